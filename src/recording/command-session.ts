import { WrongExpectedRevision, type EventStore, type NewEvent } from '../event-store/event-store.js';
import type { CommandContext } from '../kernel/command-context.js';
import type { Message } from '../kernel/message.js';
import { requirePermission, type CommandName } from '../kernel/permissions.js';
import { refuseFutureDays } from './refuse-future-days.js';
import { SessionFacts } from './session-facts.js';
import { stampEvents } from './stamp-events.js';
import type { OwnStream, StreamRules } from './stream-rules.js';

/** Appends that may wait for the disk at once. */
const mostWaiting = 1024;

interface SessionStream {
  readonly state: unknown;
  readonly revision: number;
}

/**
 * Records commands in the order in which they come, without waiting for one before deciding the next: its streams belong to the
 * session alone, so it knows their state without reading. The rules are those of every other command.
 */
export class CommandSession {
  /** Events appended so far, those still on their way to the disk included. */
  events = 0;
  private readonly streams = new Map<string, SessionStream>();
  private readonly facts = new SessionFacts();
  private waiting: Promise<unknown>[] = [];

  constructor(private readonly store: EventStore) {}

  /**
   * @param isOver  whether the stream has no more to come after this state, so that it need not be kept
   * @throws {DomainError} where the rules refuse; errors of the store come from this call or a later one
   */
  async record<State, Command extends Message<CommandName>, Event extends Message>(
    rules: StreamRules<State, Command, Event>,
    id: string,
    command: Command,
    context: CommandContext,
    isOver: (state: State) => boolean,
  ): Promise<void> {
    requirePermission(command.type, context.role);
    refuseFutureDays(command, context);
    const { kind, decider } = rules;
    const stream = `${kind}-${id}`;
    const known = this.streams.get(stream);
    const state = (known?.state ?? decider.initial) as State;
    const revision = known?.revision ?? 0;
    const informed = await this.informed(rules, command, { id, revision, state, caller: context });
    const events = decider.decide(informed, state);
    if (events.length > 0) {
      this.events += events.length;
      this.facts.add(kind, id, events);
      this.waiting.push(this.append(stream, stampEvents(events, context), revision));
    }
    const after = events.reduce((before, event) => decider.evolve(before, event), state);
    if (isOver(after)) this.streams.delete(stream);
    else this.streams.set(stream, { state: after, revision: revision + events.length });
    if (this.waiting.length >= mostWaiting) await this.settled();
  }

  /** Resolves when everything recorded is durable. */
  async settled(): Promise<void> {
    const waiting = this.waiting;
    this.waiting = [];
    await Promise.all(waiting);
  }

  private async informed<State, Command extends Message, Event extends Message>(
    rules: StreamRules<State, Command, Event>,
    command: Command,
    own: OwnStream<State>,
  ): Promise<Command> {
    return rules.inform ? rules.inform(command, await this.facts.find(), own) : command;
  }

  /** A session that is repeated finds its events there, even under the ids that an older version gave them. */
  private async append(stream: string, events: readonly NewEvent[], revision: number): Promise<void> {
    try {
      await this.store.append(stream, events, revision);
    } catch (error) {
      if (!(error instanceof WrongExpectedRevision) || !(await this.isRecorded(stream, events, revision))) throw error;
    }
  }

  private async isRecorded(stream: string, events: readonly NewEvent[], revision: number): Promise<boolean> {
    const found = await this.store.read(stream, revision + 1, events.length);
    const text = ({ type, data, metadata }: NewEvent) => JSON.stringify([metadata.causationId, type, data]);
    return found.length === events.length && events.every((event, i) => text(event) === text(found[i] as NewEvent));
  }
}
