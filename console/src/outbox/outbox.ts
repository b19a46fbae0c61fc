import { inStore } from './database.js';
import type { KeptCommand, NewCommand } from './kept-command.js';
import { alone } from './one-window.js';
import { sendCommand, type Sent } from './send-command.js';

/** What became of a command: it is recorded, kept until there is a connection, or waits for a word of the person. */
export type Outcome =
  | { readonly kind: 'recorded' }
  | { readonly kind: 'kept' }
  | { readonly kind: 'asked' | 'refused'; readonly command: KeptCommand };

type Watcher = () => void;
const nothing: readonly KeptCommand[] = [];

/**
 * Commands of a person that are not recorded yet. Each is on the disk before it is sent, and off it after the service has answered, so that
 * neither a reload nor a lost answer loses or doubles one. Of several windows one at a time sends.
 */
export class Outbox {
  private shown: readonly KeptCommand[] = nothing;
  private readonly watchers = new Set<Watcher>();
  private readonly channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel('almanac-outbox') : undefined;

  /**
   * @param person  whose commands these are
   * @param onRecorded  called after commands were recorded
   */
  constructor(
    private readonly person: string,
    private readonly onRecorded: () => void,
  ) {
    if (this.channel) this.channel.onmessage = () => void this.read();
  }

  readonly watch = (watcher: Watcher): (() => void) => {
    this.watchers.add(watcher);
    return () => void this.watchers.delete(watcher);
  };
  /** In the order in which they were given; the same array until one changes. */
  readonly commands = (): readonly KeptCommand[] => this.shown;

  /** Keeps commands, sends them if it can, and says what became of the last of them that was answered. */
  async give(...given: readonly NewCommand[]): Promise<Outcome> {
    const kept = { person: this.person, keptAt: new Date().toISOString(), state: 'waiting', confirm: [] } as const;
    const numbers: number[] = [];
    for (const command of given)
      numbers.push(Number(await inStore('commands', 'readwrite', (store) => store.add({ ...command, ...kept }))));
    await this.changed();
    await this.send();
    return outcomeOf(this.shown.filter(({ no }) => numbers.includes(no)));
  }

  /** What was asked back is meant: it is sent again. */
  async confirm(command: KeptCommand): Promise<Outcome> {
    const codes = (command.problem?.warnings ?? []).map(({ code }) => code);
    const confirm = [...new Set([...command.confirm, ...codes])];
    return this.sendAgain({ ...command, confirm });
  }

  async sendAgain(command: KeptCommand): Promise<Outcome> {
    await this.write({ ...command, state: 'waiting' });
    await this.send();
    return outcomeOf(this.shown.filter(({ no }) => no === command.no));
  }

  /** It is not to be recorded; stays to be seen, with the reason, until the person signs out. */
  async drop(command: KeptCommand, reason: string): Promise<void> {
    await this.write({ ...command, state: 'dropped', reason });
    await this.send();
  }

  /** Takes a group back to the page where it can be changed. */
  async takeBack(group: string): Promise<void> {
    await alone(async () => {
      for (const { no, group: of } of await this.all())
        if (of === group) await inStore('commands', 'readwrite', (store) => store.delete(no));
    });
    await this.changed();
  }

  /** Sends what waits, in order, once: whatever another window has sent meanwhile is gone. */
  async send(): Promise<void> {
    const recorded = await alone(() => this.sendWaiting());
    await this.changed();
    if (recorded > 0) this.onRecorded();
  }

  /** Reads what is kept, also by other windows. */
  async read(): Promise<void> {
    this.shown = await this.all();
    for (const watcher of this.watchers) watcher();
  }

  close(): void {
    this.channel?.close();
  }

  private async sendWaiting(): Promise<number> {
    const held = new Set<string>();
    let recorded = 0;
    for (const command of await this.all()) {
      if (command.state === 'dropped' || held.has(command.group)) continue;
      if (command.state !== 'waiting') {
        held.add(command.group);
        continue;
      }
      const sent = await sendCommand(command);
      if (sent.judgement === 'later') break;
      if (sent.judgement === 'recorded') recorded++;
      else held.add(command.group);
      await this.settle(command, sent);
    }
    return recorded;
  }

  private async settle(command: KeptCommand, { judgement, problem }: Sent): Promise<void> {
    if (judgement === 'recorded') await inStore('commands', 'readwrite', (store) => store.delete(command.no));
    else if (judgement !== 'later')
      await inStore('commands', 'readwrite', (store) => {
        const found = store.count(command.no);
        // Where the person has signed out meanwhile it is gone.
        found.addEventListener('success', () => {
          if (found.result > 0) store.put({ ...command, state: judgement, ...(problem && { problem }) });
        });
        return found;
      });
    await this.changed();
  }

  /** Writes a command that is still there: one that was recorded meanwhile stays away. */
  private async write(command: KeptCommand): Promise<void> {
    await alone(async () => {
      const known = (await this.all()).some(({ no }) => no === command.no);
      if (known) await inStore('commands', 'readwrite', (store) => store.put(command));
    });
    await this.changed();
  }

  private async all(): Promise<KeptCommand[]> {
    const found = await inStore('commands', 'readonly', (store) => store.getAll() as IDBRequest<KeptCommand[]>);
    return found.filter(({ person }) => person === this.person);
  }

  private async changed(): Promise<void> {
    await this.read();
    this.channel?.postMessage('changed');
  }
}

/** @param left  of the commands that were given */
function outcomeOf(left: readonly KeptCommand[]): Outcome {
  const held = left.find(({ state }) => state === 'asked' || state === 'refused');
  if (held) return { kind: held.state === 'asked' ? 'asked' : 'refused', command: held };
  return { kind: left.some(({ state }) => state === 'waiting') ? 'kept' : 'recorded' };
}
