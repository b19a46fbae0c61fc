import {
  EventIdTaken,
  WrongExpectedRevision,
  type EventStore,
  type RecordedEvent,
} from '../event-store/event-store.js';
import type { CommandContext } from '../kernel/command-context.js';
import { replay } from '../kernel/decider.js';
import { keyReused } from '../kernel/key-reused.js';
import type { Message } from '../kernel/message.js';
import type { Position } from '../kernel/position.js';
import { commandHash } from './command-hash.js';
import { markerStream, type CommandHadNoEffect } from './command-marker.js';
import type { FactsReader } from './facts.js';
import { stampEvents } from './stamp-events.js';
import { StoredFacts } from './stored-facts.js';
import type { OwnStream, StreamRules } from './stream-rules.js';

/** What became of a command. `position` is that of its last event, or null where nothing happened. */
export interface Recorded {
  readonly stream: string;
  readonly revision: number;
  readonly position: Position | null;
}

const attempts = 8;

/**
 * The one way by which commands become events: HTTP, command line, importers, jobs and simulation go through it, so that rules
 * hold on every way in. It reads the stream and the facts of other streams that the rules want, lets the decider answer, and appends what happened.
 */
export class CommandService {
  constructor(
    private readonly store: EventStore,
    private readonly facts: FactsReader = new StoredFacts(store),
  ) {}

  /**
   * On a revision conflict the command is decided again. A command that was recorded before (same `commandId`) is answered with
   * what happened then, whatever today's rules say.
   * @throws {DomainError} where the rules refuse; 'key-reused' where another command was recorded under the same id
   */
  async execute<State, Command extends Message, Event extends Message>(
    rules: StreamRules<State, Command, Event>,
    id: string,
    command: Command,
    context: CommandContext,
  ): Promise<Recorded> {
    const stream = `${rules.kind}-${id}`;
    const hash = context.keyed ? commandHash(stream, command, context) : undefined;
    for (let attempt = 1; ; attempt++) {
      const { past, marker } = await this.read(stream, context);
      const before = answeredBefore(past, marker, context.commandId, hash);
      if (before) return { stream, ...before };
      const state = replay(rules.decider, past as unknown as Event[]);
      const informed = await this.informed(rules, command, { id, revision: past.length, state });
      const events = rules.decider.decide(informed, state);
      try {
        if (events.length === 0) return await this.nothing(stream, past.length, context, hash);
        return { stream, ...(await this.store.append(stream, stampEvents(events, context, hash), past.length)) };
      } catch (error) {
        if (!isConflict(error, stream, context.commandId)) throw asKeyReused(error, context.commandId);
        if (attempt === attempts) throw error;
      }
    }
  }

  private async read(stream: string, { commandId, keyed }: CommandContext) {
    if (!keyed) return { past: await this.store.read(stream), marker: undefined };
    const [past = [], markers = []] = await this.store.readMany([stream, markerStream(commandId)]);
    return { past, marker: markers[0] as RecordedEvent<CommandHadNoEffect> | undefined };
  }

  private async informed<State, Command extends Message, Event extends Message>(
    rules: StreamRules<State, Command, Event>,
    command: Command,
    own: OwnStream<State>,
  ): Promise<Command> {
    if (!rules.inform) return command;
    const facts = await this.facts.find(rules.wants?.(command, own) ?? {});
    return rules.inform(command, facts, own);
  }

  /** A command that may be repeated leaves a marker where it decided nothing. */
  private async nothing(stream: string, revision: number, context: CommandContext, hash?: string): Promise<Recorded> {
    if (hash !== undefined) {
      const marker: CommandHadNoEffect = { type: 'CommandHadNoEffect', data: { stream, revision } };
      await this.store.append(markerStream(context.commandId), stampEvents([marker], context, hash), 0);
    }
    return { stream, revision, position: null };
  }
}

/**
 * What the command of this id was answered before; undefined where it is new. Events of older versions bear no hash: their
 * command's body cannot be compared.
 * @throws {DomainError} 'key-reused' where it was another command
 */
function answeredBefore(
  past: readonly RecordedEvent[],
  marker: RecordedEvent<CommandHadNoEffect> | undefined,
  commandId: string,
  hash: string | undefined,
): Omit<Recorded, 'stream'> | undefined {
  const recorded = past.findLast(({ metadata }) => metadata.causationId === commandId);
  const found = recorded ?? marker;
  if (!found) return undefined;
  const { commandHash: first } = found.metadata;
  if (first !== undefined && hash !== undefined && first !== hash)
    throw keyReused(commandId, marker && !recorded ? marker.data.stream : found.stream);
  if (recorded) return { revision: recorded.revision, position: recorded.position };
  return marker && { revision: marker.data.revision, position: null };
}

/** Whether another writer wrote after the stream was read, perhaps the same command: reading again will show it. */
function isConflict(error: unknown, stream: string, commandId: string): boolean {
  if (error instanceof WrongExpectedRevision) return true;
  return error instanceof EventIdTaken && (error.stream === stream || error.stream === markerStream(commandId));
}

/** The store names the event's id; the client knows its key. */
function asKeyReused(error: unknown, commandId: string): unknown {
  return error instanceof EventIdTaken ? keyReused(commandId, error.stream) : error;
}
