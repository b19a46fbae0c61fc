import type { RecordedEvent } from '../../event-store/event-store.js';
import type { Projection } from '../../projections/projection.js';
import { projectInMemory } from '../../projections/project-in-memory.js';
import { orders } from '../../projections/orders/orders.projection.js';
import { stockPosition } from '../../projections/stock-position/stock-position.projection.js';
import { OpenOrderLine } from '../../read-models/entities/order-lines.entity.js';
import { StockCount } from '../../read-models/entities/stock-position.entity.js';
import type { StockPosition } from '../../read-models/readers/stock-position.reader.js';
import { DomainError } from '../../kernel/domain-error.js';
import { comparePositions } from '../../kernel/position.js';
import type { AuditTrail } from '../audit-trail.js';
import { weeksOf } from '../known-then/known-demand.js';
import type { KnownWeek } from '../known-then/known-state.js';
import { stockOn } from '../known-then/known-stock.js';
import type { AddedUnits } from './added-units.js';
import { estimateOf, type EstimateLineage } from './demand-estimate-lineage.js';
import { countParts, deliveryParts, onOrderParts } from './shelf-parts.js';

type Units = Pick<KnownWeek, 'requested' | 'granted' | 'delivered'>;

/** What an event added to the units of a week; below 0 where it took away, 0 where it only says what the week is taken for. */
export interface WeekEffect extends Units {
  readonly event: RecordedEvent;
}

/** A week of demand as the sum of what its events added. */
export interface DemandLineage {
  readonly week: KnownWeek;
  /** what the week is taken for, where that can be said */
  readonly estimate: EstimateLineage | null;
  /** oldest first; they add up to the week */
  readonly effects: readonly WeekEffect[];
}

/** What an event added to a stock: to what was counted, to what has come since, or to what is on the way. */
export interface StockPart extends AddedUnits {
  readonly part: 'counted' | 'delivered' | 'on-order';
}

/** A stock position with the events that it is made from. */
export interface StockLineage {
  readonly stock: StockPosition;
  readonly parts: readonly StockPart[];
}

/** Leads figures of a retailer and product back to their events. */
export class FigureLineage {
  constructor(private readonly trail: AuditTrail) {}

  /** @param weekOf  Monday. @throws {DomainError} 'not-found' where no event added to the week */
  async demand(retailerId: string, sku: string, weekOf: string): Promise<DemandLineage> {
    const events = await this.eventsOf(retailerId, sku);
    const effects = events.flatMap((event) => effectOf(event, sku, weekOf));
    const estimate = await this.estimate(retailerId, sku, weekOf, events);
    if (effects.length === 0 && !estimate)
      throw new DomainError('not-found', {
        en: `Nothing was recorded of product ${sku} at ${retailerId} in the week of ${weekOf}.`,
        zh: `零售户 ${retailerId} 在 ${weekOf} 当周没有产品 ${sku} 的记录。`,
      });
    const sum = (units: (effect: Units) => number) => effects.reduce((total, effect) => total + units(effect), 0);
    const week = {
      ...{ sku, weekOf, requested: sum((each) => each.requested), granted: sum((each) => each.granted) },
      delivered: sum((each) => each.delivered),
    };
    return { week, estimate, effects };
  }

  /** @param on  day of which stock is told. @throws {DomainError} 'not-found' where the product was never counted there by then */
  async stock(retailerId: string, sku: string, on: string): Promise<StockLineage> {
    const events = await this.eventsOf(retailerId, sku);
    const rows = await projectInMemory([stockPosition, orders] as readonly Projection[], events);
    const stock = stockOn(rows, on).find((each) => each.sku === sku);
    if (!stock)
      throw new DomainError('not-found', {
        en: `Product ${sku} was not counted at retailer ${retailerId} by ${on}.`,
        zh: `截至 ${on} 零售户 ${retailerId} 的产品 ${sku} 没有盘点过。`,
      });
    const count = rows.all(StockCount).find((row) => row.sku === sku && row.countedOn === stock.lastCountedOn);
    const open = rows.all(OpenOrderLine).filter((row) => row.sku === sku && row.granted && row.orderedOn <= on);
    const ordered = new Set(open.map(({ orderId }) => orderId));
    const parts = [
      ...named('counted', count ? countParts(events, count) : []),
      ...named('delivered', deliveryParts(events, sku, { after: stock.lastCountedOn, until: on })),
      ...named('on-order', await onOrderParts(events, sku, on, ordered)),
    ];
    return { stock, parts: parts.sort((a, b) => comparePositions(a.event.position, b.event.position)) };
  }

  private async estimate(retailerId: string, sku: string, weekOf: string, events: readonly RecordedEvent[]) {
    const ofRetailer = await this.trail.concerningAll({ kind: 'retailer', id: retailerId });
    const missed = ofRetailer.filter(({ type }) => type === 'CallMissed');
    return (await estimateOf([...events, ...missed], sku, weekOf)) ?? null;
  }

  private eventsOf(retailerId: string, sku: string): Promise<RecordedEvent[]> {
    return this.trail.concerningAll({ kind: 'retailer', id: retailerId }, { kind: 'product', id: sku });
  }
}

function effectOf(event: RecordedEvent, sku: string, weekOf: string): WeekEffect[] {
  const week = weeksOf([event]).find((each) => each.sku === sku && each.weekOf === weekOf);
  if (!week) return [];
  const { requested, granted, delivered } = week;
  return [{ event, requested, granted, delivered }];
}

function named(part: StockPart['part'], added: readonly AddedUnits[]): StockPart[] {
  return added.map((each) => ({ ...each, part }));
}
