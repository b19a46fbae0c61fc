import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { callCalendar } from '../calendar/call-calendar.js';
import { isCallDay, nextCall } from '../calendar/call-days.js';
import { addWeeks, weekOf } from '../calendar/weeks.js';
import type { SimulatedCommand } from './simulated-command.js';
import { optionsUntil } from './simulation-options.js';
import { simulate, type Simulation } from './simulate.js';
import { truthCsv } from './truth-csv.js';

type CommandType = SimulatedCommand['command']['type'];
type DataOf<Type extends CommandType> = Extract<SimulatedCommand['command'], { type: Type }>['data'] & {
  id: string;
  on: string;
};

const histories = new WeakMap<Simulation, SimulatedCommand[]>();

function commandsOf(simulation: Simulation): SimulatedCommand[] {
  const commands = histories.get(simulation) ?? [...simulation.commands()];
  histories.set(simulation, commands);
  return commands;
}

function all<Type extends CommandType>(simulation: Simulation, type: Type): DataOf<Type>[] {
  return commandsOf(simulation)
    .filter(({ command }) => command.type === type)
    .map(({ id, occurredOn, command }) => ({ ...command.data, id, on: occurredOn }) as unknown as DataOf<Type>);
}

const region = (seed = 1, weeks = 60) => simulate({ retailers: 25, products: 18, weeks, seed, start: '2023-11-27' });
const known = region();

describe('a simulated region', () => {
  it('is the same to the last unit for the same seed', () => {
    expect(commandsOf(region())).toEqual(commandsOf(known));
    expect([...region().trueDemand()]).toEqual([...known.trueDemand()]);
  });

  it.each([1, 7, 11])('names only retailers and products that were registered before (seed %i)', (seed) => {
    const region = { retailers: 40, products: 20, weeks: 60, seed, start: '2025-09-29' };
    const known = new Set<string>();
    const early: string[] = [];
    for (const { kind, id, command } of simulate(region).commands()) {
      const data = command.data as { retailerId?: string; lines?: { sku: string }[]; counts?: { sku: string }[] };
      if (command.type === 'RegisterRetailer' || command.type === 'RegisterProduct') known.add(id);
      const named = [
        ...(data.retailerId === undefined ? [] : [data.retailerId]),
        ...[...(data.lines ?? []), ...(data.counts ?? [])].map(({ sku }) => sku),
        ...(kind === 'supply' ? [id] : []),
      ];
      early.push(...named.filter((name) => !known.has(name)).map((name) => `${command.type} ${name}`));
    }
    expect(early).toEqual([]);
  });

  it('is another for another seed', () =>
    expect(commandsOf(region(2)).slice(0, 500)).not.toEqual(commandsOf(known).slice(0, 500)));

  it('is recorded in order of time, day by day', () => {
    const commands = commandsOf(known);
    expect(commands.map(({ recordedAt }) => recordedAt)).toEqual(commands.map(({ recordedAt }) => recordedAt).sort());
    expect(commands.every(({ recordedAt, occurredOn }) => recordedAt.startsWith(occurredOn))).toBe(true);
    expect(commands[0]?.occurredOn).toBe('2023-11-27');
    expect(commands.at(-1)!.occurredOn < addWeeks('2023-11-27', 60)).toBe(true);
  });

  it('ends with the last full week before the day it is asked on', () => {
    const size = { retailers: 3, products: 3, weeks: 10, seed: 1 };
    expect(simulate(optionsUntil('2026-11-23', size)).world.weeks.at(-1)).toBe('2026-11-16');
    expect(simulate(optionsUntil('2026-11-22', size)).world.weeks.at(-1)).toBe('2026-11-09');
  });

  it('refuses what cannot be simulated', () => {
    const options = { retailers: 3, products: 3, weeks: 10, seed: 1, start: '2023-11-27' };
    expect(() => simulate({ ...options, retailers: 0 })).toThrow('retailers: expected a whole number ≥ 1, found 0');
    expect(() => simulate({ ...options, start: '2023-11-28' })).toThrow('start: expected a Monday');
    expect(() => simulate({ ...options, seed: 0.5 })).toThrow('seed: expected a whole number');
  });
});

describe('its orders', () => {
  const placed = all(known, 'PlaceOrder');
  const granted = new Map(all(known, 'GrantOrder').map((grant) => [grant.id, grant.lines]));

  it('are for whole packs, every product once', () => {
    const packs = new Map(known.world.products.map(({ sku, details }) => [sku, details.packSize]));
    for (const { lines } of placed) {
      expect(new Set(lines.map(({ sku }) => sku)).size).toBe(lines.length);
      expect(lines.every(({ sku, requested }) => requested > 0 && requested % packs.get(sku)! === 0)).toBe(true);
    }
    expect(placed.length).toBeGreaterThan(1000);
  });

  it('are delivered as far as granted, and now and then refused in part', () => {
    const dispatched = new Map(all(known, 'DispatchDelivery').map((each) => [each.id, each.lines]));
    const arrived = all(known, 'CompleteDelivery').flatMap(({ id, lines }) =>
      lines.map(({ sku, delivered, refused = 0 }) => ({
        refused,
        atTheDoor: delivered + refused,
        sent: dispatched.get(id)?.find((line) => line.sku === sku)?.quantity,
        granted: granted.get(id)?.find((line) => line.sku === sku)?.granted,
      })),
    );
    expect(arrived.filter(({ atTheDoor, sent }) => atTheDoor !== sent)).toEqual([]);
    expect(arrived.filter(({ atTheDoor, granted }) => atTheDoor !== granted)).toEqual([]);
    expect(arrived.some(({ refused }) => refused > 0)).toBe(true);
  });

  it('are never granted more than was last asked for', () => {
    const asked = new Map(
      placed.flatMap(({ id, lines }) => lines.map(({ sku, requested }) => [`${id} ${sku}`, requested])),
    );
    const changes = all(known, 'ChangeOrderLine');
    for (const { id, sku, to } of changes) asked.set(`${id} ${sku}`, to);
    const over = [...granted].flatMap(([id, lines]) =>
      lines.filter((line) => line.granted > (asked.get(`${id} ${line.sku}`) ?? 0)),
    );
    expect(changes.length).toBeGreaterThan(0);
    expect(over).toEqual([]);
  });

  it('come on the order day of the retailer, unless that is a day off, and never in a week of a missed call', () => {
    const orderDay = new Map(known.world.retailers.map(({ retailerId, details }) => [retailerId, details.orderDay]));
    const onTheDay = placed.filter(
      ({ retailerId, on }) => ((new Date(on).getUTCDay() + 6) % 7) + 1 === orderDay.get(retailerId),
    );
    expect(onTheDay.length / placed.length).toBeGreaterThan(0.9);
    const missed = new Set(
      all(known, 'RecordMissedCall').map(({ retailerId, dueOn }) => `${retailerId} ${weekOf(dueOn)}`),
    );
    expect(missed.size).toBeGreaterThan(5);
    expect(placed.filter(({ retailerId, on }) => missed.has(`${retailerId} ${weekOf(on)}`))).toEqual([]);
  });

  it('and calls that were missed come on call days of the calendar that is recorded, and on every one of a shop that is open', () => {
    const moved = all(known, 'MoveCallDay').map(({ day, to }) => ({ kind: 'moved' as const, day, to }));
    expect(moved.length).toBeGreaterThan(10);
    const calendar = callCalendar('cn', moved);
    const rhythmOf = new Map(
      known.world.retailers.map(({ retailerId, details: { orderDay } }) => [
        retailerId,
        { orderDay, orderCycle: 1, firstCall: null },
      ]),
    );
    const calls = [...placed, ...all(known, 'RecordMissedCall').map((call) => ({ ...call, on: call.dueOn }))];
    const off = calls.filter(({ retailerId, on }) => !isCallDay(calendar, rhythmOf.get(retailerId)!, on));
    expect(off).toEqual([]);
    const [shop] = known.world.retailers.filter(({ openWeek, closeWeek }) => openWeek === 0 && closeWeek === Infinity);
    expect(nextCall(calendar, { orderDay: 3, orderCycle: 1, firstCall: null }, '2024-02-08')).toBe('2024-02-18');
    const called = new Set(calls.filter(({ retailerId }) => retailerId === shop!.retailerId).map(({ on }) => on));
    expect(called.size).toBeGreaterThan(40);
  });

  it('are announced before the days they are moved from', () => {
    for (const { on, day, to } of all(known, 'MoveCallDay')) expect(on <= (day < to ? day : to)).toBe(true);
  });

  it('are not those of the customers: they swing more from week to week than true demand', () => {
    const ordered = weekly(
      placed.flatMap(({ on, lines }) => lines.map(({ requested }): WeekUnits => [weekOf(on), requested])),
    );
    const wanted = weekly([...known.trueDemand()].map((each) => [each.weekOf, each.units]));
    expect(roughness(ordered)).toBeGreaterThan(1.3 * roughness(wanted));
  });
});

describe('quotas and shortages', () => {
  it('cut what is granted: no retailer gets more than its quota in a period', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000 }), (seed) => {
        const simulation = simulate({ retailers: 8, products: 24, weeks: 20, seed, start: '2024-06-03' });
        const lifted = new Set(all(simulation, 'LiftQuota').map(({ quotaId }) => quotaId));
        const grants = all(simulation, 'GrantOrder');
        const classes = new Map(
          simulation.world.retailers.map(({ retailerId, details }) => [retailerId, details.class]),
        );
        for (const { quotaId, sku, retailerClass, from, to, limit } of all(simulation, 'SetQuota')) {
          if (lifted.has(quotaId)) continue;
          const got = new Map<string, number>();
          for (const { id, on, lines } of grants) {
            const retailerId = id.slice(0, 5);
            if (on < from || on > to || (retailerClass !== '*' && retailerClass !== classes.get(retailerId))) continue;
            for (const line of lines)
              if (line.sku === sku) got.set(retailerId, (got.get(retailerId) ?? 0) + line.granted);
          }
          expect(Math.max(0, ...got.values())).toBeLessThanOrEqual(limit);
        }
      }),
      { numRuns: 12 },
    ));

  it('both happen, are named as the cause, and leave nothing negative', () => {
    const lines = all(region(3, 100), 'GrantOrder').flatMap((grant) => grant.lines);
    expect(new Set(lines.map(({ cutBy }) => cutBy))).toEqual(new Set([undefined, 'quota', 'supply']));
    expect(lines.every(({ granted }) => granted >= 0)).toBe(true);
  });
});

describe('visits', () => {
  it('count what stands there, at times nothing', () => {
    const counts = all(known, 'CountStock').flatMap((visit) => visit.counts);
    const empty = counts.filter(({ quantity }) => quantity === 0).length / counts.length;
    expect(counts.every(({ quantity }) => quantity >= 0)).toBe(true);
    expect(empty).toBeGreaterThan(0.01);
    expect(empty).toBeLessThan(0.2);
  });

  it('bring declarations that lean the way the retailer leans', () => {
    const weeksOf = new Map<string, number>();
    for (const { retailerId, sku, weekOf: week, units } of known.trueDemand())
      weeksOf.set(`${retailerId} ${sku} ${week}`, units);
    const ratio = new Map(known.world.retailers.map(({ retailerId }) => [retailerId, { said: 0, needed: 0 }]));
    for (const { id, declarations } of all(known, 'DeclareDemand'))
      for (const { sku, from, quantity } of declarations) {
        const sums = ratio.get(id.slice(0, 5))!;
        sums.said += quantity;
        for (let i = 0; i < 4; i++)
          sums.needed += weeksOf.get(`${id.slice(0, 5)} ${sku} ${addWeeks(weekOf(from), i)}`) ?? 0;
      }
    const byBias = known.world.retailers.toSorted((a, b) => a.declarationBias - b.declarationBias);
    const lean = (retailers: typeof byBias) => {
      const sums = retailers.map(({ retailerId }) => ratio.get(retailerId)!);
      return sums.reduce((sum, { said }) => sum + said, 0) / sums.reduce((sum, { needed }) => sum + needed, 0);
    };
    expect(lean(byBias.slice(-8))).toBeGreaterThan(1.2 * lean(byBias.slice(0, 8)));
  });
});

describe('true demand', () => {
  const years = simulate({ retailers: 60, products: 12, weeks: 156, seed: 5, start: '2023-11-27' });
  const baijiu = new Set(
    years.world.products.filter(({ category }) => category.name.endsWith('baijiu')).map(({ sku }) => sku),
  );
  const wanted = weekly(
    [...years.trueDemand()].filter(({ sku }) => baijiu.has(sku)).map((each) => [each.weekOf, each.units]),
  );
  const middling = (week: string) => {
    const around = [-9, -8, -7, 5, 6, 7, 8].map((i) => wanted.get(addWeeks(week, i)) ?? 0).sort((a, b) => a - b);
    return around[3]!;
  };

  it.each(['2024-02-10', '2025-01-29', '2026-02-17'])(
    'of baijiu doubles before Spring Festival on %s and falls after it',
    (date) => {
      const festival = weekOf(date);
      expect(wanted.get(addWeeks(festival, -1))! / middling(festival)).toBeGreaterThan(1.7);
      expect(wanted.get(addWeeks(festival, 1))! / middling(festival)).toBeLessThan(0.95);
    },
  );

  it('moves with the moon: the weeks of one lift lie after the festival in another', () => {
    expect(wanted.get('2025-01-20')! / middling('2025-01-27')).toBeGreaterThan(1.7);
    expect(wanted.get('2024-02-12')! / middling('2024-02-05')).toBeLessThan(1.1);
    expect(wanted.get('2025-02-10')! / wanted.get('2026-02-09')!).toBeLessThan(0.7);
  });

  it('is written as CSV without the weeks in which nothing was wanted', () => {
    const truth = [...known.trueDemand()];
    const lines = [...truthCsv(truth)];
    expect(lines[0]).toBe('retailer_id,sku,week,demand\n');
    expect(lines).toHaveLength(1 + truth.filter(({ units }) => units > 0).length);
    expect(lines[1]).toMatch(/^R\d{4},P\d{4},\d{4}-\d{2}-\d{2},\d+\n$/);
  });
});

type WeekUnits = [week: string, units: number];

function weekly(units: WeekUnits[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const [week, more] of units) sums.set(week, (sums.get(week) ?? 0) + more);
  return sums;
}

/** Mean step from week to week as a share of the mean. */
function roughness(sums: Map<string, number>): number {
  const values = [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, units]) => units);
  const steps = values.slice(1).map((value, i) => Math.abs(value - values[i]!));
  return steps.reduce((sum, step) => sum + step, 0) / values.reduce((sum, value) => sum + value, 0);
}
