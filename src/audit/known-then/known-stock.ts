import { unpackedDeliveries } from '../../read-models/entities/packed-deliveries.js';
import { DeliveriesOfDay, StockCount } from '../../read-models/entities/stock-position.entity.js';
import { OpenOrderLine } from '../../read-models/entities/order-lines.entity.js';
import type { StockPosition } from '../../read-models/readers/stock-position.reader.js';
import type { MemoryWriter } from '../../read-models/writer/memory-writer.js';

/**
 * What stood at a retailer on a day and what was on its way, by product, as `StockPositionReader` says it of the present.
 * @param rows  of one retailer
 */
export function stockOn(rows: MemoryWriter, on: string): StockPosition[] {
  const latest = new Map<string, StockCount>();
  for (const count of rows.all(StockCount)) {
    const known = latest.get(count.sku);
    if (count.countedOn <= on && (!known || count.countedOn > known.countedOn)) latest.set(count.sku, count);
  }
  const deliveries = rows
    .all(DeliveriesOfDay)
    .map((row) => ({ on: row.deliveredOn, units: unpackedDeliveries(row.lines) }));
  const open = rows.all(OpenOrderLine);
  const stock = [...latest.values()].map(({ sku, countedOn, quantity }) => ({
    ...{ sku, lastCountedOn: countedOn, lastCount: quantity },
    deliveredSince: sumOf(
      deliveries.filter((each) => each.on > countedOn && each.on <= on),
      ({ units }) => units.get(sku) ?? 0,
    ),
    onOrder: sumOf(
      open.filter((each) => each.sku === sku && each.granted && each.orderedOn <= on),
      (each) => each.outstanding,
    ),
  }));
  return stock.sort((a, b) => (a.sku < b.sku ? -1 : 1));
}

function sumOf<Row>(rows: readonly Row[], units: (row: Row) => number): number {
  return rows.reduce((sum, row) => sum + units(row), 0);
}
