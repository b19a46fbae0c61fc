import type { Client } from 'pg';
import type { AppendRequest } from '../append-request.js';
import { StreamHeads } from '../stream-heads.js';
import { planAppends, type AppendPlan, type Outcome, type StoreHead } from './append-plan.js';
import { eventsUnder, headsOf, lockHead, writeRows } from './append-statements.js';
import { isUniqueViolation } from './postgres-error.js';

/**
 * Writes groups of appends, each in one transaction, and remembers where the store and its streams end. Where only this process
 * writes, a group costs one round trip: the rows are written on the condition that the head has not moved. Otherwise the head is
 * locked and everything is looked up.
 */
export class AppendWriter {
  private readonly heads = new StreamHeads();
  /** Where the store ended after the last group of this writer; undefined where that is not certain. */
  private known: StoreHead | undefined;
  /** Whether nobody else wrote between the last two groups. */
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
   * Assumes that ids are new, that a stream expected to be new is, and that the head is where this writer left it.
   * @returns undefined, with nothing written, where that is not so or an append would be refused or adds nothing
   */
  private async writeUnchecked(client: Client, requests: readonly AppendRequest[]): Promise<AppendPlan | undefined> {
    const head = this.known;
    if (!head || !this.isAlone) return undefined;
    const found = await headsOf(client, this.unknownStreams(requests));
    const headOf = (stream: string) => this.heads.get(stream) ?? found.get(stream);
    const plan = planAppends(requests, { head, headOf, find: () => undefined });
    if (plan.rows.length === 0 || plan.outcomes.some((outcome) => outcome instanceof Error)) return undefined;
    try {
      return (await writeRows(client, plan.rows, head, plan.head)) ? plan : undefined;
    } catch (error) {
      if (isUniqueViolation(error)) return undefined;
      throw error;
    }
  }

  private unknownStreams(requests: readonly AppendRequest[]): string[] {
    const unknown = new Set<string>();
    for (const { stream, expected } of requests) if (expected !== 0 && !this.heads.get(stream)) unknown.add(stream);
    return [...unknown];
  }

  private async writeChecked(client: Client, requests: readonly AppendRequest[]): Promise<AppendPlan> {
    try {
      const head = await lockHead(client);
      // A statement of its own: one that waited for the lock would not see what was committed meanwhile.
      const heads = await headsOf(client, [...new Set(requests.map(({ stream }) => stream))]);
      const ids = await eventsUnder(client, requests);
      const plan = planAppends(requests, { head, headOf: (stream) => heads.get(stream), find: (id) => ids.get(id) });
      if (plan.rows.length > 0 && !(await writeRows(client, plan.rows, head, plan.head)))
        throw new Error(`Events in PostgreSQL: expected the locked head ${head.position} not to move, found it moved.`);
      await client.query('COMMIT');
      this.isAlone = this.known === undefined || this.known.position === head.position;
      if (!this.isAlone) this.heads.clear();
      return plan;
    } catch (error) {
      await client.query('ROLLBACK').catch(() => undefined);
      throw error;
    }
  }
}
