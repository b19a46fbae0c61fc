import { describe, expect, it } from '@jest/globals';
import { simulate } from '../simulate.js';

describe('the week after the end', () => {
  it('has visits that are planned, spread over its workdays for every account manager', () => {
    const region = simulate({ retailers: 200, products: 2, weeks: 4, seed: 1, start: '2024-03-04' });
    const daysOf = new Map<string, Set<string>>();
    for (const { command } of region.commands()) {
      if (command.type !== 'PlanVisit' || command.data.plannedOn < '2024-04-01') continue;
      const { accountManager, plannedOn } = command.data;
      daysOf.set(accountManager, (daysOf.get(accountManager) ?? new Set()).add(plannedOn));
    }
    // 4 and 5 April 2024 were Qingming.
    const workdays = ['2024-04-01', '2024-04-02', '2024-04-03'];
    expect([...daysOf.values()].map((days) => [...days].sort())).toEqual(Array.from({ length: 6 }, () => workdays));
  });

  it('changes nothing else by them, also where the region goes on, and none of them is made', () => {
    const size = { retailers: 25, products: 18, weeks: 30, seed: 1, start: '2023-11-27' };
    const [planned, lived] = [[...simulate(size).commands()], [...simulate({ ...size, livedWeeks: 31 }).commands()]];
    expect(lived.slice(0, planned.length)).toEqual(planned);
    const beyond = lived.filter(({ key }) => key !== undefined);
    expect(beyond.length).toBeGreaterThan(0);
    const visited = new Set(lived.filter(({ command }) => command.type === 'StartVisit').map(({ id }) => id));
    expect(beyond.filter(({ id }) => visited.has(id))).toEqual([]);
  });
});
