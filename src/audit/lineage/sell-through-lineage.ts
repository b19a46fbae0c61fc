import { addWeeks } from '../../calendar/weeks.js';
import type { RecordedEvent } from '../../event-store/event-store.js';
import { DomainError } from '../../kernel/domain-error.js';
import { projectInMemory } from '../../projections/project-in-memory.js';
import type { Projection } from '../../projections/projection.js';
import {
  sellThrough,
  weeklySellThrough,
  type SellThrough,
  type WeekSold,
} from '../../projections/stock-position/sell-through.js';
import { stockPosition } from '../../projections/stock-position/stock-position.projection.js';
import { StockCount } from '../../read-models/entities/stock-position.entity.js';
import type { AuditTrail } from '../audit-trail.js';
import { arrivalsOf } from './arrivals-of.js';
import type { AddedUnits } from './added-units.js';
import { countParts, deliveryParts } from './shelf-parts.js';

/** What was sold between two counts, by the events that say so: first count + delivered − next count. */
export interface StretchLineage extends SellThrough {
  readonly firstCount: readonly AddedUnits[];
  readonly delivered: readonly AddedUnits[];
  readonly nextCount: readonly AddedUnits[];
}

/** What a retailer sold of a product, by the events that say so. */
export interface SellThroughLineage {
  readonly sku: string;
  readonly stretches: readonly StretchLineage[];
  readonly weeks: readonly WeekSold[];
}

/** Leads what was sold between counts back to the counts and deliveries. */
export class SellThroughTracer {
  constructor(private readonly trail: AuditTrail) {}

  /** @throws {DomainError} 'not-found' where the product was not counted there in that time */
  async trace(retailerId: string, sku: string, on: string, weeks: number): Promise<SellThroughLineage> {
    const events = await this.trail.concerningAll({ kind: 'retailer', id: retailerId }, { kind: 'product', id: sku });
    const rows = await projectInMemory([stockPosition] as readonly Projection[], events);
    const counts = rows
      .all(StockCount)
      .filter((each) => each.sku === sku && each.countedOn >= addWeeks(on, -weeks) && each.countedOn <= on)
      .sort((a, b) => (a.countedOn < b.countedOn ? -1 : 1));
    const [first] = counts;
    if (!first)
      throw new DomainError('not-found', {
        en: `Product ${sku} was not counted at ${retailerId} in ${weeks} weeks to ${on}.`,
        zh: `截至 ${on} 的 ${weeks} 周内，零售户 ${retailerId} 的产品 ${sku} 没有盘点过。`,
      });
    const came = arrivalsOf(rows, sku).filter((each) => each.on > first.countedOn);
    const stretches = sellThrough(
      counts.map(({ countedOn, quantity }) => ({ on: countedOn, quantity })),
      came,
    );
    const lineage = stretches.map((stretch) => lineageOf(stretch, counts, events, sku));
    return { sku, stretches: lineage, weeks: weeklySellThrough(stretches) };
  }
}

function lineageOf(
  stretch: SellThrough,
  counts: readonly StockCount[],
  events: readonly RecordedEvent[],
  sku: string,
): StretchLineage {
  const partsOf = (day: string) => {
    const count = counts.find(({ countedOn }) => countedOn === day);
    return count ? countParts(events, count) : [];
  };
  const [firstCount, nextCount] = [partsOf(stretch.after), partsOf(stretch.until)];
  return { ...stretch, firstCount, delivered: deliveryParts(events, sku, stretch), nextCount };
}
