import { levels, type LeafRhythm, type Level, type NodeKey } from '../entities/forecast-level.js';
import type { ForecastRun } from '../entities/forecasts.entity.js';
import { unpackedFigures, type NodeFigures } from '../entities/packed-figures.js';

/** The forecast of one node over the weeks of its run. */
export interface ForecastNode extends NodeKey, NodeFigures {
  readonly level: Level;
  /** of leaves only */
  readonly rhythm?: LeafRhythm;
}

export const runColumns =
  'run, run_id, position, as_of, horizon, holidays, code_version, calendar_version, first_week, hash, nodes';
export type RunRow = readonly [
  ...name: [run: number, runId: string],
  ...pins: [position: string, asOf: string, horizon: number, holidays: ForecastRun['holidays']],
  ...versions: [codeVersion: string, calendarVersion: string],
  ...content: [firstWeek: string, hash: string, nodes: number],
];

export function runOfRow(row: RunRow): ForecastRun {
  const [run, runId, position, asOf, horizon, holidays, codeVersion, calendarVersion, firstWeek, hash, nodes] = row;
  return { run, runId, position, asOf, horizon, holidays, codeVersion, calendarVersion, firstWeek, hash, nodes };
}

export const nodeColumns =
  'level, retailer_id, sku, area, supplier, figures, usual_gap_weeks, usual_units, alive, last_order_week, order_weeks';
export type NodeRow = readonly [
  ...key: [level: number, retailerId: string, sku: string, area: string, supplier: string],
  figures: Uint8Array,
  ...rhythm: [number | null, number | null, number | null, string | null, number | null],
];

export function nodeOfRow([level, retailerId, sku, area, supplier, figures, ...rhythm]: NodeRow): ForecastNode {
  const name = levels[level];
  if (name === undefined) throw new Error(`forecast_nodes.level: expected 0 … ${levels.length - 1}, found ${level}.`);
  const node = { level: name, retailerId, area, sku, supplier, ...unpackedFigures(figures) };
  const [usualGapWeeks, usualUnits, alive, lastOrderWeek, orderWeeks] = rhythm;
  if (usualGapWeeks === null || usualUnits === null || alive === null || lastOrderWeek === null || orderWeeks === null)
    return node;
  return { ...node, rhythm: { usualGapWeeks, usualUnits, alive, lastOrderWeek, orderWeeks } };
}
