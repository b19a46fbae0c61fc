import { KeyStore, type PersonalDataLocation } from './key-store.js';
import type { SubjectKey } from './subject-key.js';

/** After so many looks for single keys all are read at once: whoever reads much needs most of them. */
const looksForOne = 32;

/** How long a key that another process destroyed may still be used here, milliseconds. */
const freshMs = 1_000;

/** Its key finds the keys of persons without storing their names. */
export const lookupSubject = 'lookup';

export const retailerSubject = (retailerId: string): string => `retailer:${retailerId}`;

/** The retailer whose key it is; undefined where it is of somebody else. */
export function retailerOf(subject: string): string | undefined {
  const [kind, ...id] = subject.split(':');
  return kind === 'retailer' ? id.join(':') : undefined;
}

/** Whose key seals the name of a person; undefined where the key of the look-up is not known yet. */
export function personSubject(keys: Pick<PersonalKeys, 'ofSubject'>, name: string): string | undefined {
  const lookup = keys.ofSubject(lookupSubject);
  return lookup && `person:${lookup.digestOf(name)}`;
}

/**
 * The keys of personal data, remembered while they are not destroyed. Their table is opened when the first one is needed; what another process
 * destroyed is noticed within a second.
 */
export class PersonalKeys {
  private opened: Promise<KeyStore> | undefined;
  private readonly byId = new Map<string, SubjectKey | 'destroyed'>();
  /** Keys that were destroyed since they were read. */
  private readonly former = new Map<string, SubjectKey>();
  private readonly bySubject = new Map<string, SubjectKey>();
  private readonly onDestroyed: ((keyId: string) => void)[] = [];
  private lookedAt = -Infinity;
  private newestDestroyed = 0;
  private looks = 0;

  constructor(private readonly location: PersonalDataLocation) {}

  /** Whether what is remembered may be used without a look at the table. */
  get isFresh(): boolean {
    return performance.now() - this.lookedAt < freshMs;
  }

  /** A key that is remembered. */
  ofSubject(subject: string): SubjectKey | undefined {
    return this.bySubject.get(subject);
  }

  /** A key that is remembered, or that it was destroyed. */
  ofId(keyId: string): SubjectKey | 'destroyed' | undefined {
    return this.byId.get(keyId);
  }

  /** Calls `listener` with each key that this process learns to be destroyed. */
  whenDestroyed(listener: (keyId: string) => void): void {
    this.onDestroyed.push(listener);
  }

  /** Remembers the keys of subjects, which are made where they have none: durable then. */
  async make(subjects: Iterable<string>): Promise<void> {
    const store = await this.fresh();
    const wanted = [...new Set(subjects)].filter((subject) => !this.bySubject.has(subject));
    if (wanted.length === 0) return;
    for (const [subject, key] of await store.keysOf(wanted)) {
      this.bySubject.set(subject, key);
      this.byId.set(key.id, key);
    }
  }

  /** Remembers keys by their ids. Those that were lost without having been destroyed stay unknown. */
  async learn(keyIds: Iterable<string>): Promise<void> {
    const store = await this.fresh();
    const unknown = (ids: Iterable<string>) => [...ids].filter((keyId) => !this.byId.has(keyId));
    const wanted = unknown(keyIds);
    if (wanted.length === 0) return;
    if (++this.looks === looksForOne) this.remember(await store.readAll());
    this.remember(await store.read(unknown(wanted)));
    const missing = unknown(wanted);
    if (missing.length > 0) for (const keyId of await store.destroyedAmong(missing)) this.forget(keyId);
  }

  private remember(keys: readonly SubjectKey[]): void {
    for (const key of keys) if (!this.byId.has(key.id)) this.byId.set(key.id, key);
  }

  /** From now on a key counts as destroyed here: its erasure is recorded. */
  forget(keyId: string): void {
    const known = this.byId.get(keyId);
    this.byId.set(keyId, 'destroyed');
    if (known === 'destroyed') return;
    if (known) this.former.set(keyId, known);
    for (const [subject, key] of this.bySubject) if (key.id === keyId) this.bySubject.delete(subject);
    for (const listener of this.onDestroyed) listener(keyId);
  }

  /** A key that was destroyed while this process knew it: only to tell what was erased. */
  forgotten(keyId: string): SubjectKey | undefined {
    return this.former.get(keyId);
  }

  /** The table itself, with what others destroyed taken note of. */
  async fresh(): Promise<KeyStore> {
    const store = await (this.opened ??= this.open());
    if (this.isFresh) return store;
    const lookedAt = performance.now();
    for (const { number, keyId } of await store.destroyedSince(this.newestDestroyed)) {
      this.newestDestroyed = number;
      this.forget(keyId);
    }
    this.lookedAt = lookedAt;
    return store;
  }

  async close(): Promise<void> {
    const opening = this.opened;
    this.opened = undefined;
    await (await opening?.catch(() => undefined))?.close();
  }

  private async open(): Promise<KeyStore> {
    const opening = KeyStore.open(this.location);
    // What failed once, as where the master key was missing, may succeed the next time.
    opening.catch(() => (this.opened = undefined));
    return opening;
  }
}
