import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { addWeeks } from '../../calendar/weeks.js';
import { RetailersReader } from '../../read-models/readers/retailers.reader.js';
import { ShelfHistoryReader } from '../../read-models/readers/shelf-history.reader.js';
import { sellThrough, weeklySellThrough, type SellThrough, type UnitsOn, type WeekSold } from './sell-through.js';

/** What a retailer sold of a product, as far as counts say. */
export interface ProductSellThrough {
  readonly sku: string;
  readonly stretches: readonly SellThrough[];
  readonly weeks: readonly WeekSold[];
}

/** What a retailer sold between its counts of the last weeks up to a day, by product; of one product where `sku` is given. */
export class FindSellThrough extends Query<ProductSellThrough[]> {
  constructor(
    readonly retailerId: string,
    readonly on: string,
    readonly weeks: number,
    readonly sku?: string,
  ) {
    super();
  }
}

@QueryHandler(FindSellThrough)
export class FindSellThroughHandler implements IQueryHandler<FindSellThrough> {
  constructor(
    private readonly retailers: RetailersReader,
    private readonly shelves: ShelfHistoryReader,
  ) {}

  /** @throws {DomainError} 'retailer-unknown' */
  async execute({ retailerId, on, weeks, sku }: FindSellThrough): Promise<ProductSellThrough[]> {
    await this.retailers.get(retailerId);
    const counts = new Map<string, UnitsOn[]>();
    for (const count of await this.shelves.counts(retailerId, addWeeks(on, -weeks), on))
      if (sku === undefined || count.sku === sku) counts.set(count.sku, [...(counts.get(count.sku) ?? []), count]);
    const firstCounts = new Map([...counts].map(([each, [first]]) => [each, first?.on ?? on]));
    const deliveries = new Map<string, UnitsOn[]>();
    for (const delivery of await this.shelves.deliveries(retailerId, firstCounts, on))
      deliveries.set(delivery.sku, [...(deliveries.get(delivery.sku) ?? []), delivery]);
    return [...counts].map(([each, of]) => {
      const stretches = sellThrough(of, deliveries.get(each) ?? []);
      return { sku: each, stretches, weeks: weeklySellThrough(stretches) };
    });
  }
}
