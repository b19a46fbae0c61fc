import { forgetAccount, personNames, requireNoAccount } from '../access/accounts/forget-person.js';
import { AccessStore } from '../access/store/access-store.js';
import { DestroyedKey, PersonalKey } from '../access/store/entities/personal-key.entity.js';
import { openAccess } from '../access/store/open-access.js';
import type { DatabaseLocation } from '../read-models/database/location.js';
import { locationName } from '../read-models/database/location.js';
import { addErasures } from './erasure-list.js';
import {
  makeMasterKey,
  type MasterKey,
  type MasterKeySource,
  readMasterKeys,
  UnusableMasterKey,
} from './master-key.js';
import type { SubjectKey } from './subject-key.js';
import { Wrapping } from './wrapping.js';

/** Where the keys of personal data are. Plain data: worker threads are given it. */
export interface PersonalDataLocation {
  readonly access: DatabaseLocation;
  readonly masterKey: MasterKeySource;
  /** A file that lists the keys that were destroyed. */
  readonly erasures: string;
}

/** What no erasure concerns: notices, call days, reasons of what concerns no retailer. Made first: it tells which master key wraps the others. */
export const companySubject = 'company';

/** The keys as they are kept: wrapped by the master key, in a table that no rebuild touches. */
export class KeyStore {
  private constructor(
    private readonly store: AccessStore,
    private readonly wrapping: Wrapping,
    private readonly erasures: string,
  ) {}

  /** @throws {UnusableMasterKey} where the master key is missing or another one although there are keys */
  static async open({ access, masterKey, erasures }: PersonalDataLocation): Promise<KeyStore> {
    const store = new AccessStore(await openAccess(access));
    try {
      const [first] = await store.find(PersonalKey, { subject: companySubject });
      const masters = readMasterKeys(masterKey) ?? (first ? undefined : makeMasterKey(masterKey));
      if (!masters) throw new UnusableMasterKey(missing(masterKey, locationName(access)));
      const wrapping = new Wrapping(masterKey, masters, locationName(access));
      const keys = new KeyStore(store, wrapping, erasures);
      if (first) wrapping.unwrapped(first);
      else await keys.keysOf([companySubject]);
      return keys;
    } catch (error) {
      await store.close();
      throw error;
    }
  }

  /** The keys of those subjects, which are made where they have none. Durable before it resolves. */
  async keysOf(subjects: readonly string[]): Promise<Map<string, SubjectKey>> {
    const known = await this.store.find(PersonalKey, { subject: subjects });
    const rows = known.length === subjects.length ? known : await this.completed(subjects);
    return new Map(rows.map((row) => [row.subject, this.wrapping.unwrapped(row)]));
  }

  /** The key of a subject; undefined where it has none. */
  async find(subject: string): Promise<PersonalKey | undefined> {
    return (await this.store.find(PersonalKey, { subject }))[0];
  }

  /** All keys. */
  async readAll(): Promise<SubjectKey[]> {
    return (await this.store.find(PersonalKey, {})).map((row) => this.wrapping.unwrapped(row));
  }

  /** Keys by their ids, where they are there. */
  async read(keyIds: readonly string[]): Promise<SubjectKey[]> {
    if (keyIds.length === 0) return [];
    return (await this.store.find(PersonalKey, { keyId: keyIds })).map((row) => this.wrapping.unwrapped(row));
  }

  /** The rows of keys that are there. */
  rows(keyIds: readonly string[]): Promise<PersonalKey[]> {
    return this.store.find(PersonalKey, { keyId: keyIds });
  }

  /** Which of the keys were destroyed. */
  async destroyedAmong(keyIds: readonly string[]): Promise<string[]> {
    return (await this.store.find(DestroyedKey, { keyId: keyIds })).map(({ keyId }) => keyId);
  }

  /** Keys that were destroyed after the one of that number. */
  destroyedSince(number: number): Promise<DestroyedKey[]> {
    return this.store.above(DestroyedKey, 'number', number);
  }

  /** Notes that the erasure of a key begins: whoever opens the store next finishes what is recorded. */
  async beginErasing(keyId: string): Promise<void> {
    await this.store.change((writer) => writer.update(PersonalKey, { keyId }, { erasing: true }));
  }

  /** Keys whose erasure has begun. */
  erasing(): Promise<PersonalKey[]> {
    return this.store.find(PersonalKey, { erasing: true });
  }

  /** Destroys keys for ever. Those that are not there count as destroyed, too. */
  async destroy(keyIds: readonly string[]): Promise<void> {
    // Listed first: a key that is listed and there is destroyed by whoever finishes this.
    const destroyedAt = this.store.now();
    addErasures(
      this.erasures,
      keyIds.map((keyId) => ({ keyId, destroyedAt })),
    );
    await this.store.change(async (writer) => {
      const before = new Set((await writer.find(DestroyedKey, { keyId: keyIds })).map(({ keyId }) => keyId));
      const last = Math.max(0, ...(await writer.find(DestroyedKey, {})).map(({ number }) => number));
      const fresh = keyIds.filter((keyId) => !before.has(keyId));
      await writer.delete(PersonalKey, { keyId: keyIds });
      await writer.upsert(
        DestroyedKey,
        fresh.map((keyId, i) => ({ number: last + 1 + i, keyId, destroyedAt })),
      );
    });
    await this.store.truncateLog();
  }

  /** @throws {DomainError} 'account-active' where a person may still sign in */
  requireNoAccount(name: string): Promise<void> {
    return requireNoAccount(this.store, name);
  }

  /** The names of persons that accounts, and what was done to them, hold. */
  personNames(): Promise<Set<string>> {
    return personNames(this.store);
  }

  /** Removes a person from the accounts, too. @param evenActive  also where the person may sign in */
  async forgetAccount(name: string, evenActive = false): Promise<void> {
    await forgetAccount(this.store, name, evenActive);
    await this.store.truncateLog();
  }

  close(): Promise<void> {
    return this.store.close();
  }

  /**
   * Wraps all keys by another master key, or none where it fails. @returns how many
   */
  rewrap(master: MasterKey): Promise<number> {
    return this.store.change(async (writer) => {
      const rows = await writer.find(PersonalKey, {});
      const others = rows.filter(({ masterKeyId }) => masterKeyId !== master.id);
      await writer.upsert(
        PersonalKey,
        others.map((row) => this.wrapping.wrappedBy(row, master)),
      );
      return others.length;
    });
  }

  private completed(subjects: readonly string[]): Promise<PersonalKey[]> {
    return this.store.change(async (writer) => {
      const known = await writer.find(PersonalKey, { subject: subjects });
      const [first] = await writer.find(PersonalKey, { subject: companySubject });
      const without = new Set(subjects);
      for (const { subject } of known) without.delete(subject);
      const madeAt = this.store.now();
      const made = Array.from(without, (subject) => this.wrapping.made(subject, madeAt, first?.masterKeyId));
      await writer.upsert(PersonalKey, made);
      return [...known, ...made];
    });
  }
}

function missing({ file }: MasterKeySource, access: string): string {
  return (
    `Master key ${file}: expected the key that the keys of personal data in ${access} are wrapped by, found no file. ` +
    'Put it back, or give it in ALMANAC_MASTER_KEY. Without it names and notes cannot be read; a new one is not made while there are sealed data.'
  );
}
