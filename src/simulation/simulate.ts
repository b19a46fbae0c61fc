import { Allocation } from './behaviour/allocation.js';
import { CommandLog } from './behaviour/command-log.js';
import { firstDaysOfClasses, keepMasters } from './behaviour/masters.js';
import { callRetailers, dueShops, type PlayedOrders } from './behaviour/phone-calls.js';
import { Shelf } from './behaviour/shelf.js';
import type { Shop } from './behaviour/shop.js';
import { announceSupply } from './behaviour/supply-notices.js';
import { planQuotas, planShortages } from './behaviour/supply-plan.js';
import { planVisits } from './behaviour/visits.js';
import { randomOf } from './random.js';
import type { SimulatedCommand } from './simulated-command.js';
import type { SimulationOptions } from './simulation-options.js';
import { makePairs, type Pair } from './world/true-demand.js';
import { makeWorld, type World } from './world/world.js';

/** Units that customers of a retailer wanted of a product in a week, whether or not they were there. Never an event. */
export interface TrueDemand {
  readonly retailerId: string;
  readonly sku: string;
  readonly weekOf: string;
  readonly units: number;
}

/** A region with every command that its company records, and the true demand behind them. */
export interface Simulation {
  readonly world: World;
  /** What is recorded, in order of `recordedAt`, where all retailers order by their own rule. Each call begins anew and gives the same. */
  commands(): Generator<SimulatedCommand>;
  /** The same day by day, so that orders can be played instead. A day must be lived before the next one is asked for. */
  days(): Generator<RegionDay>;
  /** The truth, retailer by retailer, product by product, week by week; only pairs that trade, weeks of 0 included. */
  trueDemand(): Generator<TrueDemand>;
}

/** A day of a region. */
export interface RegionDay {
  readonly date: string;
  /** days and weeks since the start */
  readonly day: number;
  readonly week: number;
  /** retailers that are called, with the products they carry */
  readonly due: readonly DueCall[];
  readonly shops: readonly Shop[];
  /**
   * Lives the day: goods arrive, customers buy, retailers order.
   * @param played  orders that are placed instead of those that the retailers would place
   */
  live(played?: PlayedOrders): SimulatedCommand[];
}

/** A call that is due. */
export interface DueCall {
  readonly retailerId: string;
  readonly orderId: string;
}

/**
 * A region whose true demand is known: for the demo, for tests, for load.
 *
 * Customers want more or less with season, festivals, growth and chance; retailers keep stock and order in packs to a
 * level they believe they need; quotas and shortages cut what they ask for; calls are missed, goods refused, shelves
 * empty. So orders differ from demand in the ways that forecasting must cope with.
 * @throws {DomainError} 'invalid' where an option is out of its range
 */
export function simulate(options: SimulationOptions): Simulation {
  const world = makeWorld(options);
  const pairs = makePairs(world);
  return {
    world,
    commands: () => commands(days(world, pairs)),
    days: () => days(world, pairs),
    trueDemand: () => truth(world, pairs),
  };
}

function* commands(days: Generator<RegionDay>): Generator<SimulatedCommand> {
  for (const day of days) yield* day.live();
}

function* days(world: World, pairs: readonly Pair[]): Generator<RegionDay> {
  const { options } = world;
  const shops = openShops(world, pairs);
  const quotas = planQuotas(world, pairs);
  const shortages = planShortages(world);
  const allocation = new Allocation(quotas, shortages);
  const log = new CommandLog(options.start);
  keepMasters(world, log);
  announceSupply(quotas, shortages, 7 * options.weeks, firstDaysOfClasses(world), log);
  while (log.day < 7 * world.weeks.length) {
    const called = dueShops(shops, world, log.day);
    const date = log.today;
    yield {
      ...{ date, day: log.day, week: Math.floor(log.day / 7), shops },
      due: called.map(({ retailer: { retailerId } }) => ({ retailerId, orderId: `${retailerId}-${date}` })),
      live(played = new Map()) {
        log.beginDay();
        if (log.day % 7 === 0) planVisits(shops, world, log);
        callRetailers(called, world, allocation, log, played);
        return log.endDay();
      },
    };
  }
}

function openShops(world: World, pairs: readonly Pair[]): Shop[] {
  const shops = new Map(
    world.retailers.map((retailer) => {
      const random = randomOf(world.options.seed, 'life', retailer.retailerId);
      return [retailer, { retailer, random, shelves: [] as Shelf[], orders: [] }];
    }),
  );
  for (const pair of pairs) {
    const shop = shops.get(pair.retailer);
    shop?.shelves.push(new Shelf(pair, world.seasonOf(pair.product.category), shop.random));
  }
  return [...shops.values()];
}

function* truth({ weeks }: World, pairs: readonly Pair[]): Generator<TrueDemand> {
  for (const { retailer, product, demand } of pairs)
    for (const [week, weekOf] of weeks.entries())
      yield { retailerId: retailer.retailerId, sku: product.sku, weekOf, units: demand[week] ?? 0 };
}
