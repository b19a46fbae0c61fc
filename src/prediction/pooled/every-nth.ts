import { type Panel, panelOf, seriesOf, weightsOf } from '../../timeseries/panel.js';

/** A panel of the first series and every `n`-th after it. */
export function everyNth(panel: Panel, n: number): Panel {
  const chosen = panel.ids.flatMap((_, i) => (i % n === 0 ? [i] : []));
  const sample = panelOf(chosen.map((i) => [panel.ids[i]!, seriesOf(panel, i)] as const));
  if (!panel.weights) return sample;
  const weights = new Float64Array(sample.values.length);
  chosen.forEach((i, k) => weights.set(weightsOf(panel, i)!, sample.offsets[k]));
  return { ...sample, weights };
}
