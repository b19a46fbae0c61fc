import { v5 as uuidV5 } from 'uuid';
import type { EventStore, RecordedEvent } from '../event-store/event-store.js';
import { beginning } from '../kernel/position.js';
import { invalid } from '../kernel/domain-error.js';
import { isBookkeeping } from '../recording/command-marker.js';
import { CommandSession } from '../recording/command-session.js';
import { recordedLife, type RecordedLife } from './recorded-life.js';
import { recordSimulated } from './record-simulated.js';
import type { PlayedOrders } from './behaviour/phone-calls.js';
import { simulate, type RegionDay, type Simulation } from './simulate.js';
import type { SimulationOptions } from './simulation-options.js';

export interface SimulationProgress {
  /** Monday of the week that was recorded last. */
  readonly weekOf: string;
  readonly weeksDone: number;
  readonly weeks: number;
  readonly commands: number;
  readonly events: number;
}

/**
 * Decides the orders of a day, instead of the retailers themselves.
 * @param day  everything before it is durable
 */
export type OrderPlay = (day: RegionDay) => Promise<PlayedOrders>;

/** Namespace of the ids of simulated commands. */
const simulated = '5d6f2c1e-8f7b-4c9a-9d3e-2b1a0c4f7e68';

/**
 * Simulates a region and records all of it, in order of time and by the rules of the recording modules.
 *
 * The ids of commands come from the options, so recording the same region a second time changes nothing.
 * @param onProgress  called after each week. Where it throws, the simulation ends: what was recorded until then is durable when this rejects.
 * @param play  orders of the weeks by which the region goes on beyond its planned ones; orders that are recorded already stay what they are
 * @returns the simulation, to ask it for the truth
 * @throws {DomainError} 'invalid' where an option is out of its range, or the store holds other facts: they are never mixed
 */
export async function simulateRegion(
  store: EventStore,
  options: SimulationOptions,
  onProgress: (progress: SimulationProgress) => void = () => undefined,
  play?: OrderPlay,
): Promise<Simulation> {
  const simulation = simulate(options);
  const { weeks } = simulation.world;
  const session = new CommandSession(store);
  if (!(await beginsWithRegion(store, options)))
    throw invalid(
      'store',
      { en: 'an empty one, or one that holds this very region', zh: '空的数据，或正是此区域的数据' },
      { en: 'other facts', zh: '其他记录' },
    );
  const continues = simulation.world.weeks.length > options.weeks;
  const life = continues ? await recordedLife(store, weeks[options.weeks] ?? '') : emptyLife;
  let [commands, week] = [0, 0];
  const report = (): void => {
    const { events } = session;
    onProgress({ weekOf: weeks[week] ?? options.start, weeksDone: ++week, weeks: weeks.length, commands, events });
  };
  try {
    for (const day of simulation.days()) {
      while (week < day.week) report();
      const goesOn = day.week >= options.weeks && day.due.length > 0;
      if (goesOn) await session.settled();
      for (const simulated of day.live(goesOn ? await ordersOf(life, day, play) : undefined)) {
        const { actor, role, reason, occurredOn, recordedAt, key } = simulated;
        const commandId = idOf(options, key ?? commands++);
        const context = { actor, role, occurredOn, recordedAt, commandId };
        await recordSimulated(session, simulated, reason ? { ...context, reason } : context);
      }
    }
  } finally {
    await session.settled();
  }
  while (week < weeks.length) report();
  return simulation;
}

/** Whether nothing but this region, or a beginning of it, was recorded first, besides bookkeeping and call days; true of an empty store. */
export async function beginsWithRegion(store: EventStore, options: SimulationOptions): Promise<boolean> {
  const first = await firstFact(store);
  return !first || first.metadata.causationId === idOf(options, 0);
}

/**
 * Orders of a day by which the region goes on: as they were placed where the day is recorded already (a retailer without one ordered nothing),
 * else as they are played.
 */
async function ordersOf(
  { lastDay, orders }: RecordedLife,
  day: RegionDay,
  play: OrderPlay | undefined,
): Promise<PlayedOrders> {
  const over = day.date <= lastDay;
  const recorded = day.due.flatMap(({ retailerId, orderId }) => {
    const placed = orders.get(orderId) ?? (over ? noLines : undefined);
    return placed ? [[retailerId, placed] as const] : [];
  });
  const played = !over && play ? await play(day) : noOrders;
  return new Map([...played, ...recorded]);
}

const emptyLife: RecordedLife = { start: undefined, lastDay: '', orders: new Map() };
const noLines: ReadonlyMap<string, number> = new Map();
const noOrders: PlayedOrders = new Map();

async function firstFact(store: EventStore): Promise<RecordedEvent | undefined> {
  for (let after = beginning; ;) {
    const batch = await store.readAll(after, 100);
    const [last, fact] = [batch.at(-1), batch.find((event) => !isBookkeeping(event) && !isCallDay(event))];
    if (fact || !last) return fact;
    after = last.position;
  }
}

/** Call days say nothing of a region that may be recorded beside them. */
function isCallDay({ stream }: RecordedEvent): boolean {
  return stream.startsWith('calendar-');
}

function idOf({ retailers, products, weeks, seed, start }: SimulationOptions, command: number | string): string {
  return uuidV5(`${[retailers, products, weeks, seed, start].join('/')}/${command}`, simulated);
}
