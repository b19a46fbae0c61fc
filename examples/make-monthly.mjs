// Writes examples/monthly.csv: six years of months of three products, the same at every run (node examples/make-monthly.mjs).
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { seededRandom } from 'almanac/timeseries';

const months = 72;
const random = seededRandom(5);
const products = [
  { name: 'tea', units: 400, swing: 0.25, peak: 0 },
  { name: 'gin', units: 90, swing: 0.4, peak: 11 },
  { name: 'ale', units: 1500, swing: 0.3, peak: 6 },
];

const rows = ['unique_id,ds,y'];
for (const { name, units, swing, peak } of products) {
  let level = units;
  for (let t = 0; t < months; t++) {
    level *= 1.003 + 0.1 * (random() - 0.5);
    const season = 1 + swing * Math.cos((2 * Math.PI * (t - peak)) / 12);
    const month = `${2020 + Math.floor(t / 12)}-${String((t % 12) + 1).padStart(2, '0')}-01`;
    rows.push(`${name},${month},${Math.round(level * season * (0.97 + 0.06 * random()))}`);
  }
}
writeFileSync(fileURLToPath(new URL('monthly.csv', import.meta.url)), `${rows.join('\n')}\n`);
