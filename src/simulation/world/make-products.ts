import type { ProductDetails } from '../../recording/products/product.events.js';
import { lognormal, normal } from '../distributions.js';
import { randomOf } from '../random.js';
import type { SimulationOptions } from '../simulation-options.js';
import { categories, type Category } from './category.js';

/** A product and what only the simulation knows of it. Weeks are counted from the start of the history. */
export interface SimulatedProduct {
  readonly sku: string;
  readonly category: Category;
  readonly details: ProductDetails & { readonly unitPriceMinor: number; readonly retailPriceMinor: number };
  /** 1 for the best product of its category. */
  readonly popularity: number;
  /** Growth of its demand in a year, in logarithms. */
  readonly growth: number;
  /** First week in which it is sold; 0 where it always was. */
  readonly launchWeek: number;
  /** First week in which it is no longer sold; Infinity where it goes on. */
  readonly endWeek: number;
  /** Whether quotas limit it. */
  readonly allocated: boolean;
  /** Share by which its price goes up once in each full year. */
  readonly priceRise: number;
}

/** The products of the region, categories in turn, the best of each first. */
export function makeProducts({ products, weeks, seed }: SimulationOptions): SimulatedProduct[] {
  return Array.from({ length: products }, (_, i) => {
    const category = categories[i % categories.length] as Category;
    return makeProduct(category, i, Math.floor(i / categories.length), weeks, seed);
  });
}

function makeProduct(category: Category, i: number, rank: number, weeks: number, seed: number): SimulatedProduct {
  const sku = `P${String(i + 1).padStart(4, '0')}`;
  const random = randomOf(seed, 'product', sku);
  const brand = random.pick(category.brands);
  const [brandZh, brandEn] = brand.split(' ') as [string, string];
  const [kindZh, ...kindEn] = random.pick(category.kinds).split(' ');
  const dearness = random.uniform() ** 1.6;
  const [cheapest, dearest] = category.unitPriceMinor;
  const unitPriceMinor = Math.round((cheapest * (dearest / cheapest) ** dearness) / 10) * 10;
  const comesLate = rank > 0 && weeks >= 40 && random.chance(0.1);
  const goesEarly = !comesLate && rank > 1 && weeks >= 40 && random.chance(0.09);
  return {
    sku,
    category,
    details: {
      name: `${brandZh}${kindZh} ${sku.slice(1)} (${brandEn} ${kindEn.join(' ')})`,
      brand,
      category: category.name,
      supplier: `${brandZh}${category.name.split(' ')[0]}厂 ${brandEn} Works`,
      priceBand: dearness < 0.33 ? 'low' : dearness < 0.66 ? 'middle' : 'high',
      unit: category.unit,
      packSize: random.pick(category.packSize),
      purchasePriceMinor: Math.round(unitPriceMinor * random.between(0.8, 0.9)),
      unitPriceMinor,
      retailPriceMinor: Math.round((unitPriceMinor * random.between(1.12, 1.35)) / 50) * 50,
    },
    popularity: Math.min(1, (1 + rank) ** -0.75 * lognormal(random, 0.25) * (dearness > 0.8 ? 0.5 : 1)),
    growth: 0.08 * normal(random),
    launchWeek: comesLate ? Math.round(weeks * random.between(0.1, 0.8)) : 0,
    endWeek: goesEarly ? Math.round(weeks * random.between(0.35, 0.9)) : Infinity,
    allocated: dearness > 0.6 && (category.name.endsWith('baijiu') || category.name.endsWith('cigarettes')),
    priceRise: random.between(0, 0.04),
  };
}
