import type { RecordedEvent } from '../../event-store/event-store.js';
import { orders } from '../../projections/orders/orders.projection.js';
import { projectMore } from '../../projections/project-in-memory.js';
import type { Projection } from '../../projections/projection.js';
import { OpenOrderLine } from '../../read-models/entities/order-lines.entity.js';
import { MemoryWriter } from '../../read-models/writer/memory-writer.js';
import { arrivedLines } from '../../recording/deliveries/arrivals.js';
import type { DeliveryCompleted, DeliveryCorrected } from '../../recording/deliveries/delivery.events.js';
import type { CountCorrected, StockCounted } from '../../recording/visits/visit.events.js';
import type { AddedUnits } from './added-units.js';

/** A count of a product. */
interface NamedCount {
  readonly visitId: string;
  readonly countedOn: string;
  readonly sku: string;
}

/** The events of a count, and what each added to what was counted. */
export function countParts(events: readonly RecordedEvent[], count: NamedCount): AddedUnits[] {
  let before = 0;
  return events.flatMap((event) => {
    const counted = event.stream === `visit-${count.visitId}` ? countedIn(event, count) : undefined;
    if (counted === undefined) return [];
    const units = counted - before;
    before = counted;
    return [{ event, units }];
  });
}

/** What was counted by an event, undefined where it says nothing of the count. */
function countedIn(event: RecordedEvent, { countedOn, sku }: NamedCount): number | undefined {
  if (event.type === 'StockCounted') {
    const { data } = event as RecordedEvent<StockCounted>;
    return data.countedOn === countedOn ? data.counts.findLast((each) => each.sku === sku)?.quantity : undefined;
  }
  if (event.type !== 'CountCorrected') return undefined;
  const { data } = event as RecordedEvent<CountCorrected>;
  return data.countedOn === countedOn && data.sku === sku ? data.to : undefined;
}

/** What came of a product after one day, up to and with another, by event. */
export function deliveryParts(
  events: readonly RecordedEvent[],
  sku: string,
  { after, until }: { readonly after: string; readonly until: string },
): AddedUnits[] {
  return events.flatMap((event) => {
    const came = arrivedLines([event]).filter((line) => line.sku === sku);
    if (came.length === 0) return [];
    const { deliveredOn } = (event as RecordedEvent<DeliveryCompleted | DeliveryCorrected>).data;
    if (deliveredOn <= after || deliveredOn > until) return [];
    return [{ event, units: came.reduce((sum, { delivered }) => sum + delivered, 0) }];
  });
}

/**
 * What each event added to what is on its way of a product on a day, in the orders of which something still is.
 * @param events  of one retailer and product, oldest first
 */
export async function onOrderParts(
  events: readonly RecordedEvent[],
  sku: string,
  on: string,
  orderIds: ReadonlySet<string>,
): Promise<AddedUnits[]> {
  const rows = new MemoryWriter();
  const parts: AddedUnits[] = [];
  let before = 0;
  for (const event of events) {
    if (!orderIds.has((event.data as { readonly orderId?: string }).orderId ?? '')) continue;
    await projectMore(rows, [orders] as readonly Projection[], [event]);
    const open = openUnits(rows, sku, on);
    if (open !== before) parts.push({ event, units: open - before });
    before = open;
  }
  return parts;
}

function openUnits(rows: MemoryWriter, sku: string, on: string): number {
  const open = rows.all(OpenOrderLine).filter((row) => row.sku === sku && row.granted && row.orderedOn <= on);
  return open.reduce((sum, { outstanding }) => sum + outstanding, 0);
}
