import { v5 as uuidV5 } from 'uuid';
import type { EventStore, RecordedEvent } from '../event-store/event-store.js';
import { beginning } from '../kernel/position.js';
import { invalid } from '../kernel/domain-error.js';
import { isBookkeeping } from '../recording/command-marker.js';
import { CommandSession } from '../recording/command-session.js';
import { recordSimulated } from './record-simulated.js';
import { simulate, type Simulation } from './simulate.js';
import type { SimulationOptions } from './simulation-options.js';

export interface SimulationProgress {
  /** Monday of the week that was recorded last. */
  readonly weekOf: string;
  readonly weeksDone: number;
  readonly weeks: number;
  readonly commands: number;
  readonly events: number;
}

/** Namespace of the ids of simulated commands. */
const simulated = '5d6f2c1e-8f7b-4c9a-9d3e-2b1a0c4f7e68';

/**
 * Simulates a region and records all of it, in order of time and by the rules of the recording modules.
 *
 * The ids of commands come from the options, so recording the same region a second time changes nothing.
 * @param onProgress  called after each week. Where it throws, the simulation ends: what was recorded until then is durable when this rejects.
 * @returns the simulation, to ask it for the truth
 * @throws {DomainError} 'invalid' where an option is out of its range, or the store holds other facts: they are never mixed
 */
export async function simulateRegion(
  store: EventStore,
  options: SimulationOptions,
  onProgress: (progress: SimulationProgress) => void = () => undefined,
): Promise<Simulation> {
  const simulation = simulate(options);
  const { weeks } = simulation.world;
  const session = new CommandSession(store);
  if (!(await beginsWithRegion(store, options)))
    throw invalid('store', 'an empty one, or one that holds this very region', 'other facts');
  let [commands, week] = [0, 0];
  const report = (): void => {
    const { events } = session;
    onProgress({ weekOf: weeks[week] ?? options.start, weeksDone: ++week, weeks: weeks.length, commands, events });
  };
  try {
    for (const simulated of simulation.commands()) {
      const { actor, role, reason, occurredOn, recordedAt } = simulated;
      while (week + 1 < weeks.length && occurredOn >= (weeks[week + 1] ?? '')) report();
      const commandId = idOf(options, commands++);
      await recordSimulated(session, simulated, {
        actor,
        role,
        occurredOn,
        recordedAt,
        commandId,
        ...(reason && { reason }),
      });
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

function idOf({ retailers, products, weeks, seed, start }: SimulationOptions, command: number): string {
  return uuidV5(`${[retailers, products, weeks, seed, start].join('/')}/${command}`, simulated);
}
