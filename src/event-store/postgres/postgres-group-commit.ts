import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Client } from 'pg';
import type { AppendRequest } from '../append-request.js';
import type { Appender, PendingAppend } from '../appender.js';
import { WrongExpectedRevision } from '../event-store.js';
import { StreamHeads, type StreamHead } from '../stream-heads.js';
import { planAppends, type AppendPlan, type KnownStore, type Outcome, type StoreHead } from './append-plan.js';
import { eventsUnder, headsOf, lockHead, writeRows } from './append-statements.js';
import { isUniqueViolation } from './postgres-error.js';
import type { ReconnectingClient } from './reconnecting-client.js';

/** A group takes no more appends or events than this, so that nobody waits long for the head. */
const mostAppends = 1_024;
const mostEvents = 8_192;

/**
 * Appends that wait together share one transaction. Each is answered after the commit; a refused one fails alone. Where the
 * connection is lost the group is written again under the same ids, so that nothing is lost or doubled.
 */
export class PostgresGroupCommit implements Appender {
  private readonly queue: PendingAppend[] = [];
  private working: Promise<void> | undefined;
  private readonly heads = new StreamHeads();
  /** Where the store ended when `heads` were last right; undefined where they may not be. */
  private known: StoreHead | undefined;

  /** @param onCommit  called after each commit that added events, before those in it are answered */
  constructor(
    private readonly connection: ReconnectingClient,
    private readonly onCommit: () => void,
  ) {}

  enqueue(waiting: PendingAppend): void {
    this.queue.push(waiting);
    this.working ??= this.work();
  }

  async finish(): Promise<void> {
    await this.working;
  }

  private async work(): Promise<void> {
    await nextTurn();
    while (this.queue.length > 0) await this.commitGroup();
    this.working = undefined;
  }

  private async commitGroup(): Promise<void> {
    const group = this.queue.splice(0, groupSize(this.queue));
    const requests = group.map(({ request }) => request);
    try {
      // After a lost connection nobody knows whether the group was written: then every id is looked up.
      const outcomes = await this.connection.run((client, attempt) => this.write(client, requests, attempt > 1));
      for (const [index, { resolve, reject }] of group.entries()) {
        const outcome = outcomes[index];
        if (outcome instanceof Error) reject(outcome);
        else if (outcome) resolve(outcome);
      }
    } catch (error) {
      for (const { reject } of group) reject(error);
    }
  }

  /** @param checked  whether ids are looked up instead of assumed to be new */
  private async write(
    client: Client,
    requests: readonly AppendRequest[],
    checked: boolean,
  ): Promise<readonly Outcome[]> {
    try {
      const head = await lockHead(client);
      const plan = await this.plan(client, requests, head, checked);
      if (plan.rows.length > 0) await writeRows(client, plan.rows, plan.head);
      await client.query('COMMIT');
      for (const [stream, streamHead] of plan.heads) this.heads.set(stream, streamHead);
      this.known = plan.head;
      if (plan.rows.length > 0) this.onCommit();
      return plan.outcomes;
    } catch (error) {
      this.forget();
      await client.query('ROLLBACK').catch(() => undefined);
      if (checked || !isUniqueViolation(error)) throw error;
      // An id or a stream that was assumed to be new is not.
      return this.write(client, requests, true);
    }
  }

  /** An append that would be refused may be one made again: then ids are looked up after all. */
  private async plan(
    client: Client,
    requests: readonly AppendRequest[],
    head: StoreHead,
    checked: boolean,
  ): Promise<AppendPlan> {
    const plan = planAppends(requests, await this.look(client, requests, head, checked));
    if (checked || !plan.outcomes.some((outcome) => outcome instanceof WrongExpectedRevision)) return plan;
    return planAppends(requests, await this.look(client, requests, head, true));
  }

  /** Looks up what the plan needs and is not remembered. A stream that is expected to be new is assumed to be, unless checked. */
  private async look(
    client: Client,
    requests: readonly AppendRequest[],
    head: StoreHead,
    checked: boolean,
  ): Promise<KnownStore> {
    if (this.known?.position !== head.position) this.forget();
    const wanted = new Set<string>();
    for (const { stream, expected, events } of requests)
      if (checked || ((expected !== 0 || events.length === 0) && !this.heads.get(stream))) wanted.add(stream);
    const found = await headsOf(client, [...wanted]);
    const ids = checked ? await eventsUnder(client, requests) : undefined;
    const headOf = (stream: string): StreamHead | undefined => found.get(stream) ?? this.heads.get(stream);
    return { head, headOf, find: (eventId) => ids?.get(eventId) };
  }

  private forget(): void {
    this.heads.clear();
    this.known = undefined;
  }
}

/** How many of those that wait make the next group; at least one. */
function groupSize(queue: readonly PendingAppend[]): number {
  let events = 0;
  let appends = 0;
  for (const { request } of queue) {
    events += request.events.length;
    if (appends > 0 && (appends >= mostAppends || events > mostEvents)) break;
    appends += 1;
  }
  return appends;
}
