import { randomOf, type Random } from '../random.js';
import type { SimulatedProduct } from '../world/make-products.js';
import type { Pair } from '../world/true-demand.js';
import type { World } from '../world/world.js';

/** A limit on what one retailer of a class may get from day `from` to day `to`, both included, counted from the start. */
export interface PlannedQuota {
  readonly quotaId: string;
  readonly sku: string;
  readonly retailerClass: string;
  readonly from: number;
  readonly to: number;
  readonly limit: number;
  /** First day on which it no longer holds, where it is lifted before its end. */
  readonly liftedOn?: number;
}
/** Days `from` up to, but not including, `end`, on which the manufacturer delivers only `share` of what is asked for. */
export interface PlannedShortage {
  readonly sku: string;
  readonly from: number;
  readonly end: number;
  /** Whether the end was foreseen when it began. */
  readonly foreseen: boolean;
  readonly share: number;
  readonly cause: string;
}

const periodWeeks = 4;
const causes = ['工厂检修 factory maintenance', '原料短缺 raw material short', '运输受阻 transport held up'];

/** The quotas of the allocated products, a period of four weeks and a class at a time, in order of their first day. */
export function planQuotas(world: World, pairs: readonly Pair[]): PlannedQuota[] {
  const middling = middlingUnits(pairs);
  const quotas = world.products.flatMap((product) => {
    if (!product.allocated) return [];
    const random = randomOf(world.options.seed, 'quota', product.sku);
    const classes = random.chance(0.25) ? ['*'] : ['A', 'B', 'C', 'D'];
    return periodsOf(product, world).flatMap((week) => {
      const tightness = random.between(0.5, 1.3);
      return classes.map((retailerClass) =>
        quotaOf(
          product,
          world,
          week,
          retailerClass,
          tightness * (middling.get(`${product.sku}/${retailerClass}`) ?? 1),
          random,
        ),
      );
    });
  });
  return quotas.sort((a, b) => a.from - b.from);
}

/** One or two shortages for about every fourth product that is not allocated anyway. */
export function planShortages(world: World): PlannedShortage[] {
  const { weeks, seed } = world.options;
  return world.products.flatMap((product): PlannedShortage[] => {
    const random = randomOf(seed, 'shortage', product.sku);
    if (product.allocated || !random.chance(0.3)) return [];
    const shortages: PlannedShortage[] = [];
    let week = Math.max(product.launchWeek, 0) + 4 + random.index(Math.max(1, Math.round(weeks * 0.6)));
    for (let i = 0; i < 2 && week < Math.min(weeks, product.endWeek) - 4; i++) {
      const length = 3 + random.index(5);
      shortages.push({
        sku: product.sku,
        from: 7 * week,
        end: 7 * (week + length),
        foreseen: random.chance(0.6),
        share: random.chance(0.3) ? 0 : random.between(0.15, 0.6),
        cause: random.pick(causes),
      });
      week += length + 15 + random.index(50);
    }
    return shortages;
  });
}

function quotaOf(
  { sku, category, details }: SimulatedProduct,
  world: World,
  week: number,
  retailerClass: string,
  weeklyUnits: number,
  random: Random,
): PlannedQuota {
  const from = 7 * week;
  const to = from + 7 * periodWeeks - 1;
  const units = (weeklyUnits * world.seasonOf(category).sum(from, to + 1)) / 7;
  const limit = details.packSize * Math.max(1, Math.round(units / details.packSize));
  const name = retailerClass === '*' ? 'all' : retailerClass;
  const quota = { quotaId: `Q-${sku}-${name}-${world.weeks[week]}`, sku, retailerClass, from, to, limit };
  return random.chance(0.04) ? { ...quota, liftedOn: from + 7 + random.index(14) } : quota;
}

function periodsOf({ launchWeek, endWeek }: SimulatedProduct, world: World): number[] {
  const weeks: number[] = [];
  for (let week = launchWeek; week < Math.min(world.weeks.length, endWeek); week += periodWeeks) weeks.push(week);
  return weeks;
}

/** Units that a retailer of a class sells of a product in a middling week, on average over those that carry it. */
function middlingUnits(pairs: readonly Pair[]): Map<string, number> {
  const sums = new Map<string, { units: number; count: number }>();
  for (const { retailer, product, weeklyUnits } of pairs)
    for (const retailerClass of [retailer.details.class, '*']) {
      const key = `${product.sku}/${retailerClass}`;
      const { units, count } = sums.get(key) ?? { units: 0, count: 0 };
      sums.set(key, { units: units + weeklyUnits, count: count + 1 });
    }
  return new Map(Array.from(sums, ([key, { units, count }]) => [key, units / count]));
}
