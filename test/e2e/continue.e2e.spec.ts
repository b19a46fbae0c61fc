import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { almanac } from '../support/almanac.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const data = join(temporaryFolder(), 'region');
const size = ['--retailers', '8', '--products', '6', '--weeks', '30', '--seed', '5'];
const simulate = (...args: string[]) => almanac('--data', data, '--json', 'simulate', ...args);
const answer = ({ out }: { out: string }) =>
  JSON.parse(out) as {
    start: string;
    livedWeeks: number;
    events: number;
    shops: { weeks: number; wanted: number; sold: number };
  };

beforeAll(async () => {
  expect((await simulate(...size, '--until', '2026-07-06')).code).toBe(0);
}, 60_000);

describe('almanac simulate --continue', () => {
  it('goes on with the region, week after week, under any rule', async () => {
    const own = answer(await simulate(...size, '--continue', '2'));
    expect(own).toMatchObject({ start: '2025-12-08', livedWeeks: 32 });
    const suggested = answer(await simulate(...size, '--continue', '1', '--orders', 'suggested'));
    expect(suggested.livedWeeks).toBe(33);
    expect(suggested.events).toBeGreaterThan(own.events);
    // Every shelf is looked at for the weeks that it went on, no more.
    expect(own.shops.weeks).toBe(2 * suggested.shops.weeks);
    expect(suggested.shops.wanted).toBeGreaterThan(0);
    expect(suggested.shops.sold).toBeLessThanOrEqual(suggested.shops.wanted);
    const { code, out } = await almanac('--data', data, 'suggest', '--retailer', 'R0001', '--on', '2026-07-28');
    expect([code, out]).toEqual([0, expect.stringContaining('R0001')]);
  }, 60_000);
  it('names the region that is not there, and what does not go together', async () => {
    const other = await simulate(...size.slice(0, -1), '6', '--continue', '1');
    expect([other.code, other.err]).toEqual([3, expect.stringContaining('no region of 8 retailers')]);
    const early = await simulate(...size, '--orders', 'last');
    expect([early.code, early.err]).toEqual([2, expect.stringContaining('--orders')]);
    const both = await simulate(...size, '--continue', '1', '--until', '2026-07-06');
    expect([both.code, both.err]).toEqual([2, expect.stringContaining('--until')]);
  }, 60_000);
});
