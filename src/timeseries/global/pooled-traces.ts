import { type Panel, seriesOf, weightsOf } from '../panel.js';
import { type SeriesTrace, traceSeries } from './series-trace.js';

/** A level of parents: which parent each series belongs to. Every series has one. */
export interface ParentLevel {
  readonly name: string;
  /** shape (series,): parent's number, 0 … parents − 1 */
  readonly parentOf: Uint32Array;
  readonly parents: number;
}

/** The parents' histories on a common clock: period p of the panel is position p − first of every parent. */
export interface PooledLevel {
  readonly level: ParentLevel;
  readonly traces: readonly SeriesTrace[];
}

/**
 * The mean of each parent's series, every series first divided by its own mean so that large ones do not dominate.
 *
 * @param starts  shape (series,): period of each series' first value
 * @param periods  number of periods on the common clock, from 0
 *
 * O(values × levels).
 */
export function poolTraces(
  panel: Panel,
  starts: Int32Array,
  periods: number,
  levels: readonly ParentLevel[],
): PooledLevel[] {
  return levels.map((level) => {
    const sums = Array.from({ length: level.parents }, () => new Float64Array(periods));
    const weights = Array.from({ length: level.parents }, () => new Float64Array(periods));
    for (let i = 0; i < panel.ids.length; i++) {
      const y = seriesOf(panel, i);
      const w = weightsOf(panel, i);
      const usual = usualSize(y, w);
      if (usual === 0) continue;
      const sum = sums[level.parentOf[i]!]!;
      const weight = weights[level.parentOf[i]!]!;
      for (let t = 0; t < y.length; t++) {
        const valueWeight = w ? w[t]! : 1;
        sum[starts[i]! + t] = sum[starts[i]! + t]! + (valueWeight * y[t]!) / usual;
        weight[starts[i]! + t] = weight[starts[i]! + t]! + valueWeight;
      }
    }
    const traces = sums.map((sum, parent) => {
      const weight = weights[parent]!;
      for (let p = 0; p < periods; p++) sum[p] = weight[p]! > 0 ? sum[p]! / weight[p]! : 0;
      return traceSeries(
        sum,
        weight.map((w) => (w > 0 ? 1 : 0)),
      );
    });
    return { level, traces };
  });
}

function usualSize(y: Float64Array, w: Float64Array | undefined): number {
  let sum = 0;
  let weight = 0;
  for (let t = 0; t < y.length; t++) {
    const valueWeight = w ? w[t]! : 1;
    sum += valueWeight * Math.abs(y[t]!);
    weight += valueWeight;
  }
  return weight > 0 ? sum / weight : 0;
}
