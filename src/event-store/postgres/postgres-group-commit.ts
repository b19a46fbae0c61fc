import { setImmediate as nextTurn } from 'node:timers/promises';
import type { AppendRequest } from '../append-request.js';
import type { Appender, PendingAppend } from '../appender.js';
import type { Outcome } from './append-plan.js';
import { AppendWriter } from './append-writer.js';
import { isRefusedContent } from './postgres-error.js';
import type { ReconnectingClient } from './reconnecting-client.js';

/** A group takes no more than this, so that no other process waits long for its turn and no statement grows without bound. */
const largestGroup = { appends: 1_024, events: 8_192, characters: 8_388_608 };

/**
 * Appends that wait together share one transaction. Each is answered after the commit; a refused one fails alone. Where the
 * connection is lost the group is written again with the same ids, so that nothing is lost or doubled.
 */
export class PostgresGroupCommit implements Appender {
  private readonly queue: PendingAppend[] = [];
  private readonly writer = new AppendWriter();
  private working: Promise<void> | undefined;

  /** @param onCommit  called after each group, before its appends are answered */
  constructor(
    private readonly connection: ReconnectingClient,
    private readonly onCommit: () => void,
  ) {}

  enqueue(append: PendingAppend): void {
    this.queue.push(append);
    this.working ??= this.work();
  }

  async finish(): Promise<void> {
    await this.working;
  }

  private async work(): Promise<void> {
    await nextTurn();
    while (this.queue.length > 0) {
      await this.commitGroup(this.queue.splice(0, groupSize(this.queue)));
      // A writer that was just answered may append again, and then joins the next group.
      await nextTurn();
    }
    this.working = undefined;
  }

  private async commitGroup(group: readonly PendingAppend[]): Promise<void> {
    const requests = group.map(({ request }) => request);
    let outcomes: readonly Outcome[];
    try {
      outcomes = await this.connection.run((client, attempt) => this.writer.write(client, requests, attempt > 1));
    } catch (error) {
      if (group.length > 1 && isRefusedContent(error)) await this.commitOneByOne(group);
      else for (const { reject } of group) reject(error);
      return;
    }
    this.onCommit();
    for (const [index, { resolve, reject }] of group.entries()) {
      const outcome = outcomes[index];
      if (outcome instanceof Error) reject(outcome);
      else if (outcome) resolve(outcome);
    }
  }

  /** Only the append that the server cannot store fails. */
  private async commitOneByOne(group: readonly PendingAppend[]): Promise<void> {
    for (const append of group) await this.commitGroup([append]);
  }
}

/** How many of those that wait make the next group; at least one. */
function groupSize(queue: readonly PendingAppend[]): number {
  let [events, characters] = [0, 0];
  for (const [appends, { request }] of queue.entries()) {
    events += request.events.length;
    characters += charactersIn(request);
    const isTooLarge =
      appends >= largestGroup.appends || events > largestGroup.events || characters > largestGroup.characters;
    if (appends > 0 && isTooLarge) return appends;
  }
  return queue.length;
}

function charactersIn({ events }: AppendRequest): number {
  let characters = 0;
  for (const { data, metadata } of events) characters += data.length + metadata.length;
  return characters;
}
