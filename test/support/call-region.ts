import type { EventStore } from '../../src/event-store/event-store.js';
import { addDays } from '../../src/calendar/weeks.js';
import type { Database } from '../../src/read-models/database/database.js';
import { levels } from '../../src/read-models/entities/forecast-level.js';
import { ForecastNodeRow, ForecastRun } from '../../src/read-models/entities/forecasts.entity.js';
import { packedFigures } from '../../src/read-models/entities/packed-figures.js';
import { fact, record } from './facts.js';

/** Day of the calls, a Tuesday. */
export const callDay = '2026-11-17';
export const firstWeek = '2026-11-16';
const horizon = 4;
const orderWeeks = ['2026-10-12', '2026-10-19', '2026-11-02'];
const productsOf = { small: 5, large: 200 };

/** The products of a region: P001, P002 … */
export const skus = Array.from({ length: productsOf.large }, (_, i) => `P${String(i + 1).padStart(3, '0')}`);
const every = (n: number, offset = 0) => skus.filter((_, i) => i % n === offset);

/** Two retailers, of 5 and 200 products, with counts, open orders, quotas and shortages, before their call. */
export async function recordCallRegion(store: EventStore): Promise<void> {
  for (const [i, sku] of skus.entries()) {
    const details = { name: `Product ${sku}`, brand: 'b', category: `c${i % 4}`, packSize: 1 + (i % 3) };
    const data = { sku, ...details, supplier: 's', priceBand: 'mid', unitPriceMinor: 100 + i, listed: true };
    await record(store, `product-${sku}`, fact({ type: 'ProductRegistered', data }, '2026-10-01'));
  }
  for (const sku of every(20, 2)) {
    const data = { sku, from: '2026-11-01', until: '2026-12-01', cause: 'strike' };
    await record(store, `supply-${sku}`, fact({ type: 'ShortageDeclared', data }, '2026-11-01'));
  }
  for (const sku of every(7, 4)) {
    const data = { sku, quotaId: 'q', retailerClass: '*', from: '2026-10-30', to: '2026-11-30', limit: 8 };
    await record(store, `supply-${sku}`, fact({ type: 'QuotaSet', data }, '2026-10-30'));
  }
  for (const [retailerId, products] of Object.entries(productsOf))
    await recordRetailer(store, retailerId, skus.slice(0, products));
}

async function recordRetailer(store: EventStore, retailerId: string, products: readonly string[]): Promise<void> {
  const data = { retailerId, name: retailerId, area: 'n', class: 'A', businessType: 'shop', listed: true };
  await record(store, `retailer-${retailerId}`, fact({ type: 'RetailerRegistered', data }, '2026-10-01'));
  for (const week of orderWeeks) await recordOrder(store, retailerId, addDays(week, 1), products, true);
  await recordOrder(store, retailerId, '2026-11-10', products.slice(1, 2), false);
  const counts = products.filter((_, i) => i % 2 === 1).map((sku, i) => ({ sku, quantity: i % 3 }));
  const counted = { visitId: `v-${retailerId}`, retailerId, countedOn: '2026-11-03', counts };
  await record(store, `visit-v-${retailerId}`, fact({ type: 'StockCounted', data: counted }, '2026-11-03'));
}

async function recordOrder(
  store: EventStore,
  retailerId: string,
  orderedOn: string,
  products: readonly string[],
  arrived: boolean,
): Promise<void> {
  const of = { orderId: `${retailerId}-${orderedOn}`, retailerId, orderedOn };
  const lines = products.map((sku) => ({ sku, requested: 6 }));
  await record(
    store,
    `order-${of.orderId}`,
    fact({ type: 'OrderPlaced', data: { ...of, takenBy: 'lin', lines } }, orderedOn),
  );
  if (!arrived) return;
  const granted = products.map((sku) => ({ sku, granted: 6 }));
  await record(
    store,
    `order-${of.orderId}`,
    fact({ type: 'OrderGranted', data: { ...of, lines: granted } }, orderedOn),
  );
  const deliveredOn = addDays(orderedOn, 1);
  const delivered = products.map((sku) => ({ sku, delivered: 6 }));
  const data = { deliveryId: of.orderId, orderId: of.orderId, retailerId, deliveredOn, lines: delivered };
  await record(store, `delivery-${of.orderId}`, fact({ type: 'DeliveryCompleted', data }, deliveredOn));
}

/** Keeps and records a forecast of so many units a week of every product of both retailers. */
export async function keepRun(
  store: EventStore,
  forecasts: Database,
  { run, asOf, unitsPerWeek }: { run: number; asOf: string; unitsPerWeek: number },
): Promise<void> {
  const name = { runId: `run-${run}`, hash: `hash-${run}` };
  const pins = { position: '1', asOf, horizon, holidays: 'none', codeVersion: '1', calendarVersion: '1' } as const;
  const rhythm = { usualGapWeeks: 1, usualUnits: 6, alive: 0.9, lastOrderWeek: '2026-11-02', orderWeeks: 3 };
  const none = { usualGapWeeks: null, usualUnits: null, alive: null, lastOrderWeek: null, orderWeeks: null };
  const key = { run, area: '', supplier: '', basis: null };
  const leaves = Object.entries(productsOf).flatMap(([retailerId, products]) =>
    skus.slice(0, products).map((sku): ForecastNodeRow => {
      const level = levels.indexOf('retailer-sku');
      return { ...key, level, retailerId, sku, figures: figures(unitsPerWeek), ...rhythm };
    }),
  );
  const sums = skus.map((sku): ForecastNodeRow => {
    return { ...key, level: levels.indexOf('sku'), retailerId: '', sku, figures: figures(2 * unitsPerWeek), ...none };
  });
  await forecasts.transaction(async (writer) => {
    await writer.upsert(ForecastRun, [{ run, ...name, ...pins, firstWeek, nodes: leaves.length + sums.length }]);
    await writer.upsert(ForecastNodeRow, [...leaves, ...sums]);
  });
  const data = { ...name, firstWeek, nodes: leaves.length + sums.length };
  await record(store, `forecast-${name.runId}`, fact({ type: 'ForecastRunCompleted', data }, asOf));
}

function figures(units: number): Buffer {
  const whole = (value: number) => new Int32Array(horizon).fill(Math.round(value));
  const expected = new Float64Array(horizon).fill(units);
  const ranges = { mean: whole(units), p10: whole(units / 2), p50: whole(units), p90: whole(2 * units) };
  return packedFigures({ expected, ...ranges }, 0, horizon);
}
