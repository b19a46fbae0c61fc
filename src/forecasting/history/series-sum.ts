import { filledDemand, type DenseDemand } from './demand-history.js';

/** Adds up series that begin in different weeks and end in the same. */
export class SeriesSum {
  private readonly sum: Float64Array;
  private start: number;

  constructor(weeks: number) {
    this.sum = new Float64Array(weeks);
    this.start = weeks;
  }

  add(demand: DenseDemand): void {
    const { start } = demand;
    const units = filledDemand(demand);
    this.start = Math.min(this.start, start);
    for (let t = 0; t < units.length; t++) this.sum[start + t] = (this.sum[start + t] ?? 0) + (units[t] ?? 0);
  }

  /** From the first week in which any of them begins. */
  values(): Float64Array {
    return this.sum.subarray(this.start);
  }
}
