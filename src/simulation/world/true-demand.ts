import { lognormal, negativeBinomial, normal } from '../distributions.js';
import { randomOf } from '../random.js';
import type { SimulatedProduct } from './make-products.js';
import type { SimulatedRetailer } from './make-retailers.js';
import type { World } from './world.js';

/** One retailer's trade in one product, as it truly is. */
export interface Pair {
  readonly retailer: SimulatedRetailer;
  readonly product: SimulatedProduct;
  /** Units customers would buy in a middling week at the start. */
  readonly weeklyUnits: number;
  /** shape (weeks,): units customers wanted, whether or not they were there */
  readonly demand: Int32Array;
}

/** Unevenness of demand: variance = mean + mean² / size. */
const size = 5;

/** Every pair of retailer and product that trades, retailer by retailer. Most small retailers carry few products. */
export function makePairs(world: World): Pair[] {
  const levels = new Map(world.products.map((product) => [product, levelsOf(product, world)]));
  return world.retailers.flatMap((retailer) =>
    world.products.flatMap((product): Pair[] => {
      const random = randomOf(world.options.seed, 'pair', retailer.retailerId, product.sku);
      const carries = 1 - Math.exp(-1.2 * retailer.size ** 0.7 * product.popularity ** 0.6);
      if (!random.chance(carries)) return [];
      const weeklyUnits = meanUnits(retailer, product, world) * lognormal(random, 0.35);
      const demand = Int32Array.from(levels.get(product) ?? [], (level, week) => {
        if (week < retailer.openWeek || week >= retailer.closeWeek) return 0;
        const grown = Math.exp((retailer.growth * week) / 52);
        return negativeBinomial(random, weeklyUnits * level * grown, size);
      });
      return [{ retailer, product, weeklyUnits, demand }];
    }),
  );
}

function meanUnits(
  { size, details }: SimulatedRetailer,
  { category, popularity }: SimulatedProduct,
  world: World,
): number {
  const area = lognormal(randomOf(world.options.seed, 'area', details.area, category.name), 0.2);
  return size * popularity * category.weeklyUnits * (category.taste[details.businessType] ?? 1) * area;
}

/** What all retailers share: season and festivals, growth, a slow wandering, launch and end. */
function levelsOf({ sku, category, growth, launchWeek, endWeek }: SimulatedProduct, world: World): Float64Array {
  const random = randomOf(world.options.seed, 'level', sku);
  const season = world.seasonOf(category);
  let wandering = 0;
  return Float64Array.from(world.weeks, (_, week) => {
    wandering = 0.97 * wandering + 0.03 * normal(random);
    if (week < launchWeek || week >= endWeek) return 0;
    const launched = launchWeek === 0 ? 1 : 1 - Math.exp(-(week - launchWeek + 1) / 6);
    const fading = Math.min(1, 0.3 + (endWeek - week) / 15);
    const seasonal = season.sum(7 * week, 7 * week + 7) / 7;
    return seasonal * launched * fading * Math.exp((growth * week) / 52 + wandering);
  });
}
