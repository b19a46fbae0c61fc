import { DomainError } from '../../kernel/domain-error.js';
import type { RetailerNamesReader, WithRetailerName } from '../../read-models/readers/retailer-names.reader.js';
import type { RetailerWeek, WeeklyDemandReader } from '../../read-models/readers/weekly-demand.reader.js';
import type { KnownWeek } from '../known-then/known-state.js';

type Units = Pick<KnownWeek, 'requested' | 'granted' | 'delivered'>;

/** A week of a product as the sum of its retailers. */
export interface ProductWeekLineage {
  readonly week: KnownWeek;
  /** How many retailers it adds up. */
  readonly retailers: number;
  /** The largest of them; with `others` they add up to the week. */
  readonly parts: readonly WithRetailerName<RetailerWeek>[];
  /** What the retailers that are not shown add up to. */
  readonly others: Units;
}

const partsShown = 100;

/** Leads the demand of a product back to its retailers. */
export class ProductWeekTracer {
  constructor(
    private readonly demand: WeeklyDemandReader,
    private readonly names: RetailerNamesReader,
  ) {}

  /** @param weekOf  Monday. @throws {DomainError} 'not-found' where nothing was asked for, granted or delivered */
  async trace(sku: string, weekOf: string): Promise<ProductWeekLineage> {
    const all = await this.demand.ofProductWeek(sku, weekOf);
    const weeks = all.filter((each) => each.requested !== 0 || each.granted !== 0 || each.delivered !== 0);
    if (weeks.length === 0)
      throw new DomainError('not-found', {
        en: `Nothing was recorded of product ${sku} in the week of ${weekOf}.`,
        zh: `${weekOf} 当周没有产品 ${sku} 的记录。`,
      });
    weeks.sort((a, b) => b.requested - a.requested || (a.retailerId < b.retailerId ? -1 : 1));
    const parts = await this.names.named(weeks.slice(0, partsShown));
    const others = weeks.slice(partsShown);
    return { week: { sku, weekOf, ...sumOf(weeks) }, retailers: weeks.length, parts, others: sumOf(others) };
  }
}

function sumOf(weeks: readonly Units[]): Units {
  const sum = { requested: 0, granted: 0, delivered: 0 };
  for (const { requested, granted, delivered } of weeks) {
    sum.requested += requested;
    sum.granted += granted;
    sum.delivered += delivered;
  }
  return sum;
}
