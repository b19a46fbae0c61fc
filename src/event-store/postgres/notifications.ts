import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client, type ClientConfig } from 'pg';
import { Observable, type Subscriber } from 'rxjs';
import { channel } from './events-schema.js';

const pauseMs = 1_000;

/** Notifications of commits, received on a connection that is made again whenever it is lost. */
export class Notifications {
  private listening: Promise<void> | undefined;

  /** Never ends by itself. Has a connection while it is subscribed to; meant for one subscriber at a time. */
  readonly received = new Observable<void>((subscriber) => {
    const stop = new AbortController();
    this.listening = this.listen(subscriber, stop.signal);
    return () => stop.abort();
  });

  constructor(private readonly config: ClientConfig) {}

  /** Resolves when the connection of the last subscriber is gone. */
  async stopped(): Promise<void> {
    await this.listening;
  }

  private async listen(subscriber: Subscriber<void>, stop: AbortSignal): Promise<void> {
    await this.listening;
    while (!stop.aborted) {
      // Why it was lost does not matter: reading meets the same fault and reports it.
      await this.listenOnce(subscriber, stop).catch(() => undefined);
      await sleep(pauseMs, undefined, { signal: stop }).catch(() => undefined);
    }
  }

  private async listenOnce(subscriber: Subscriber<void>, stop: AbortSignal): Promise<void> {
    const client = new Client(this.config);
    client.on('error', () => undefined);
    client.on('notification', () => subscriber.next());
    try {
      await client.connect();
      await client.query(`LISTEN ${channel}`);
      subscriber.next();
      await once(client, 'end', { signal: stop });
    } finally {
      await client.end();
    }
  }
}
