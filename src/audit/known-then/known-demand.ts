import type { EventStore, RecordedEvent } from '../../event-store/event-store.js';
import type { Position } from '../../kernel/position.js';
import { blockOf } from '../../read-models/entities/audit-posting.entity.js';
import type { AuditIndexReader } from '../../read-models/readers/audit-index.reader.js';
import type { ProductDemandReader } from '../../read-models/readers/product-demand.reader.js';
import { WeekSums, weekEvents, type WeekEvent } from '../../projections/weekly-demand/week-sums.js';
import { keyOf } from '../entity.js';
import type { KnownWeek } from './known-state.js';

/** Where the demand of a product comes from: what was added by whole blocks of positions, and the events of the last one. */
export interface DemandSources {
  readonly store: Pick<EventStore, 'readAt'>;
  readonly index: AuditIndexReader;
  readonly productDemand: ProductDemandReader;
}

/** Units of a product by week, of all retailers, as they were known at a position: two questions, however long the history is. */
export async function productDemandAt(
  { store, index, productDemand }: DemandSources,
  sku: string,
  position: Position,
): Promise<KnownWeek[]> {
  const weeks = new Map<string, KnownWeek>();
  const add = (week: Omit<KnownWeek, 'sku'>) => {
    const { requested, granted, delivered } = weeks.get(week.weekOf) ?? { requested: 0, granted: 0, delivered: 0 };
    weeks.set(week.weekOf, {
      ...{ sku, weekOf: week.weekOf, requested: requested + week.requested },
      ...{ granted: granted + week.granted, delivered: delivered + week.delivered },
    });
  };
  for (const week of await productDemand.before(sku, position)) add(week);
  const positions = await index.inBlock(keyOf({ kind: 'product', id: sku }), blockOf(position));
  const events = await store.readAt(positions.filter((each) => each <= position));
  for (const week of weeksOf(events)) if (week.sku === sku) add(week);
  return shown(weeks.values());
}

/** Units by product and week, of whoever the events are about; weeks of which nothing is left are left out. */
export function weeksOf(events: readonly RecordedEvent[]): KnownWeek[] {
  const sums = new WeekSums();
  for (const event of events) if (isWeekEvent(event)) sums.add(event);
  return sums.rows.values().map(({ sku, weekOf, requested, granted, delivered }) => ({
    ...{ sku, weekOf, requested, granted, delivered },
  }));
}

/** In the order of product and week, without those in which nothing was wanted, granted or delivered. */
export function shown(weeks: Iterable<KnownWeek>): KnownWeek[] {
  return [...weeks]
    .filter(({ requested, granted, delivered }) => requested !== 0 || granted !== 0 || delivered !== 0)
    .sort((a, b) => (a.sku === b.sku ? (a.weekOf < b.weekOf ? -1 : 1) : a.sku < b.sku ? -1 : 1));
}

function isWeekEvent(event: RecordedEvent): event is RecordedEvent<WeekEvent> {
  return (weekEvents as readonly string[]).includes(event.type);
}
