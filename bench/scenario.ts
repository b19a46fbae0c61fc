import { markdown, publish } from './figures.js';
import { livedYears, rules, type Rule } from './lived-year.js';
import type { RegionFigures } from '../src/simulation/region-figures.js';

const year = {
  region: { retailers: 40, products: 24, weeks: 104, seed: 1, start: '2023-11-27' },
  ...{ weeks: 52, forecastEvery: 4 },
};

const names: Record<Rule, string> = {
  own: "the retailers' own rule",
  last: 'same as last time',
  average: 'average of four weeks',
  'summed interval': 'the rule before: quantile of the summed interval',
  suggested: 'as suggested: the order that costs least',
};

/** A simulated year under each way of ordering. */
export async function main(): Promise<void> {
  const lived = await livedYears(year, rules);
  const rows = [...lived].map(([rule, figures]) => [names[rule], ...cells(figures)]);
  const header = [
    'orders',
    'units served %',
    'weeks without a missing unit %',
    'stock, weeks of demand',
    'stock, weeks of sales',
    'units lost',
    'cost',
  ];
  publish('scenario', markdown(header, rows));
}

function cells({ wanted, sold, stock, weeks, shortWeeks, costMinor }: RegionFigures): string[] {
  const percent = (share: number) => (100 * share).toFixed(1);
  return [
    ...[
      percent(sold / wanted),
      percent(1 - shortWeeks / weeks),
      (stock / wanted).toFixed(2),
      (stock / sold).toFixed(2),
    ],
    ...[String(wanted - sold), Math.round(costMinor / 100).toLocaleString('en')],
  ];
}
