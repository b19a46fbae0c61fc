import type { RowCodec } from '../scratch/group-stage.js';
import type { OrderRow } from './order-row.js';

const width = 7;

/** Numbers products in the order of their appearance. */
export class SkuNumbers {
  readonly names: string[] = [];
  private readonly numbers = new Map<string, number>();

  number(sku: string): number {
    let number = this.numbers.get(sku);
    if (number === undefined) {
      number = this.names.push(sku) - 1;
      this.numbers.set(sku, number);
    }
    return number;
  }
}

/** Order rows as seven doubles each, products by number, what is unknown as NaN: millions go to disk and back in a second. */
export function orderCodec(skus: SkuNumbers): RowCodec<OrderRow> {
  return {
    encode(rows) {
      const cells = new Float64Array(rows.length * width);
      rows.forEach(({ line, sku, requested, granted, delivered, unitPriceMinor = NaN, deliveredOn = NaN }, i) => {
        cells.set([line, skus.number(sku), requested, granted, delivered, unitPriceMinor, deliveredOn], i * width);
      });
      return Buffer.from(cells.buffer);
    },
    decode(value) {
      const bytes = Uint8Array.from(value as Buffer);
      const cells = new Float64Array(bytes.buffer);
      const cell = (i: number) => cells[i] ?? NaN;
      return Array.from({ length: cells.length / width }, (_, row) => {
        const i = row * width;
        return {
          line: cell(i),
          sku: skus.names[cell(i + 1)] ?? '',
          requested: cell(i + 2),
          granted: cell(i + 3),
          delivered: cell(i + 4),
          unitPriceMinor: known(cell(i + 5)),
          deliveredOn: known(cell(i + 6)),
        };
      });
    },
  };
}

function known(value: number): number | undefined {
  return Number.isNaN(value) ? undefined : value;
}
