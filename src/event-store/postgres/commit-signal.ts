import { defer, finalize, interval, merge, type Observable, share, Subject, takeUntil } from 'rxjs';
import type { ClientConfig } from 'pg';
import { channel } from './events-schema.js';
import { ReconnectingClient } from './reconnecting-client.js';

/** Whatever was not announced, while the listening connection was lost say, is found by looking this often. */
const pollEveryMs = 1_000;

/** Emits when there may be new events: after own commits, after those that other processes announce, and every second. */
export class CommitSignal {
  private readonly commits = new Subject<void>();
  private readonly closed = new Subject<void>();
  private listening: ReconnectingClient | undefined;

  /** Listens and polls only while somebody is subscribed; completes on `close`. */
  readonly all: Observable<unknown>;

  constructor(private readonly config: ClientConfig) {
    this.all = defer(() => {
      void this.listen();
      return merge(this.commits, interval(pollEveryMs));
    }).pipe(
      takeUntil(this.closed),
      finalize(() => void this.stopListening()),
      share(),
    );
  }

  announce(): void {
    this.commits.next();
  }

  async close(): Promise<void> {
    this.closed.next();
    await this.stopListening();
  }

  private async listen(): Promise<void> {
    const listening = new ReconnectingClient(this.config, async (client) => {
      client.on('notification', () => this.announce());
      client.on('end', () => void this.listenAgain(listening));
      await client.query(`LISTEN ${channel}`);
    });
    this.listening = listening;
    await this.listenAgain(listening);
  }

  /** Where the server stays away, polling goes on and the next poll that finds it tries again. */
  private async listenAgain(listening: ReconnectingClient): Promise<void> {
    if (this.listening !== listening) return;
    await listening.run(async () => undefined).catch(() => undefined);
  }

  private async stopListening(): Promise<void> {
    const { listening } = this;
    this.listening = undefined;
    await listening?.close();
  }
}
