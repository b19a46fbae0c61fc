/**
 * Chances of numbers of units, counted in cells of the same size: entry i is the chance of `i × unitsPerCell` units. Shape (k,), k ≥ 1,
 * adding up to 1.
 */
export type Cells = Float64Array;

/** No unit for certain. */
export const none: Cells = Float64Array.of(1);

/** Chances below this are left out at the upper end of a distribution. */
const negligible = 1e-7;

/** A number of units that is known; between two cells it is shared so that the mean stays. */
export function exactly(units: number, unitsPerCell: number): Cells {
  return moreBy(none, units, unitsPerCell);
}

/** A distribution of single units, whose mean stays. @param chances  shape (n,), n ≥ 1: of 0, 1, 2 … units */
export function inCells(chances: Float64Array, unitsPerCell: number): Cells {
  if (unitsPerCell === 1) return trimmed(chances);
  const cells = new Float64Array(Math.ceil((chances.length - 1) / unitsPerCell) + 1);
  for (let units = 0; units < chances.length; units++) {
    const chance = chances[units] ?? 0;
    const low = Math.floor(units / unitsPerCell);
    const upper = units / unitsPerCell - low;
    cells[low] = (cells[low] ?? 0) + chance * (1 - upper);
    if (upper > 0) cells[low + 1] = (cells[low + 1] ?? 0) + chance * upper;
  }
  return trimmed(cells);
}

/** A stock to which a known number of units is added, ≥ 0. */
export function moreBy(stock: Cells, units: number, unitsPerCell: number): Cells {
  const place = Math.max(0, units) / unitsPerCell;
  const low = Math.floor(place);
  const upper = place - low;
  if (place === 0) return stock;
  const more = new Float64Array(stock.length + low + (upper > 0 ? 1 : 0));
  for (let i = 0; i < stock.length; i++) {
    const chance = stock[i] ?? 0;
    more[i + low] = (more[i + low] ?? 0) + chance * (1 - upper);
    if (upper > 0) more[i + low + 1] = chance * upper;
  }
  return more;
}

/** What is left of a stock after demand: what is missing then is lost. O(stock × demand). */
export function leftAfter(stock: Cells, demand: Cells): Cells {
  const left = new Float64Array(stock.length);
  for (let have = 0; have < stock.length; have++) {
    const chance = stock[have] ?? 0;
    if (!(chance > 0)) continue;
    let met = 0;
    const most = Math.min(have, demand.length - 1);
    for (let d = 0; d <= most; d++) {
      const share = demand[d] ?? 0;
      met += share;
      left[have - d] = (left[have - d] ?? 0) + chance * share;
    }
    // Demand beyond the stock leaves nothing.
    left[0] = (left[0] ?? 0) + chance * Math.max(0, 1 - met);
  }
  return trimmed(left);
}

/** Mean of what is left of a stock after demand. O(stock + demand). */
export function meanLeftAfter(stock: Cells, demand: Cells): number {
  let [met, below, mean] = [0, 0, 0];
  // below: mean of (have − demand) where it is above 0.
  for (let have = 0; have < stock.length; have++) {
    mean += (stock[have] ?? 0) * below;
    met += demand[have] ?? 0;
    below += met;
  }
  return mean;
}

/** Chances that a demand stays within 0, 1, 2 … cells. */
export function upTo(demand: Cells): Float64Array {
  let sum = 0;
  return demand.map((chance) => (sum += chance));
}

/** Chance that a stock, with so many cells more, meets a demand, given as `upTo` does. O(stock). */
export function chanceMet(stock: Cells, demandUpTo: Float64Array, more: number): number {
  let met = 0;
  const last = demandUpTo.length - 1;
  for (let have = 0; have < stock.length; have++)
    met += (stock[have] ?? 0) * (have + more >= last ? 1 : (demandUpTo[have + more] ?? 0));
  return met;
}

/** The mean in cells. */
export function meanCells(cells: Cells): number {
  let mean = 0;
  for (let i = 1; i < cells.length; i++) mean += i * (cells[i] ?? 0);
  return mean;
}

/** Without the cells at the end that hardly ever occur; what they held goes to the last one kept. */
function trimmed(cells: Cells): Cells {
  let [end, rest] = [cells.length, 0];
  while (end > 1 && rest + (cells[end - 1] ?? 0) < negligible) rest += cells[--end] ?? 0;
  if (end === cells.length) return cells;
  const kept = cells.slice(0, end);
  kept[end - 1] = (kept[end - 1] ?? 0) + rest;
  return kept;
}
