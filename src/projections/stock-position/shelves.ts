import { sellThrough, weeklySellThrough, type UnitsOn, type WeekSold } from './sell-through.js';

interface Shelf {
  readonly counts: UnitsOn[];
  readonly deliveries: UnitsOn[];
  weeks?: ReadonlyMap<string, WeekSold>;
}

const nothing: ReadonlyMap<string, WeekSold> = new Map();

/** Counts and deliveries of many retailers × products. Sell-through is worked out for those that are asked for only. */
export class Shelves {
  private readonly shelves = new Map<string, Shelf>();

  get isEmpty(): boolean {
    return this.shelves.size === 0;
  }

  /** Counts of a retailer × product come in the order of their dates. */
  count(retailerId: string, sku: string, on: string, quantity: number): void {
    const key = keyOf(retailerId, sku);
    const shelf = this.shelves.get(key);
    if (shelf) shelf.counts.push({ on, quantity });
    else this.shelves.set(key, { counts: [{ on, quantity }], deliveries: [] });
  }

  /** Deliveries come in the order of their dates, after the counts; what came before the first count is of no use. */
  deliver(retailerId: string, sku: string, on: string, quantity: number): void {
    const shelf = this.shelves.get(keyOf(retailerId, sku));
    const first = shelf?.counts[0];
    if (shelf && first && on > first.on) shelf.deliveries.push({ on, quantity });
  }

  /** Counts and deliveries of a retailer × product; undefined where it was never counted. */
  of(
    retailerId: string,
    sku: string,
  ): { readonly counts: readonly UnitsOn[]; readonly deliveries: readonly UnitsOn[] } | undefined {
    return this.shelves.get(keyOf(retailerId, sku));
  }

  /** What the counts of a retailer × product say, by the Monday of the week. */
  weeksOf(retailerId: string, sku: string): ReadonlyMap<string, WeekSold> {
    const shelf = this.shelves.get(keyOf(retailerId, sku));
    if (!shelf) return nothing;
    return (shelf.weeks ??= new Map(
      weeklySellThrough(sellThrough(shelf.counts, shelf.deliveries)).map((week) => [week.weekOf, week]),
    ));
  }
}

const keyOf = (retailerId: string, sku: string) => `${retailerId}\n${sku}`;
