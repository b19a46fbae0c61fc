import { fitGlobal, forecastGlobal } from '../../timeseries/global/global-model.js';
import { panelOf } from '../../timeseries/panel.js';
import { denseDemand, type DemandHistory } from '../history/demand-history.js';
import { SeriesSum } from '../history/series-sum.js';
import type { ForecastBuffers } from '../forecast-buffers.js';

/** Most examples that the model is fitted to; more did not improve it. */
const examples = 150_000;

/** Fits one model to all active products and forecasts them, from lags, means, seasons and the product's family. */
export function forecastProductsGlobally({ history, horizon, skuGlobal }: ForecastBuffers): void {
  const { familyOf, skuLeaves, live } = history;
  const active: number[] = [];
  for (let sku = 0; sku < familyOf.length; sku++)
    if (live.subarray(skuLeaves[sku], skuLeaves[sku + 1]).includes(1)) active.push(sku);
  if (active.length === 0) return;
  const panel = panelOf(active.map((sku) => [String(sku), productDemand(history, sku)] as const));
  const families = familyOf.reduce((most, family) => Math.max(most, family + 1), 0);
  const fit = fitGlobal(panel, {
    season: 52,
    horizon,
    parents: [{ name: 'family', parentOf: Uint32Array.from(active, (sku) => familyOf[sku] ?? 0), parents: families }],
    maxRows: examples,
  });
  const forecasts = forecastGlobal(fit, panel);
  active.forEach((sku, i) => {
    for (let h = 0; h < horizon; h++) skuGlobal[sku * horizon + h] = Math.max(0, forecasts[i * horizon + h] ?? 0);
  });
}

/** Units of a product per week, from its first order on. */
export function productDemand(history: DemandHistory, sku: number): Float64Array {
  const total = new SeriesSum(history.weeks);
  for (let leaf = history.skuLeaves[sku] ?? 0; leaf < (history.skuLeaves[sku + 1] ?? 0); leaf++) {
    const demand = denseDemand(history, leaf);
    if (demand) total.add(demand);
  }
  return total.values();
}
