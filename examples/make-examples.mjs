// Writes the example files of this folder: `node examples/make-examples.mjs`. The seed is fixed, so the files never change.
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = dirname(fileURLToPath(import.meta.url));
const day = 86_400_000;
const firstMonday = Date.parse('2025-12-01');
const weeks = 30;
/** Units and prices of this day are written in cases instead of bottles, for the quarantine to find. */
const dayInCases = '2026-04-13';

const random = seededRandom(20260629);
const dateOf = (time) => new Date(time).toISOString().slice(0, 10);
const pad = (number, digits = 2) => String(number).padStart(digits, '0');

const retailers = Array.from({ length: 6 }, (_, i) => ({
  retailer_id: `R${pad(i + 1)}`,
  name: `Example store ${i + 1}`,
  area: i < 3 ? 'north' : 'south',
  class: 'ABC'[i % 3],
  order_day: (i % 2) + 1,
  size: 0.6 + 1.4 * random(),
}));
const products = [
  { name: 'Lager', category: 'beer', pack_size: 12, unit_price: 1.2, weekly: 14, season: 0.4 },
  { name: 'Stout', category: 'beer', pack_size: 12, unit_price: 1.65, weekly: 7, season: -0.2 },
  { name: 'Cider', category: 'beer', pack_size: 6, unit_price: 1.9, weekly: 5, season: 0.3 },
  { name: 'Red wine', category: 'wine', pack_size: 6, unit_price: 6.4, weekly: 4, season: -0.3 },
  { name: 'White wine', category: 'wine', pack_size: 6, unit_price: 5.9, weekly: 3, season: 0.3 },
  { name: 'Gin', category: 'spirits', pack_size: 6, unit_price: 14.25, weekly: 2, season: 0.1 },
].map((product, i) => ({
  sku: `S${pad(i + 1)}`,
  ...product,
  brand: `Brand ${i + 1}`,
  supplier: `${product.category} supplier`,
}));

write('retailers.csv', ['retailer_id', 'name', 'area', 'class', 'order_day'], retailers);
write('products.csv', ['sku', 'name', 'brand', 'category', 'supplier', 'pack_size', 'unit_price'], products);
write('orders.csv', ['order_id', 'retailer_id', 'ordered_on', 'sku', 'quantity', 'unit_price'], orderLines());
write(
  'visits.csv',
  ['visit_id', 'retailer_id', 'visited_on', 'account_manager', 'sku', 'counted', 'on_shelf'],
  visits(),
);
write('sales.csv', ['unique_id', 'ds', 'y'], weeklySales());

/** Each week each retailer orders, on its order day, the products whose shelf it fills up by whole packs. */
function orderLines() {
  const lines = [];
  const needed = new Map();
  for (let week = 0; week < weeks; week++)
    for (const { retailer_id, order_day, size } of retailers) {
      const orderedOn = dateOf(firstMonday + (7 * week + order_day - 1) * day);
      for (const { sku, weekly, season, pack_size, unit_price } of products) {
        const key = `${retailer_id} ${sku}`;
        const expected = weekly * size * (1 + season * Math.sin((2 * Math.PI * (week - 12)) / 52));
        const due = (needed.get(key) ?? pack_size * random()) + expected * (0.5 + random());
        const packs = Math.floor(due / pack_size);
        needed.set(key, due - packs * pack_size);
        if (packs === 0) continue;
        const cases = orderedOn === dayInCases;
        lines.push({
          order_id: `${retailer_id}-${pad(week + 1)}`,
          retailer_id,
          ordered_on: orderedOn,
          sku,
          quantity: cases ? packs : packs * pack_size,
          unit_price: (cases ? unit_price * pack_size : unit_price).toFixed(2),
        });
      }
    }
  // A row that cannot be read: it goes to the file of rejected rows and leaves the rest of its order in.
  lines[100].quantity = 'twelve';
  return lines;
}

/** The last visit of each retailer counts what stands on its shelf. */
function visits() {
  return retailers.flatMap(({ retailer_id }, i) =>
    products.map(({ sku, pack_size }) => {
      const counted = Math.floor(1.5 * pack_size * random());
      const visited_on = dateOf(firstMonday + (7 * (weeks - 1) + 3) * day);
      return {
        visit_id: `V-${retailer_id}`,
        retailer_id,
        visited_on,
        account_manager: i < 3 ? 'anna' : 'bo',
        sku,
        counted,
        on_shelf: counted > 0 ? 'yes' : 'no',
      };
    }),
  );
}

/** Three years of weekly sales of four products, with a season; `ds` is the Monday. */
function weeklySales() {
  const weeksOfSales = 156;
  return ['umbrellas', 'ice cream', 'bread', 'spare parts'].flatMap((unique_id, i) =>
    Array.from({ length: weeksOfSales }, (_, week) => {
      const wave = [-0.5, 0.7, 0.05, 0][i] * Math.sin((2 * Math.PI * (week - 12)) / 52);
      const mean = [30, 60, 200, 1][i] * (1 + wave);
      const sparse = i === 3 && random() < 0.6;
      const y = sparse ? 0 : Math.round(mean * (0.8 + 0.4 * random()) * (i === 3 ? 2.5 : 1));
      return { unique_id, ds: dateOf(Date.parse('2023-07-03') + 7 * week * day), y };
    }),
  );
}

function write(name, columns, rows) {
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column]))];
  writeFileSync(join(folder, name), `${lines.map((cells) => cells.join(',')).join('\n')}\n`);
}

/** The mulberry32 generator: uniform numbers from 0 (included) to 1 (excluded). */
function seededRandom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
