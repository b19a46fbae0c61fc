/** Lines of a product at one price. */
export interface PriceCell {
  readonly priceMinor: number;
  lines: number;
  /** First and last day (day numbers) on which it was asked. */
  first: number;
  last: number;
}

const mostPrices = 64;
const mostQuantities = 64;

/**
 * What is usual for a product, in bounded memory: how many lines had which price and which quantity. A product has few
 * of each; beyond 64 the rarest gives way, so what is usual stays exact and only curiosities are lost.
 */
export class ProductFigures {
  readonly prices: PriceCell[] = [];
  readonly quantities = new Map<number, number>();
  lines = 0;

  /** A line of `quantity` units on a day; a price of 0 or none says nothing of the usual price. */
  observe(day: number, quantity: number, priceMinor: number | undefined): void {
    this.lines++;
    this.observeQuantity(quantity);
    if (priceMinor) this.observePrice(day, priceMinor);
  }

  cell(priceMinor: number): PriceCell | undefined {
    for (const cell of this.prices) if (cell.priceMinor === priceMinor) return cell;
    return undefined;
  }

  /** The price known from the product's master data counts like a few lines at any time. */
  observeListPrice(priceMinor: number, day: number): void {
    for (let line = 0; line < 3; line++) this.observePrice(day, priceMinor);
  }

  private observePrice(day: number, priceMinor: number): void {
    const cell = this.cell(priceMinor);
    if (!cell) {
      if (this.prices.length >= mostPrices) this.prices.splice(rarest(this.prices), 1);
      this.prices.push({ priceMinor, lines: 1, first: day, last: day });
      return;
    }
    cell.lines++;
    if (day < cell.first) cell.first = day;
    if (day > cell.last) cell.last = day;
  }

  private observeQuantity(quantity: number): void {
    const lines = this.quantities.get(quantity);
    if (lines === undefined && this.quantities.size >= mostQuantities) {
      const entries = [...this.quantities];
      const [rare] = entries[rarest(entries.map(([, lines]) => ({ lines })))] ?? [];
      if (rare !== undefined) this.quantities.delete(rare);
    }
    this.quantities.set(quantity, (lines ?? 0) + 1);
  }
}

function rarest(cells: readonly { lines: number }[]): number {
  let at = 0;
  cells.forEach((cell, i) => {
    if (cell.lines < (cells[at]?.lines ?? Infinity)) at = i;
  });
  return at;
}
