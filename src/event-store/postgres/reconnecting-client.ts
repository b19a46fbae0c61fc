import { Client, type ClientConfig } from 'pg';
import { isConnectionLoss } from './postgres-error.js';
import { retryWhileLost } from './retry-while-lost.js';

/** One connection, made when it is first needed and again after it was lost. */
export class ReconnectingClient {
  private client: Client | undefined;
  private isClosed = false;

  /**
   * @param longestOutageMs  how long the server may be away before the error reaches the caller
   * @param settings  statement run on each new connection before it is used
   */
  constructor(
    private readonly config: ClientConfig,
    private readonly longestOutageMs: number,
    private readonly settings: string,
  ) {}

  /**
   * Runs `work` on the connection, again on a new one where it was lost: `work` must be safe to repeat.
   * @param work  is passed the attempt: 1, 2, …
   */
  run<Result>(work: (client: Client, attempt: number) => Promise<Result>): Promise<Result> {
    return retryWhileLost(
      async (attempt) => {
        const client = await this.connected();
        try {
          return await work(client, attempt);
        } catch (error) {
          if (isConnectionLoss(error)) this.drop(client);
          throw error;
        }
      },
      { longestOutageMs: this.longestOutageMs, isStopped: () => this.isClosed },
    );
  }

  async close(): Promise<void> {
    this.isClosed = true;
    const { client } = this;
    this.client = undefined;
    await client?.end();
  }

  private async connected(): Promise<Client> {
    if (this.client) return this.client;
    const client = new Client(this.config);
    client.on('error', () => this.drop(client));
    try {
      await client.connect();
      await client.query(this.settings);
    } catch (error) {
      this.drop(client);
      throw error;
    }
    return (this.client = client);
  }

  /** Ends the connection in the background: it may be one that the server does not answer on. */
  private drop(lost: Client): void {
    if (this.client === lost) this.client = undefined;
    void lost.end().catch(() => undefined);
  }
}
