// `npm run test:faults [-- --write]`: every test of faults, those that repeat with 50 rounds (FAULT_ROUNDS), then a table of what was done and found.
// With `--write` the table replaces the one in docs/benchmarks.md.
import { mkdtempSync, readFileSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeReady, node, tool } from './ready.mjs';

const page = 'docs/benchmarks.md';
/** Tests of faults that stand beside what they test. */
const elsewhere = [
  'test/e2e/damaged-store.e2e.spec.ts',
  'test/e2e/full-disk.e2e.spec.ts',
  'test/integration/parked-events.int.spec.ts',
  'test/integration/tampering.int.spec.ts',
];
const [begin, end] = ['<!-- faults -->', '<!-- /faults -->'];

const options = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'almanac-faults-'));
const file = join(folder, 'results.jsonl');
makeReady();
let status = 0;
try {
  node(
    [
      tool('jest/bin/jest.js'),
      'test/faults',
      ...elsewhere,
      ...['--selectProjects', 'all', '--runInBand'],
      ...options.filter((each) => each !== '--write'),
    ],
    {
      env: {
        ...process.env,
        NODE_OPTIONS: '--experimental-vm-modules --no-warnings',
        FAULT_ROUNDS: process.env.FAULT_ROUNDS ?? '50',
        FAULT_RESULTS: file,
      },
    },
  );
} catch (error) {
  status = error.status ?? 1;
}
const results = existsSync(file)
  ? readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
  : [];
rmSync(folder, { recursive: true });
const line = (cells) => `| ${cells.join(' | ')} |`;
const rows = results.map(({ fault, on, done, found }) => [fault, on, done, found]);
const table = [['fault', 'on', 'done', 'found'], ['---', '---', '---', '---'], ...rows].map(line).join('\n');
console.log(`\n${table}\n`);
if (options.includes('--write') && status === 0) {
  const text = readFileSync(page, 'utf8');
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`${page}: expected the markers ${begin} … ${end}, found none.`);
  writeFileSync(page, `${text.slice(0, from + begin.length)}\n\n${table}\n\n${text.slice(to)}`);
}
process.exit(status);
