import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { almanacIn } from '../support/almanac.js';
import { SmallDisk, whyNoSmallDisk } from '../support/small-disk.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const folder = temporaryFolder();
const run = (...args: string[]) => almanacIn({ DATABASE_URL: '' }, '--data', join(folder, 'data'), ...args);
const reason = whyNoSmallDisk();
const onSmallDisk = reason === undefined ? describe : describe.skip;

onSmallDisk(`a file of which no more fits on the disk${reason === undefined ? '' : ` (skipped: ${reason})`}`, () => {
  let disk: SmallDisk;
  let out: string;
  let forecast: string;

  beforeAll(async () => {
    disk = new SmallDisk(1);
    out = join(disk.folder, 'out');
    mkdirSync(out);
    const region = ['--retailers', '6', '--products', '4', '--weeks', '60', '--seed', '5', '--until', '2026-11-23'];
    expect(await run('simulate', ...region)).toMatchObject({ code: 0 });
    expect(await run('forecast', '--as-of', '2026-11-22', '--horizon', '8')).toMatchObject({ code: 0 });
    const found = await run('--json', 'audit', 'search', '--type', 'ForecastRunCompleted');
    forecast = (JSON.parse(found.out) as { items: { stream: string }[] }).items[0]!.stream;
  }, 120_000);
  afterAll(() => disk?.remove());

  it.each([
    ['plan.csv', ['plan', '--from', '2026-11-23', '--weeks', '8']],
    ['plan.xlsx', ['plan', '--from', '2026-11-23', '--weeks', '8']],
    ['proof.json', ['prove', 'FORECAST']],
    ['checkpoints.json', ['checkpoint']],
    ['events.jsonl', ['audit', 'export', '--type', 'ForecastRunCompleted']],
    ['known.csv', ['audit', 'as-of', '2026-11-20']],
  ])(
    '%s stays as it was, and nothing lies beside it',
    async (name, asked) => {
      const args = asked.map((each) => (each === 'FORECAST' ? forecast : each));
      const file = join(out, name);
      writeFileSync(file, 'old');
      disk.fill(0);
      try {
        const { code, err } = await run(...args, '--out', file);
        expect([code, err]).toEqual([3, expect.stringMatching(/the disk is full/)]);
        expect(readFileSync(file, 'utf8')).toBe('old');
      } finally {
        disk.empty();
      }
      expect(await run(...args, '--out', file)).toMatchObject({ code: 0 });
      expect(readFileSync(file).length).toBeGreaterThan(100);
      expect(readdirSync(out).filter((each) => each.endsWith('.part'))).toEqual([]);
    },
    60_000,
  );
});
