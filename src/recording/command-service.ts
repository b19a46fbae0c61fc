import {
  EventIdTaken,
  WrongExpectedRevision,
  type EventStore,
  type RecordedEvent,
} from '../event-store/event-store.js';
import { setTimeout as sleep } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { v5 as uuidV5 } from 'uuid';
import { systemClock } from '../kernel/clock.js';
import type { CommandContext } from '../kernel/command-context.js';
import { replay } from '../kernel/decider.js';
import { DomainError } from '../kernel/domain-error.js';
import { keyReused } from '../kernel/key-reused.js';
import type { Message } from '../kernel/message.js';
import { requirePermission, type CommandName } from '../kernel/permissions.js';
import { answeredBefore } from './answered-before.js';
import type { Claim } from './claims.js';
import { type CommandHashes, commandHashes } from './command-hash.js';
import { markerStream, type CommandHadNoEffect } from './command-marker.js';
import type { Facts, FactsReader } from './facts.js';
import { refuseControlCharacters } from './refuse-control-characters.js';
import type { Recorded } from './recorded.js';
import { refuseFutureDays } from './refuse-future-days.js';
import { refuseStale } from './refuse-stale.js';
import { requireConfirmed } from './require-confirmed.js';
import { stampEvents } from './stamp-events.js';
import { StoredFacts } from './stored-facts.js';
import type { StreamRules } from './stream-rules.js';

export type { Recorded };

/** How long a command is decided anew where others write to its stream at the same time, milliseconds. */
const contentionMs = 5_000;
/** Longest pause before it is decided anew. Pauses are random, so that those who met do not meet again. */
const longestPauseMs = 50;

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
   * On a revision conflict the command is decided again, for some seconds. A command that was recorded before (same `commandId`) is answered with
   * what happened then, whatever today's rules say.
   * @throws {DomainError} where the rules refuse; 'role-forbidden' where the role may not give the command; 'key-reused' where another command was recorded under the same id; 'revision-stale'
   * where the client saw another revision; 'conflict' where others wrote to the stream all the time
   */
  async execute<State, Command extends Message<CommandName>, Event extends Message>(
    rules: StreamRules<State, Command, Event>,
    id: string,
    command: Command,
    context: CommandContext,
  ): Promise<Recorded> {
    requirePermission(command.type, context.role);
    const stream = `${rules.kind}-${id}`;
    const hashes = context.keyed ? commandHashes(stream, command, context) : undefined;
    const giveUpAt = performance.now() + contentionMs;
    for (let attempt = 1; ; attempt++) {
      const { past, marker } = await this.read(stream, context);
      const before = answeredBefore(past, marker, context.commandId, hashes);
      if (before) return { stream, ...before };
      refuseStale(stream, past, context.expectedRevisions);
      refuseControlCharacters(command, context);
      refuseFutureDays(command, context);
      const state = replay(rules.decider, past as unknown as Event[]);
      const own = { id, revision: past.length, state, caller: context };
      const facts = rules.inform && (await this.facts.find(rules.wants?.(command, own) ?? {}));
      const informed = (facts && rules.inform?.(command, facts, own)) ?? command;
      const events = rules.decider.decide(informed, state);
      if (facts && events.length > 0) requireConfirmed(rules.doubt?.(command, facts, own) ?? [], context);
      try {
        if (events.length === 0) return await this.nothing({ stream, past, command }, context, hashes);
        if (facts) await this.take(rules.claim?.(command, facts, own), facts, context);
        return { stream, ...(await this.store.append(stream, stampEvents(events, context, hashes?.[0]), past.length)) };
      } catch (error) {
        if (!isConflict(error, stream, context.commandId)) throw asKeyReused(error, context.commandId);
        if (performance.now() >= giveUpAt)
          throw error instanceof WrongExpectedRevision
            ? contended(stream, attempt)
            : asKeyReused(error, context.commandId);
        await sleep(Math.random() * Math.min(longestPauseMs, 2 ** attempt));
      }
    }
  }

  private async read(stream: string, { commandId, keyed }: CommandContext) {
    if (!keyed) return { past: await this.store.read(stream), marker: undefined };
    const [past = [], markers = []] = await this.store.readMany([stream, markerStream(commandId)]);
    return { past, marker: markers[0] as RecordedEvent<CommandHadNoEffect> | undefined };
  }

  /** Records a claim beside those that the decision knew of. @throws {WrongExpectedRevision} where others claimed meanwhile */
  private async take(claim: Claim | undefined, facts: Facts, context: CommandContext): Promise<void> {
    if (!claim) return;
    const { stream, event } = claim;
    const known = facts.claims(stream);
    if (isDeepStrictEqual(known.at(-1)?.data, event.data)) return;
    const recordedAt = systemClock().toISOString();
    const [stamped] = stampEvents([event], { ...context, recordedAt });
    if (!stamped) return;
    const eventId = uuidV5(`${stream} ${known.length}`, context.commandId);
    await this.store.append(stream, [{ ...stamped, metadata: { ...stamped.metadata, eventId } }], known.length);
  }

  /** A command that may be repeated leaves a marker where it decided nothing. */
  private async nothing(
    { stream, past, command }: Ineffective,
    context: CommandContext,
    hashes?: CommandHashes,
  ): Promise<Recorded> {
    const revision = past.length;
    if (hashes) {
      const about = retailerOf(command.data) ?? retailerOf(past[0]?.data);
      const data = { stream, revision, ...(about !== undefined && { about }) };
      const marker: CommandHadNoEffect = { type: 'CommandHadNoEffect', data };
      await this.store.append(markerStream(context.commandId), stampEvents([marker], context, hashes[0]), 0);
    }
    return { stream, revision, position: null };
  }
}

/** A command that decided nothing, and the stream that it was given to. */
interface Ineffective {
  readonly stream: string;
  readonly past: readonly RecordedEvent[];
  readonly command: Message;
}

function retailerOf(data: unknown): string | undefined {
  const { retailerId } = Object(data) as { readonly retailerId?: unknown };
  return typeof retailerId === 'string' ? retailerId : undefined;
}

function contended(stream: string, attempts: number): DomainError {
  const seconds = contentionMs / 1000;
  return new DomainError('conflict', {
    en: `${stream}: others wrote to it at the same time, in ${attempts} attempts within ${seconds} s. Read it again, and repeat the command.`,
    zh: `${stream}：其他人正在同时修改，${seconds} 秒内尝试 ${attempts} 次未成。请刷新后重试。`,
  });
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
