import { setTimeout as sleep } from 'node:timers/promises';
import { Client, type ClientConfig } from 'pg';
import { isConnectionLoss } from './postgres-error.js';

/** How long the server may be away before a caller is told. */
const longestOutageMs = 30_000;
const longestPauseMs = 1_000;

/** One connection of its own, made when it is first needed and again after it was lost. */
export class ReconnectingClient {
  private client: Client | undefined;
  private closed = false;

  /** @param onConnect  called with each new connection before it is used */
  constructor(
    private readonly config: ClientConfig,
    private readonly onConnect: (client: Client) => Promise<unknown> = async () => undefined,
  ) {}

  /**
   * Runs `work` on the connection, again on a new one where it was lost: `work` must be safe to repeat.
   * @param attempt  passed to `work`: 1, 2, …
   */
  async run<Result>(work: (client: Client, attempt: number) => Promise<Result>): Promise<Result> {
    const giveUpAt = Date.now() + longestOutageMs;
    for (let attempt = 1; ; attempt++) {
      try {
        return await work(await this.connected(), attempt);
      } catch (error) {
        if (!isConnectionLoss(error) || this.closed || Date.now() > giveUpAt) throw error;
        this.drop();
      }
      await sleep(Math.min(longestPauseMs, 20 * 2 ** attempt));
    }
  }

  async close(): Promise<void> {
    this.closed = true;
    const { client } = this;
    this.client = undefined;
    await client?.end();
  }

  private async connected(): Promise<Client> {
    if (this.client) return this.client;
    const client = new Client(this.config);
    // A lost connection is noticed by the next query, or by who listens on it.
    client.on('error', () => this.drop(client));
    try {
      await client.connect();
      await this.onConnect(client);
    } catch (error) {
      await client.end().catch(() => undefined);
      throw error;
    }
    return (this.client = client);
  }

  private drop(lost = this.client): void {
    if (this.client === lost) this.client = undefined;
    void lost?.end().catch(() => undefined);
  }
}
