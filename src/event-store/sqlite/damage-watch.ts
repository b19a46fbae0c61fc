import { resolve } from 'node:path';
import { BroadcastChannel } from 'node:worker_threads';
import { DamagedStore } from '../damaged-store.js';
import { sqliteCode } from './sqlite-error.js';

/** Whether SQLite met a page that it cannot read as what it should be. */
export function isDamage(error: unknown): boolean {
  return /^SQLITE_(CORRUPT|NOTADB)/.test(sqliteCode(error) ?? '');
}

/** Knows of damage of a file that any thread of this process has met: the one that projects reads what the one that records never does. */
export class DamageWatch {
  private found: string | undefined;
  private readonly channel: BroadcastChannel;

  constructor(private readonly file: string) {
    this.channel = new BroadcastChannel(`almanac damage of ${resolve(file)}`);
    this.channel.onmessage = (message) => void (this.found ??= String((message as { data: unknown }).data));
    this.channel.unref();
  }

  /** The damage that was met; undefined while none was. */
  get damage(): DamagedStore | undefined {
    return this.found === undefined ? undefined : new DamagedStore(`Events file ${this.file}`, this.found);
  }

  /** Remembers damage, here and in the other threads. @param why  a sentence */
  note(why: string): DamagedStore {
    if (this.found === undefined) this.channel.postMessage((this.found = why));
    return new DamagedStore(`Events file ${this.file}`, why);
  }

  /** The error as callers get it: damage is noted, anything else stays what it is. */
  examined(error: unknown): Error {
    if (!isDamage(error)) return error as Error;
    return this.note(`SQLite says “${messageOf(error)}”.`);
  }

  close(): void {
    this.channel.close();
  }
}

/** Of an error of the driver, whose class is not always that of this realm. */
function messageOf(error: unknown): string {
  return String((error as { readonly message?: unknown } | null)?.message ?? error);
}
