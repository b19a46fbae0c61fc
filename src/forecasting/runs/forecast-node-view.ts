import type { LeafRhythm, Level, NodeKey } from '../../read-models/entities/forecast-level.js';
import type { ForecastNode } from '../../read-models/readers/forecast-rows.js';

/** A node as a client reads it: figures by week. */
export interface ForecastNodeView extends NodeKey {
  readonly level: Level;
  readonly weeks: readonly {
    readonly week: string;
    readonly expected: number;
    readonly mean: number;
    readonly p10: number;
    readonly p50: number;
    readonly p90: number;
  }[];
  readonly rhythm?: LeafRhythm;
}

/** @param weeks  the Mondays of the forecast's weeks, YYYY-MM-DD, as many as the node has figures */
export function viewOf(
  { expected, mean, p10, p50, p90, ...node }: ForecastNode,
  weeks: readonly string[],
): ForecastNodeView {
  const figures = { expected, mean, p10, p50, p90 };
  const at = (values: Float64Array | Int32Array, h: number) => values[h] ?? 0;
  return {
    ...node,
    weeks: weeks.map((week, h) => ({
      week,
      expected: at(figures.expected, h),
      mean: at(figures.mean, h),
      p10: at(figures.p10, h),
      p50: at(figures.p50, h),
      p90: at(figures.p90, h),
    })),
  };
}
