import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { systemUser } from '../../src/cli/system-user.js';
import { almanacIn } from '../support/almanac.js';
import { itOnFiles } from '../support/it-on-files.js';
import { commandLineOfLin } from '../support/signed-in.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const folder = temporaryFolder();
const data = join(folder, 'region');
const file = (name: string) => join(folder, name);
let lin: Record<string, string> = {};
const almanac = (...args: string[]) => almanacIn(lin, ...args);
const inRegion = (...args: string[]) => almanac('--data', data, ...args);

/** Rows of a CSV file by column. */
function rowsOf(name: string): Record<string, string>[] {
  const [header = '', ...lines] = readFileSync(file(name), 'utf8').trimEnd().split('\n');
  const columns = header.split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, i) => [columns[i] ?? i, cell])));
}

beforeAll(async () => {
  lin = await commandLineOfLin(folder);
  const size = ['--retailers', '25', '--products', '12', '--weeks', '110', '--seed', '3', '--until', '2026-07-06'];
  const { code, out } = await inRegion('simulate', ...size, '--truth', file('truth.csv'));
  expect([code, out]).toEqual([0, expect.stringContaining('110 weeks from 2024-05-27')]);
}, 120_000);

describe('almanac forecast', () => {
  it('writes every level, and whole units that add up at each', async () => {
    const asked = [
      'forecast',
      '--as-of',
      '2026-07-06',
      '--horizon',
      '8',
      '--level',
      'all',
      '--out',
      file('forecast.csv'),
    ];
    expect((await inRegion(...asked)).code).toBe(0);
    const rows = rowsOf('forecast.csv');
    expect(Object.keys(rows[0] ?? {}).slice(0, 9)).toEqual([
      'level',
      'retailer_id',
      'area',
      'sku',
      'week',
      'mean',
      'p10',
      'p50',
      'p90',
    ]);
    const sums = new Map<string, number>();
    for (const { level, week, mean, p10, p50, p90 } of rows) {
      expect(Number.isSafeInteger(Number(mean)) && Number(mean) >= 0).toBe(true);
      expect(Number(p10) <= Number(p50) && Number(p50) <= Number(p90)).toBe(true);
      sums.set(`${level} ${week}`, (sums.get(`${level} ${week}`) ?? 0) + Number(mean));
    }
    const weeks = [...new Set(rows.map(({ week }) => week))];
    expect(weeks).toHaveLength(8);
    for (const week of weeks)
      for (const level of ['supplier', 'retailer', 'sku', 'area-sku', 'retailer-sku'])
        expect([level, week, sums.get(`${level} ${week}`)]).toEqual([level, week, sums.get(`total ${week}`)]);
  }, 60_000);
  it('asked again answers with the same run', async () => {
    const ask = () => inRegion('--json', 'forecast', '--as-of', '2026-07-06', '--horizon', '8');
    const [first, again] = [await ask(), await ask()];
    expect(JSON.parse(again.out)).toEqual(JSON.parse(first.out));
  }, 60_000);
});

describe('almanac calls', () => {
  it('lists whom to call, as the API does, in both languages', async () => {
    const { out } = await inRegion('calls', '--on', '2026-07-06', '--limit', '2');
    expect(out).toMatch(/^Calls on 2026-07-06: (\d+) due, 0 to be called back, 0 missed, \d+ done\.\n {2}R\d+ /);
    const { items } = JSON.parse((await inRegion('--json', 'calls', '--on', '2026-07-06')).out) as {
      items: { retailerId: string; name: string }[];
    };
    const listed = [...out.matchAll(/^ {2}(R\d+) {2}/gm)].map(([, retailerId]) => retailerId);
    expect(listed).toEqual(items.slice(0, 2).map(({ retailerId }) => retailerId));
    const zh = (await inRegion('calls', '--on', '2026-07-06', '--language', 'zh')).out;
    expect(zh).toContain('2026-07-06 访销：待访');
  });
});

describe('almanac suggest', () => {
  it('suggests no less than nothing, in packs, with reasons to say', async () => {
    const { code, out } = await inRegion('--json', 'suggest', '--retailer', 'R0002', '--on', '2026-07-06');
    expect(code).toBe(0);
    const { items } = JSON.parse(out) as {
      items: { suggested: number; packSize: number; quotaLeft: number | null; reasons: { en: string; zh: string }[] }[];
    };
    expect(items.length).toBeGreaterThan(0);
    for (const { suggested, packSize, quotaLeft, reasons } of items) {
      expect(suggested).toBeGreaterThanOrEqual(0);
      if (quotaLeft === null) expect(suggested % packSize).toBe(0);
      expect(reasons.length).toBeGreaterThan(0);
      expect(reasons.length).toBeLessThanOrEqual(4);
      for (const { en, zh } of reasons)
        expect([en, zh]).toEqual([expect.stringMatching(/\.$/), expect.stringMatching(/。$/)]);
    }
  });
  it('says that a retailer is not known', async () => {
    const { code, err } = await inRegion('suggest', '--retailer', 'nobody', '--on', '2026-07-06');
    expect([code, err]).toEqual([3, expect.stringContaining('nobody')]);
  });
});

describe('almanac plan and why', () => {
  it('writes CSV and XLSX, and follows a line back to who recorded what', async () => {
    const printed = (await inRegion('plan', '--from', '2026-07-06', '--weeks', '8')).out;
    expect(printed).toMatch(/month +expected +8 of 10 times +owed +to buy +value/);
    expect(printed).toContain('Days from 2026-07-06 to 2026-08-30 only.');
    for (const out of ['plan.csv', 'plan.xlsx'])
      expect((await inRegion('plan', '--from', '2026-07-06', '--weeks', '8', '--out', file(out))).code).toBe(0);
    expect(readFileSync(file('plan.xlsx')).subarray(0, 2).toString()).toBe('PK');
    const { out } = await inRegion('--json', 'plan', '--from', '2026-07-06', '--weeks', '8');
    const plan = JSON.parse(out) as {
      lines: { sku: string; expected: number; month: string }[];
      total: { month: string; expected: number }[];
    };
    for (const { month, expected } of plan.total)
      expect(plan.lines.filter((line) => line.month === month).reduce((sum, line) => sum + line.expected, 0)).toBe(
        expected,
      );
    const [line] = plan.lines.filter(({ expected }) => expected > 0);
    const why = await inRegion('why', 'plan', '--sku', line!.sku);
    expect(why.out).toMatch(/retailers need it/);
    expect(why.out).toMatch(/Order .* taken by .* units/);
  }, 60_000);
  it('refuses a file of another kind before it does anything', async () => {
    const { code, err } = await inRegion('plan', '--from', '2026-07-06', '--out', file('plan.pdf'));
    expect([code, err]).toEqual([2, expect.stringContaining('.xlsx')]);
  });
});

describe('almanac history, verify and rebuild', () => {
  it('say what happened, that nothing was altered, and make the read models anew', async () => {
    expect((await inRegion('history', 'retailer-R0002', '--limit', '3')).out).toMatch(/The newest 3 of \d+ events/);
    // On files it is the user of the operating system who did it.
    const actor = process.env['DATABASE_URL'] ? 'lin' : systemUser();
    expect((await inRegion('history', '--actor', actor)).out).toContain(`${actor} (planner)`);
    expect((await inRegion('verify')).out).toContain('Nothing was altered.');
    expect((await inRegion('rebuild', 'orders')).out).toMatch(/orders rebuilt/);
    expect((await inRegion('rebuild')).code).toBe(0);
  }, 60_000);
});

describe('almanac verify of a folder that is not there', () => {
  itOnFiles('fails, and makes no empty store that would pass', async () => {
    const { code, err } = await almanac('--data', file('typo'), 'verify');
    expect([code, err]).toEqual([3, expect.stringContaining('There is no store in')]);
    expect(existsSync(file('typo'))).toBe(false);
  });
});

describe('almanac simulate', () => {
  it('never mixes its facts with others', async () => {
    const { code, err } = await inRegion('simulate', '--retailers', '2', '--products', '2', '--weeks', '4');
    expect([code, err]).toEqual([2, expect.stringContaining('expected an empty one')]);
  });
});

describe('almanac import', () => {
  const store = file('orders');
  const importing = (...args: string[]) => almanac('--data', store, 'import', 'orders', file('orders.csv'), ...args);
  beforeAll(() =>
    writeFileSync(
      file('orders.csv'),
      'order_id,retailer_id,ordered_on,sku,quantity,unit_price\no-1,7,2021-06-01,A,6,2.50\no-2,7,2021-06-08,A,six,2.50\n',
    ),
  );

  it('keeps good rows, writes bad ones down, and exits with 1 only when asked to be strict', async () => {
    const first = await importing('--rejects', file('rejects.csv'));
    expect([first.code, first.out]).toEqual([0, expect.stringContaining('rejected: 1 rows')]);
    expect(readFileSync(file('rejects.csv'), 'utf8')).toMatch(
      /^line,reason,row,原因\n3,.*six.*应为 1 到 1,000,000,000 的整数/,
    );
    expect((await importing('--strict')).code).toBe(1);
  });
  it('the second time changes nothing', async () => {
    const { out } = await almanac('--data', store, '--json', 'import', 'orders', file('orders.csv'));
    expect(JSON.parse(out)).toMatchObject({ recorded: 0, unchanged: 1, rejected: 1 });
  });
  itOnFiles('only checks, when that is asked', async () => {
    const { out } = await almanac('--data', file('other'), '--json', 'import', 'orders', file('orders.csv'), '--check');
    expect(JSON.parse(out)).toMatchObject({ rows: 2, recorded: 0 });
    expect((await almanac('--data', file('other'), 'history', 'order-o-1')).out).toContain('Nothing was recorded');
  });
  itOnFiles('says that a folder has no store, and makes none', async () => {
    for (const asked of [['history', 'order-o-1'], ['rebuild']]) {
      const { code, err } = await almanac('--data', file('nowhere'), ...asked);
      expect([code, err]).toEqual([
        3,
        `almanac: There is no store in ${file('nowhere')}: import or simulate something first.\n`,
      ]);
    }
    expect(existsSync(file('nowhere'))).toBe(false);
  });
  itOnFiles('fails with a sentence where there is no file', async () => {
    const { code, err } = await almanac('--data', file('nowhere'), 'import', 'orders', file('none.csv'));
    expect([code, err]).toEqual([3, expect.stringMatching(/^almanac: .*none\.csv/)]);
    expect(existsSync(file('nowhere'))).toBe(false);
  });
  it('never writes its rejects over the file that it reads, nor a prediction over its series', async () => {
    const before = readFileSync(file('orders.csv'), 'utf8');
    const rejects = await importing('--rejects', file('orders.csv'));
    const asked = ['--freq', 'W', '--season', '4', '--horizon', '2', '--input', file('orders.csv')];
    const prediction = await almanac('predict', ...asked, '--out', file('orders.csv'));
    for (const { code, err } of [rejects, prediction])
      expect([code, err]).toEqual([2, expect.stringContaining('expected another file than the one that is read')]);
    expect(readFileSync(file('orders.csv'), 'utf8')).toBe(before);
  });
});

describe('almanac predict', () => {
  it('forecasts series without a store', async () => {
    const weeks = Array.from({ length: 60 }, (_, t) => `a,${t + 1},${20 + (t % 4)}`);
    writeFileSync(file('long.csv'), ['unique_id,ds,y', ...weeks].join('\n'));
    const asked = [
      '--input',
      file('long.csv'),
      '--freq',
      'W',
      '--season',
      '52',
      '--horizon',
      '3',
      '--out',
      file('predicted.csv'),
    ];
    expect((await almanac('--data', file('no-store'), 'predict', ...asked)).code).toBe(0);
    expect(rowsOf('predicted.csv').map(({ ds }) => ds)).toEqual(['61', '62', '63']);
    expect(existsSync(file('no-store'))).toBe(false);
  });
});

describe('wrong use', () => {
  it.each([
    [['fly']],
    [['forecast']],
    [['forecast', '--as-of', 'yesterday']],
    [['import', 'pets', 'pets.csv']],
    [['history']],
    [['rebuild', 'everything']],
  ])('%j exits with 2', async (args) => {
    expect((await almanac('--data', file('wrong'), ...args)).code).toBe(2);
  });
  it('help exits with 0 and names every command', async () => {
    const { code, out } = await almanac('--help');
    expect(code).toBe(0);
    for (const name of [
      'import',
      'forecast',
      'predict',
      'suggest',
      'plan',
      'history',
      'verify',
      'rebuild',
      'simulate',
      'serve',
    ])
      expect(out).toContain(name);
  });
});
