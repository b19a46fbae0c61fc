import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from '@jest/globals';
import { almanacIn } from '../support/almanac.js';
import { describePostgres } from '../support/postgres.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const folder = temporaryFolder();
const region = ['--retailers', '30', '--products', '15', '--weeks', '80', '--seed', '5', '--until', '2026-11-23'];
const retailers = ['R0001', 'R0007', 'R0019'];

interface Conclusions {
  readonly hash: string;
  readonly forecast: string;
  readonly plan: string;
  readonly suggestions: readonly unknown[];
  readonly positions: readonly string[];
}

/** Lives through a planner's day on one database, by the command line alone. */
async function conclusionsOn(name: string, environment: Record<string, string>): Promise<Conclusions> {
  const file = (what: string) => join(folder, `${name}-${what}.csv`);
  const run = async (...args: string[]): Promise<unknown> => {
    const { code, out, err } = await almanacIn(environment, '--data', join(folder, name), '--json', ...args);
    if (code !== 0) throw new Error(`almanac ${args.join(' ')} on ${name}: exit ${code}. ${err}`);
    return JSON.parse(out);
  };
  await run('migrate');
  await run('simulate', ...region);
  const { hash } = (await run('forecast', '--as-of', '2026-11-23', '--out', file('forecast'))) as { hash: string };
  await run('plan', '--from', '2026-11-23', '--weeks', '13', '--out', file('plan'));
  const suggestions = [];
  for (const retailer of retailers)
    suggestions.push(await run('suggest', '--retailer', retailer, '--on', '2026-11-25', '--limit', '100'));
  const { items } = (await run('history', 'retailer-R0001')) as { items: { position: string }[] };
  const read = (what: string) => readFileSync(file(what), 'utf8');
  const positions = items.map(({ position }) => position);
  return { hash, forecast: read('forecast'), plan: read('plan'), suggestions, positions };
}

describePostgres('the same events on SQLite and on PostgreSQL', (url) => {
  let sqlite: Conclusions;
  let postgres: Conclusions;
  beforeAll(async () => {
    sqlite = await conclusionsOn('sqlite', { DATABASE_URL: '' });
    postgres = await conclusionsOn('postgres', { DATABASE_URL: url() });
  }, 600_000);

  it('give the same forecast, to the byte', () => {
    expect(postgres.hash).toBe(sqlite.hash);
    expect(postgres.forecast === sqlite.forecast).toBe(true);
    expect(sqlite.forecast.length).toBeGreaterThan(10_000);
  });
  it('give the same plan', () => {
    expect(postgres.plan).toBe(sqlite.plan);
    expect(sqlite.plan.split('\n').length).toBeGreaterThan(20);
  });
  it('give the same suggestions, with the same reasons and evidence', () => {
    expect(postgres.suggestions).toEqual(sqlite.suggestions);
    expect((sqlite.suggestions as { total: number }[]).some(({ total }) => total > 0)).toBe(true);
  });
  it('stand at the same positions', () => {
    expect(postgres.positions).toEqual(sqlite.positions);
    expect(postgres.positions.length).toBeGreaterThan(5);
  });
});
