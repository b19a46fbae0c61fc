import type { RecordedEvent } from '../../event-store/event-store.js';
import { DomainError, invalid } from '../../kernel/domain-error.js';
import { comparePositions, type Position } from '../../kernel/position.js';
import type { KnownThenService } from '../known-then/known-then.service.js';
import type { Moment } from '../moments/moment.js';
import type { Change } from './change.js';
import { type ComparedState, compareStates } from './compare-states.js';
import { EventsBehind } from './events-behind.js';

/** What changed between two moments, and where it was compared. */
export interface Changes {
  readonly since: Moment;
  readonly until: Moment;
  readonly changes: readonly Change[];
}

/** So many events of a product are read at most to find those behind its changes. */
const mostEvents = 20_000;
const unknown: ComparedState = { demand: [], quotas: [], shortages: [], forecast: null };

/** What was known of a retailer or product at two moments, compared. */
export class ChangesService {
  constructor(private readonly known: KnownThenService) {}

  /**
   * @param sku  one product only; all where absent
   * @throws {DomainError} 'retailer-unknown', 'invalid' where the second moment is before the first
   */
  async ofRetailer(retailerId: string, since: Moment, until: Moment, sku?: string): Promise<Changes> {
    requireOrder(since, until);
    const after = await this.known.retailer(retailerId, until, sku);
    // Stock of one day on both sides: what differs was recorded in between, not just a later day.
    const before = await unlessUnknown(() => this.known.retailer(retailerId, since, sku, until.day));
    const skus = sku === undefined ? productsOf(before ?? unknown, after) : [sku];
    const supplied = async <State extends ComparedState>(state: State, at: Position, of?: string) => ({
      ...state,
      ...(await this.known.supply(skus, at, of)),
    });
    const states = [
      before ? await supplied(before, since.position, before.retailerClass) : unknown,
      await supplied(after, until.position, after.retailerClass),
    ] as const;
    const own = await this.known.eventsOf({ kind: 'retailer', id: retailerId }, until.position, {
      ...{ after: since.position, most: mostEvents },
    });
    return this.compared(since, until, states, { own, skus });
  }

  /** @throws {DomainError} 'product-unknown', 'invalid' where the second moment is before the first or too much was recorded in between */
  async ofProduct(sku: string, since: Moment, until: Moment): Promise<Changes> {
    requireOrder(since, until);
    const after = await this.known.product(sku, until);
    const before = await unlessUnknown(() => this.known.product(sku, since));
    const own = await this.known.eventsOf({ kind: 'product', id: sku }, until.position, {
      ...{ after: since.position, most: mostEvents },
    });
    return this.compared(since, until, [before ?? unknown, after], { own, skus: [sku] });
  }

  private async compared(
    since: Moment,
    until: Moment,
    [before, after]: readonly [ComparedState, ComparedState],
    { own, skus }: { readonly own: readonly RecordedEvent[]; readonly skus: readonly string[] },
  ): Promise<Changes> {
    const streams = [
      ...skus.map((sku) => `supply-${sku}`),
      ...(after.forecast ? [`forecast-${after.forecast.runId}`] : []),
      ...(after.plan ? [`plan-${after.plan.planId}`] : []),
    ];
    const others = await this.known.between(streams, since.position, until.position);
    const events = [...new Map([...own, ...others].map((event) => [event.position, event])).values()];
    const behind = new EventsBehind(events.sort((a, b) => comparePositions(a.position, b.position)));
    const changes = compareStates(before, after).map((facts) => ({ facts, events: behind.of(facts) }));
    return { since, until, changes };
  }
}

function productsOf(...states: readonly ComparedState[]): string[] {
  const rows = states.flatMap(({ demand, stock = [], forecast }) => [
    ...demand,
    ...stock,
    ...(forecast?.products ?? []),
  ]);
  return [...new Set(rows.map(({ sku }) => sku))].sort();
}

function requireOrder(since: Moment, until: Moment): void {
  if (until.position < since.position)
    throw invalid(
      'until',
      { en: `a moment not before position ${since.position}`, zh: `不早于位置 ${since.position} 的时刻` },
      { en: `position ${until.position}`, zh: `位置 ${until.position}` },
    );
}

/** What was not known yet has no state. */
async function unlessUnknown<State>(read: () => Promise<State>): Promise<State | undefined> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof DomainError && /^(retailer|product)-unknown$/.test(error.code)) return undefined;
    throw error;
  }
}
