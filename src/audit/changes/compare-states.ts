import { addWeeks, weeksBetween } from '../../calendar/weeks.js';
import type { Quota, Shortage } from '../../read-models/entities/supply.entity.js';
import type { StockPosition } from '../../read-models/readers/stock-position.reader.js';
import type { KnownForecast, KnownPlan, KnownWeek } from '../known-then/known-state.js';
import type { ChangeFacts, Units } from './change.js';

/** A state of what is compared: of a retailer it has no plan, of a product no stock. */
export interface ComparedState {
  readonly demand: readonly KnownWeek[];
  readonly stock?: readonly StockPosition[];
  readonly quotas: readonly Quota[];
  readonly shortages: readonly Shortage[];
  readonly forecast: KnownForecast | null;
  readonly plan?: KnownPlan | null;
}

const nothing: Units = { requested: 0, granted: 0, delivered: 0 };

/** What differs between two states, by kind, then by product and time. */
export function compareStates(before: ComparedState, after: ComparedState): ChangeFacts[] {
  return [
    ...demandChanges(before.demand, after.demand),
    ...pairs(before.stock ?? [], after.stock ?? [], ({ sku }) => sku).map(({ key, before, after }) => {
      return { kind: 'stock', sku: key, before, after } as const;
    }),
    ...pairs(before.quotas, after.quotas, ({ sku, quotaId }) => `${sku}\n${quotaId}`).map((pair) => {
      const [sku = '', quotaId = ''] = pair.key.split('\n');
      return { kind: 'quota', sku, quotaId, before: pair.before, after: pair.after } as const;
    }),
    ...pairs(before.shortages, after.shortages, ({ sku, fromDay }) => `${sku}\n${fromDay}`).map((pair) => {
      const [sku = '', fromDay = ''] = pair.key.split('\n');
      return { kind: 'shortage', sku, fromDay, before: pair.before, after: pair.after } as const;
    }),
    ...forecastChanges(before.forecast, after.forecast),
    ...planChanges(before.plan ?? null, after.plan ?? null),
  ];
}

function demandChanges(before: readonly KnownWeek[], after: readonly KnownWeek[]): ChangeFacts[] {
  return pairs(before, after, ({ sku, weekOf }) => `${sku}\n${weekOf}`).map((pair) => {
    const [sku = '', weekOf = ''] = pair.key.split('\n');
    return { kind: 'demand', sku, weekOf, before: unitsOf(pair.before), after: unitsOf(pair.after) };
  });
}

function unitsOf(week: Units | null): Units {
  const { requested, granted, delivered } = week ?? nothing;
  return { requested, granted, delivered };
}

/** Forecasts are compared by what they say of the weeks that both have, and only where another run has come. */
function forecastChanges(before: KnownForecast | null, after: KnownForecast | null): ChangeFacts[] {
  if (!after?.products || before?.runId === after.runId) return [];
  const from = before && before.firstWeek > after.firstWeek ? before.firstWeek : after.firstWeek;
  const end = before && endOf(before) < endOf(after) ? endOf(before) : endOf(after);
  const weeks = Math.max(0, weeksBetween(from, end));
  if (weeks === 0 || (before && !before.products)) return [];
  const within = (forecast: KnownForecast | null) =>
    (forecast?.products ?? []).map(({ sku, units }) => {
      const first = weeksBetween(forecast?.firstWeek ?? from, from);
      return { sku, units: sum(units.slice(first, first + weeks)) };
    });
  const forecastOf = (forecast: KnownForecast | null, found: { readonly units: number } | null) =>
    forecast && { runId: forecast.runId, units: found?.units ?? 0 };
  return pairs(within(before), within(after), ({ sku }) => sku).map((pair) => {
    const [was, is] = [forecastOf(before, pair.before), forecastOf(after, pair.after)];
    return { kind: 'forecast', sku: pair.key, from, weeks, before: was, after: is };
  });
}

function endOf({ firstWeek, horizon }: KnownForecast): string {
  return addWeeks(firstWeek, horizon);
}

function planChanges(before: KnownPlan | null, after: KnownPlan | null): ChangeFacts[] {
  if (!after?.months || before?.planId === after.planId || before?.months === null) return [];
  const of = (plan: KnownPlan | null) => (plan?.months ?? []).map(({ month, toBuy }) => ({ month, toBuy }));
  const planned = (plan: KnownPlan | null, line: { readonly toBuy: number } | null) =>
    plan && { planId: plan.planId, toBuy: line?.toBuy ?? 0 };
  return pairs(of(before), of(after), ({ month }) => month).map((pair) => {
    const [was, is] = [planned(before, pair.before), planned(after, pair.after)];
    return { kind: 'plan', sku: after.sku, month: pair.key, before: was, after: is };
  });
}

interface Pair<Row> {
  readonly key: string;
  readonly before: Row | null;
  readonly after: Row | null;
}

/** Rows that are not the same on both sides, in the order of their keys. */
function pairs<Row>(before: readonly Row[], after: readonly Row[], keyOf: (row: Row) => string): Pair<Row>[] {
  const [earlier, later] = [before, after].map((rows) => new Map(rows.map((row) => [keyOf(row), row])));
  const keys = [...new Set([...(earlier?.keys() ?? []), ...(later?.keys() ?? [])])].sort();
  return keys
    .map((key) => ({ key, before: earlier?.get(key) ?? null, after: later?.get(key) ?? null }))
    .filter((pair) => JSON.stringify(pair.before) !== JSON.stringify(pair.after));
}

function sum(units: readonly number[]): number {
  return units.reduce((total, each) => total + each, 0);
}
