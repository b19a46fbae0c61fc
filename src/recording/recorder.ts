import { replay, type Decider } from '../kernel/decider.js';
import { DomainError, type DomainErrorCode } from '../kernel/domain-error.js';
import type { Message } from '../kernel/message.js';
import {
  EventIdTaken,
  WrongExpectedRevision,
  type EventStore,
  type NewEvent,
  type RecordedEvent,
} from '../event-store/event-store.js';
import type { Position } from '../kernel/position.js';
import type { CommandContext } from '../kernel/command-context.js';
import { keyReused } from '../kernel/key-reused.js';

/** What became of a command. `position` is that of its last event, or null where nothing happened. */
export interface Recorded {
  readonly stream: string;
  readonly revision: number;
  readonly position: Position | null;
}

const attempts = 8;

/**
 * Reads a stream, lets the decider answer the command and appends what happened.
 *
 * A writer that came between is met by deciding anew; a command that was recorded before (same `commandId`) is answered
 * with what happened then.
 * @throws {DomainError} where the decider refuses; 'key-reused' where the command recorded before was another one
 */
export async function record<State, Command extends Message, Event extends Message>(
  store: EventStore,
  stream: string,
  decider: Decider<State, Command, Event>,
  command: Command,
  context: CommandContext,
): Promise<Recorded> {
  for (let attempt = 1; ; attempt++) {
    const past = (await store.read(stream)) as RecordedEvent<Event>[];
    const before = answeredBefore(past, decider, command, context);
    if (before) return { stream, revision: before.revision, position: before.position };
    const events = decider.decide(command, replay(decider, past as unknown as Event[]));
    if (events.length === 0) return { stream, revision: past.length, position: null };
    try {
      return { stream, ...(await store.append(stream, stamped(events, context), past.length)) };
    } catch (error) {
      if (!cameBetween(error, stream) || attempt === attempts) throw error;
    }
  }
}

/** Whether another writer wrote to the stream after it was read, perhaps a command of the same id. */
function cameBetween(error: unknown, stream: string): boolean {
  return error instanceof WrongExpectedRevision || (error instanceof EventIdTaken && error.stream === stream);
}

/** Whether a command of this id was recorded on the stream. */
export async function recordedBefore(store: EventStore, stream: string, commandId: string): Promise<boolean> {
  return (await store.read(stream)).some(({ metadata }) => metadata.causationId === commandId);
}

/** @throws {DomainError} with `code` where no event of `stream` was ever recorded */
export async function requireStream(
  store: EventStore,
  stream: string,
  code: DomainErrorCode,
  field: string,
): Promise<void> {
  if ((await store.read(stream)).length > 0) return;
  const id = stream.slice(stream.indexOf('-') + 1);
  throw new DomainError(code, `${field}: ${id} is not known.`, [
    { field, expected: 'one that is registered', found: id },
  ]);
}

/** What ends a stream's subject, as its event says it: after that day nothing is ordered by it or of it. */
export interface Ending {
  readonly type: string;
  readonly day: string;
  readonly code: DomainErrorCode;
}

/** @throws {DomainError} the ending's code where `stream` ended before the day `on` */
export async function requireNotEnded(store: EventStore, stream: string, ending: Ending, on: string): Promise<void> {
  const end = (await store.read(stream)).findLast(({ type }) => type === ending.type);
  const day = (end?.data as Record<string, string> | undefined)?.[ending.day];
  if (day !== undefined && day < on)
    throw new DomainError(
      ending.code,
      `${stream.replace('-', ' ')}: ended on ${day}, nothing can be ordered for ${on}.`,
    );
}

/**
 * The last event of a command that was recorded before.
 *
 * A decider knows no clock and invents nothing: told the same again after the same past it answers the same.
 */
function answeredBefore<State, Command extends Message, Event extends Message>(
  past: readonly RecordedEvent<Event>[],
  decider: Decider<State, Command, Event>,
  command: Command,
  { commandId, reason }: CommandContext,
): RecordedEvent<Event> | undefined {
  const first = past.findIndex(({ metadata }) => metadata.causationId === commandId);
  if (first < 0) return undefined;
  const then = past.slice(first).filter(({ metadata }) => metadata.causationId === commandId);
  const state = replay(decider, past.slice(0, first) as unknown as Event[]);
  const same =
    then.every(({ metadata }) => (metadata.reason ?? '') === (reason ?? '')) &&
    sameEvents(then, decided(decider, command, state));
  if (!same) throw keyReused(commandId, then[0]?.stream ?? '');
  return then.at(-1);
}

/** What the decider answers; nothing where it refuses. */
function decided<State, Command extends Message, Event extends Message>(
  decider: Decider<State, Command, Event>,
  command: Command,
  state: State,
): readonly Event[] {
  try {
    return decider.decide(command, state);
  } catch (error) {
    if (error instanceof DomainError) return [];
    throw error;
  }
}

function sameEvents(told: readonly Message[], telling: readonly Message[]): boolean {
  const text = (events: readonly Message[]) => JSON.stringify(events.map(({ type, data }) => [type, data]));
  return text(told) === text(telling);
}

/** The first event bears the command's id, the others those that follow it: a repeated append is recognised by the store. */
export function stamped<Event extends Message>(events: readonly Event[], context: CommandContext): NewEvent<Event>[] {
  const { actor, role, reason, occurredOn, recordedAt, commandId, correlationId = commandId } = context;
  const shared = {
    actor,
    role,
    ...(reason && { reason }),
    correlationId,
    causationId: commandId,
    occurredOn,
    recordedAt,
  };
  return events.map(({ type, data }, i) => ({
    type,
    data,
    metadata: { eventId: idAfter(commandId, i), ...shared },
  }));
}

/** The UUID `steps` after another, in its last 48 bits: ids of one command lie side by side in the store's index. */
function idAfter(id: string, steps: number): string {
  if (steps === 0) return id;
  const last = (Number.parseInt(id.slice(-12), 16) + steps) % 2 ** 48;
  return id.slice(0, -12) + last.toString(16).padStart(12, '0');
}
