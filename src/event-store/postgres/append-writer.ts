import type { Client } from 'pg';
import type { AppendRequest } from '../append-request.js';
import { StreamHeads } from '../stream-heads.js';
import { planAppends, type AppendPlan, type Outcome, type StoreHead } from './append-plan.js';
import { eventsUnder, headsOf, lockHead, writeRows } from './append-statements.js';
import { isUniqueViolation } from './postgres-error.js';

/**
 * Writes groups of appends, each in one transaction, and remembers where the store and its streams end. Where only this process
 * writes, a group costs one round trip: the rows are written on the condition that the head has not moved. Where others write
 * too, the head is locked first, so that every group has its turn.
 */
export class AppendWriter {
  private readonly heads = new StreamHeads();
  /** Where the store ended after the last group of this writer; undefined where that is not certain. `heads` are as of then. */
  private known: StoreHead | undefined;
  /** Whether no other process wrote between the last two groups that locked the head. */
  private isAlone = false;

  /**
   * @param isRepeated  whether the group may have been written before: then nothing is assumed
   * @returns one outcome for each request; the call must end before the next begins
   */
  async write(client: Client, requests: readonly AppendRequest[], isRepeated: boolean): Promise<readonly Outcome[]> {
    try {
      const plan = isRepeated ? undefined : await this.writeUnchecked(client, requests);
      const { outcomes, head, heads } = plan ?? (await this.writeChecked(client, requests));
      // Most streams are written once: a head is worth keeping when the stream grows.
      for (const [stream, streamHead] of heads) if (streamHead.revision > 1) this.heads.set(stream, streamHead);
      this.known = head;
      return outcomes;
    } catch (error) {
      this.heads.clear();
      this.known = undefined;
      throw error;
    }
  }

  /**
   * Assumes that ids are new and that a stream expected to be new is: nearly always true.
   * @returns undefined, with nothing written, where that is not so, or where an append would be refused or adds nothing
   */
  private async writeUnchecked(client: Client, requests: readonly AppendRequest[]): Promise<AppendPlan | undefined> {
    try {
      if (this.known && this.isAlone) {
        const plan = await this.writeAssumed(client, requests, this.known);
        if (plan) return plan;
      }
      return await this.inTurn(client, (head) => this.writeAssumed(client, requests, head));
    } catch (error) {
      if (isUniqueViolation(error)) return undefined;
      throw error;
    }
  }

  private async writeAssumed(
    client: Client,
    requests: readonly AppendRequest[],
    head: StoreHead,
  ): Promise<AppendPlan | undefined> {
    const found = await headsOf(client, this.unknownStreams(requests));
    const headOf = (stream: string) => this.heads.get(stream) ?? found.get(stream);
    const plan = planAppends(requests, { head, headOf, find: () => undefined });
    if (plan.rows.length === 0 || plan.outcomes.some((outcome) => outcome instanceof Error)) return undefined;
    return (await writeRows(client, plan.rows, head, plan.head)) ? plan : undefined;
  }

  private unknownStreams(requests: readonly AppendRequest[]): string[] {
    const unknown = new Set<string>();
    for (const { stream, expected } of requests) if (expected !== 0 && !this.heads.get(stream)) unknown.add(stream);
    return [...unknown];
  }

  /** Looks everything up. */
  private async writeChecked(client: Client, requests: readonly AppendRequest[]): Promise<AppendPlan> {
    const written = await this.inTurn(client, async (head) => {
      const heads = await headsOf(client, [...new Set(requests.map(({ stream }) => stream))]);
      const ids = await eventsUnder(client, requests);
      const plan = planAppends(requests, { head, headOf: (stream) => heads.get(stream), find: (id) => ids.get(id) });
      return plan.rows.length === 0 || (await writeRows(client, plan.rows, head, plan.head)) ? plan : undefined;
    });
    if (!written) throw new Error('Events in PostgreSQL: expected the locked head not to move, found it moved.');
    return written;
  }

  /**
   * Holds the head for as long as `write` takes. What `write` looks up is looked up after the lock was had: a statement that
   * waited for the lock itself would not see what was committed meanwhile.
   * @param write  resolves with what it wrote; undefined undoes it
   */
  private async inTurn(
    client: Client,
    write: (head: StoreHead) => Promise<AppendPlan | undefined>,
  ): Promise<AppendPlan | undefined> {
    try {
      const head = await lockHead(client);
      this.isAlone = this.known === undefined || this.known.position === head.position;
      if (!this.isAlone) this.heads.clear();
      const plan = await write(head);
      await client.query(plan ? 'COMMIT' : 'ROLLBACK');
      return plan;
    } catch (error) {
      await client.query('ROLLBACK').catch(() => undefined);
      throw error;
    }
  }
}
