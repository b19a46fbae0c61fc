import type { Panel } from '../../timeseries/panel.js';
import { sharedFloat64, sharedUint32 } from '../../kernel/shared-arrays.js';

/** The panel in memory that all threads see: it is there once, however many work on it. */
export function sharedPanel(panel: Panel): Panel {
  const { ids, weights } = panel;
  const offsets = sharedUint32(panel.offsets.length);
  offsets.set(panel.offsets);
  return { ids, offsets, values: shared(panel.values), ...(weights && { weights: shared(weights) }) };
}

function shared(values: Float64Array): Float64Array {
  const copy = sharedFloat64(values.length);
  copy.set(values);
  return copy;
}
