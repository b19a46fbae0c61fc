import type { ImportTally } from '../import-tally.js';
import type { BytesRead } from '../tables/file-record.js';
import { readTable } from '../tables/read-table.js';
import { GroupStage } from '../scratch/group-stage.js';
import { refuseLarger } from '../scratch/refuse-larger.js';
import type { FirstNamed } from '../unlisted.js';
import { ProductFigures } from '../checking/product-figures.js';
import { orderCodec, SkuNumbers } from './order-codec.js';
import { orderColumns, orderRowReader, type OrderHead, type OrderRow } from './order-row.js';
import { headText } from './staged-order.js';

export type NamedProduct = FirstNamed & { readonly figures: ProductFigures };

/** An order file after its first reading: rows on disk, and in memory what grows only with products. */
export interface StagedOrders {
  readonly stage: GroupStage<OrderRow>;
  readonly products: ReadonlyMap<string, NamedProduct>;
}

const rowsPerChunk = 5_000;

/** Reads an order file once: good rows to the stage, bad ones to the tally, prices and quantities to the products. */
export async function stageOrders(file: string, tally: ImportTally, onBytes?: BytesRead): Promise<StagedOrders> {
  const stage = new GroupStage<OrderRow>(orderCodec(new SkuNumbers()));
  const products = new Map<string, NamedProduct>();
  let head: OrderHead | undefined;
  let rows: OrderRow[] = [];
  const flush = () => {
    if (head && rows.length > 0) stage.add(head.orderId, headText(head), rows);
    rows = [];
  };
  const add = (next: OrderHead, row: OrderRow) => {
    if (!head || !sameHead(head, next) || rows.length >= rowsPerChunk) {
      flush();
      head = next;
    }
    rows.push(row);
    let product = products.get(row.sku);
    if (!product) {
      product = { line: row.line, day: head.orderedOn, figures: new ProductFigures() };
      products.set(row.sku, product);
    }
    product.figures.observe(head.orderedOn, row.requested, row.unitPriceMinor);
  };

  try {
    let read: ReturnType<typeof orderRowReader> | undefined;
    for await (const { columns, rows: records } of readTable(file, orderColumns, tally, onBytes)) {
      read ??= orderRowReader(columns);
      for (const { line, fields } of records)
        try {
          const { head: next, row } = read(line, fields);
          add(next, row);
        } catch (error) {
          tally.refuse([line], error);
        }
    }
    flush();
    tally.groups = stage.seal() - refuseLarger(stage, 'order_id', tally);
    return { stage, products };
  } catch (error) {
    stage.close();
    throw error;
  }
}

function sameHead(a: OrderHead, b: OrderHead): boolean {
  return a.orderId === b.orderId && a.retailerId === b.retailerId && a.orderedOn === b.orderedOn;
}
