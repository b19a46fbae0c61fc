import type { ForecastReader } from '../read-models/readers/forecast.reader.js';
import type { ForecastRun } from '../read-models/entities/forecasts.entity.js';
import type { ProductNamesReader } from '../read-models/readers/product-names.reader.js';
import { table } from './console.js';

const shown = 10;

/** The products that are expected to sell most, as lines. */
export async function topProducts(
  forecasts: ForecastReader,
  run: ForecastRun,
  productNames: ProductNamesReader,
): Promise<string[]> {
  const totals: { sku: string; units: number; first: [number, number, number] }[] = [];
  for await (const { sku, mean, p10, p90 } of forecasts.level(run, 'sku'))
    totals.push({
      sku,
      units: mean.reduce((sum, each) => sum + each, 0),
      first: [mean[0] ?? 0, p10[0] ?? 0, p90[0] ?? 0],
    });
  totals.sort((a, b) => b.units - a.units || (a.sku < b.sku ? -1 : 1));
  const top = totals.slice(0, shown);
  const names = await productNames.of(top.map(({ sku }) => sku));
  const rows = top.map(({ sku, units, first: [mean, low, high] }) => {
    return [sku, names.get(sku) ?? '', units, mean, `${low} … ${high}`] as const;
  });
  return [...table(['sku', 'product', `units in ${run.horizon} weeks`, 'first week', '8 of 10 times'], rows)];
}
