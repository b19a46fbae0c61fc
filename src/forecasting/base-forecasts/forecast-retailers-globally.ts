import { fitGlobal, forecastGlobal } from '../../timeseries/global/global-model.js';
import { panelOf } from '../../timeseries/panel.js';
import type { ForecastBuffers } from '../forecast-buffers.js';

/** Most examples that the model is fitted to; more did not improve it. */
const examples = 60_000;
/** Fewest weeks of a retailer that the model is fitted to. */
const leastWeeks = 4;

/** Fits one model to the total orders of all retailers and forecasts them, from lags, means, gaps and seasons. */
export function forecastRetailersGlobally({ history, horizon, retailerDemand, retailerGlobal }: ForecastBuffers): void {
  const { weeks } = history;
  const known: [retailer: number, units: Float64Array][] = [];
  for (let retailer = 0; retailer * weeks < retailerDemand.length; retailer++) {
    const units = retailerDemand.slice(retailer * weeks, (retailer + 1) * weeks);
    const first = units.findIndex((value) => value > 0);
    if (first >= 0 && weeks - first >= leastWeeks) known.push([retailer, units.subarray(first)]);
  }
  retailerGlobal.fill(NaN);
  if (known.length === 0) return;
  const panel = panelOf(known.map(([retailer, units]) => [String(retailer), units] as const));
  const fit = fitGlobal(panel, { season: 52, horizon, maxRows: examples });
  const forecasts = forecastGlobal(fit, panel);
  known.forEach(([retailer], i) => {
    for (let h = 0; h < horizon; h++)
      retailerGlobal[retailer * horizon + h] = Math.max(0, forecasts[i * horizon + h] ?? 0);
  });
}
