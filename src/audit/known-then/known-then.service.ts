import type { EventStore, RecordedEvent } from '../../event-store/event-store.js';
import { DomainError, invalid } from '../../kernel/domain-error.js';
import { beginning, type Position } from '../../kernel/position.js';
import type { Projection } from '../../projections/projection.js';
import { projectInMemory } from '../../projections/project-in-memory.js';
import { orders } from '../../projections/orders/orders.projection.js';
import { retailers } from '../../projections/retailers/retailers.projection.js';
import { stockPosition } from '../../projections/stock-position/stock-position.projection.js';
import { Retailer } from '../../read-models/entities/retailers.entity.js';
import type { AuditTrail } from '../audit-trail.js';
import type { Entity } from '../entity.js';
import type { Moment } from '../moments/moment.js';
import { type DemandSources, productDemandAt, shown, weeksOf } from './known-demand.js';
import { type CompletedRun, forecastAt, type ForecastSources, newestRunAt } from './known-forecast.js';
import { type DrawnUpPlan, newestPlanAt, planAt, type PlanSources } from './known-plan.js';
import type { KnownProduct, KnownRetailer, KnownSupply } from './known-state.js';
import { stockOn } from './known-stock.js';
import { supplyAt } from './known-supply.js';

const retailerProjections = [retailers, stockPosition, orders] as readonly Projection[];
const eventsPerRead = 1_000;

export interface KnownThenSources extends DemandSources, ForecastSources, PlanSources {
  readonly store: EventStore;
  readonly trail: AuditTrail;
}

/** What had been recorded of a retailer or product by a moment, made from the events up to it and none after it. */
export class KnownThenService {
  constructor(private readonly sources: KnownThenSources) {}

  /**
   * @param sku  one product only; all where absent
   * @param on  day of which stock is told; that of the moment where absent
   * @throws {DomainError} 'retailer-unknown' where it was not known then
   */
  async retailer(retailerId: string, moment: Moment, sku?: string, on = moment.day): Promise<KnownRetailer> {
    const { position } = moment;
    const events = await this.eventsOf({ kind: 'retailer', id: retailerId }, position);
    const rows = await projectInMemory(retailerProjections, events);
    const [known] = rows.all(Retailer);
    if (!known)
      throw new DomainError('retailer-unknown', {
        en: `Retailer ${retailerId} was not known at ${moment.recordedAt}.`,
        zh: `截至 ${moment.recordedAt} 没有零售户 ${retailerId}。`,
      });
    const wanted = (of: { readonly sku: string }) => sku === undefined || of.sku === sku;
    const demand = shown(weeksOf(events).filter(wanted));
    const stock = stockOn(rows, on).filter(wanted);
    const forecast = await forecastAt(this.sources, position, async (run) => {
      return (await this.sources.forecasts.leavesOf(run, retailerId)).filter(wanted);
    });
    const products = new Set([...demand, ...stock, ...(forecast?.products ?? [])].map((each) => each.sku));
    const skus = sku === undefined ? [...products].sort() : [sku];
    const supply = await supplyAt(this.sources.store, skus, position, known.class);
    return { retailerId, retailerClass: known.class, moment, demand, stock, ...supply, forecast };
  }

  /** @throws {DomainError} 'product-unknown' where it was not known then */
  async product(sku: string, moment: Moment): Promise<KnownProduct> {
    const { position } = moment;
    const { store, forecasts } = this.sources;
    const [registered] = await store.read(`product-${sku}`, 1, 1);
    if (!registered || registered.position > position)
      throw new DomainError('product-unknown', {
        en: `Product ${sku} was not known at ${moment.recordedAt}.`,
        zh: `截至 ${moment.recordedAt} 没有产品 ${sku}。`,
      });
    const demand = await productDemandAt(this.sources, sku, position);
    const forecast = await forecastAt(this.sources, position, async (run) => {
      return (await forecasts.nodes(run, { level: 'sku', sku }, 1, 0))[0];
    });
    const plan = await planAt(this.sources, sku, position);
    return { sku, moment, demand, ...(await supplyAt(store, [sku], position)), forecast, plan };
  }

  /** The newest forecast that had been completed at a position. */
  forecastRunAt(position: Position): Promise<CompletedRun | undefined> {
    return newestRunAt(this.sources, position);
  }

  /** The newest plan that had been drawn up at a position. */
  planAt(position: Position): Promise<DrawnUpPlan | undefined> {
    return newestPlanAt(this.sources, position);
  }

  /** Quotas and shortages of products as they stood at a position, for retailers of a class (of any where absent). */
  supply(skus: readonly string[], position: Position, retailerClass?: string): Promise<KnownSupply> {
    return supplyAt(this.sources.store, skus, position, retailerClass);
  }

  /** The events of streams after one position and up to another. */
  async between(streams: readonly string[], after: Position, position: Position): Promise<RecordedEvent[]> {
    const events = streams.length === 0 ? [] : (await this.sources.store.readMany(streams)).flat();
    return events.filter((event) => event.position > after && event.position <= position);
  }

  /**
   * The events that concern a retailer or product, oldest first.
   * @param after  only later ones; all where absent
   * @throws {DomainError} 'invalid' where there are more than `most`
   */
  async eventsOf(
    entity: Entity,
    position: Position,
    { after = beginning, most = Infinity } = {},
  ): Promise<RecordedEvent[]> {
    const all = await this.sources.trail.positions(entity);
    const positions = all.filter((each) => each > after && each <= position);
    if (positions.length > most)
      throw invalid(
        'since',
        {
          en: `a moment with at most ${most} events of it until the other one`,
          zh: `与另一时刻之间不超过 ${most} 条事件的时刻`,
        },
        positions.length,
      );
    const events: RecordedEvent[] = [];
    for (let i = 0; i < positions.length; i += eventsPerRead)
      events.push(...(await this.sources.store.readAt(positions.slice(i, i + eventsPerRead))));
    return events;
  }
}
