import type { WholeQuantile } from '../timeseries/quantiles/whole-quantile.js';
import { sharedFloat32, sharedFloat64 } from '../kernel/shared-arrays.js';

/** Forecasts of one level, on shared memory: shape (nodes × horizon,) each, week by week within a node. */
export interface NodeForecasts {
  /** expected units */
  readonly expected: Float64Array;
  /** whole units */
  readonly p10: Float64Array;
  readonly p50: Float64Array;
  readonly p90: Float64Array;
  /** of the chance of exactly p10 and p90, the share below; see `WholeQuantile` */
  readonly p10Share: Float32Array;
  readonly p90Share: Float32Array;
}

/** How a week spreads around its expected units: the quantile of a level. */
export type WeekSpread = (mean: number, level: number) => WholeQuantile;

export function nodeForecasts(nodes: number, horizon: number): NodeForecasts {
  const values = () => sharedFloat64(nodes * horizon);
  const shares = () => sharedFloat32(nodes * horizon);
  return { expected: values(), p10: values(), p50: values(), p90: values(), p10Share: shares(), p90Share: shares() };
}

/** Writes the quantiles of a node around its expected units. */
export function spreadNode(nodes: NodeForecasts, node: number, horizon: number, spread: WeekSpread): void {
  for (let at = node * horizon; at < (node + 1) * horizon; at++) {
    const mean = nodes.expected[at] ?? 0;
    const [low, middle, high] = [spread(mean, 0.1), spread(mean, 0.5), spread(mean, 0.9)];
    nodes.p10[at] = low.units;
    nodes.p50[at] = middle.units;
    nodes.p90[at] = high.units;
    nodes.p10Share[at] = low.share;
    nodes.p90Share[at] = high.share;
  }
}
