import { type Panel, seriesOf, weightsOf } from '../../timeseries/panel.js';

/**
 * The panel as it was `periods` ago: the last values of every series are dropped (a series shorter than that becomes
 * empty). Names and order stay.
 */
export function withoutLast(panel: Panel, periods: number): Panel {
  const series = panel.ids.length;
  const offsets = new Uint32Array(series + 1);
  for (let i = 0; i < series; i++) {
    offsets[i + 1] = offsets[i]! + Math.max(0, seriesOf(panel, i).length - periods);
  }
  const values = new Float64Array(offsets[series]!);
  const weights = panel.weights && new Float64Array(offsets[series]!);
  for (let i = 0; i < series; i++) {
    const kept = offsets[i + 1]! - offsets[i]!;
    values.set(seriesOf(panel, i).subarray(0, kept), offsets[i]);
    weights?.set(weightsOf(panel, i)!.subarray(0, kept), offsets[i]);
  }
  return { ids: panel.ids, offsets, values, ...(weights && { weights }) };
}
