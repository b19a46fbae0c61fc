import { meanCells, none, type Cells } from './cells.js';

/** A number of units that is not known for certain. */
export interface UnitsRange {
  readonly mean: number;
  /** whole units; it lies between them four times in five, or oftener */
  readonly p10: number;
  readonly p90: number;
}

/** Mean and range of a distribution that is given for each scenario. */
export function unitsRange(
  scenarios: readonly { readonly chance: number }[],
  cellsOf: readonly Cells[],
  unitsPerCell: number,
): UnitsRange {
  const mixed = new Float64Array(cellsOf.reduce((most, cells) => Math.max(most, cells.length), 1));
  for (const [k, { chance }] of scenarios.entries())
    (cellsOf[k] ?? none).forEach((each, i) => (mixed[i] = (mixed[i] ?? 0) + chance * each));
  return { mean: unitsPerCell * meanCells(mixed), p10: at(mixed, 0.1), p90: at(mixed, 0.9) };

  function at(cells: Cells, level: number): number {
    let [cell, sum] = [0, cells[0] ?? 0];
    while (sum < level && cell + 1 < cells.length) sum += cells[++cell] ?? 0;
    return unitsPerCell * cell;
  }
}
