import { v7 as uuid } from 'uuid';
import type { PersonalKey } from '../access/store/entities/personal-key.entity.js';
import type { EventStore } from '../event-store/event-store.js';
import type { StoredEventReader } from '../event-store/stored-event.js';
import { businessDay, systemClock } from '../kernel/clock.js';
import type { CommandContext } from '../kernel/command-context.js';
import { DomainError, nothing } from '../kernel/domain-error.js';
import { requirePermission } from '../kernel/permissions.js';
import { verbatim } from '../kernel/language.js';
import type { FileStore } from '../read-models/files/file-store.js';
import type { JobStore } from '../read-models/jobs/job-store.js';
import { CommandService } from '../recording/command-service.js';
import type { PersonalDataErased } from '../recording/erasures/erasure.events.js';
import { erasureRules } from '../recording/erasures/erasure.rules.js';
import { finishErasures } from './finish-erasures.js';
import { lookupSubject, personSubject, retailerOf, retailerSubject, type PersonalKeys } from './personal-keys.js';
import { plainTextIn, plainTextNotice } from './plain-text-in.js';

/** What is forgotten from. */
export interface Forgettable {
  readonly store: EventStore & StoredEventReader;
  readonly keys: PersonalKeys;
  /** Files of jobs: the rejects of an import may hold names. */
  readonly files?: FileStore;
  /** Jobs name who asked for them. */
  readonly jobs?: JobStore;
}

/**
 * Erases what was said of a retailer or who somebody is: records it, and destroys the key. Ended in between, whoever opens the store next
 * destroys it. Figures stay, and so does what proves them.
 */
export class Forgetting {
  constructor(private readonly forgettable: Forgettable) {}

  /**
   * @returns the keys that were destroyed; none where nothing was known that was not erased before
   * @throws {DomainError} 'reason-missing', 'retailer-unknown', 'role-forbidden'; 'plain-text' where personal data are not sealed
   */
  async retailer(retailerId: string, context: CommandContext): Promise<readonly string[]> {
    const { store, keys } = this.forgettable;
    await this.check(context);
    const key = await (await keys.fresh()).find(retailerSubject(retailerId));
    if (!key && (await store.revision(`retailer-${retailerId}`)) === 0) throw unknown(retailerId);
    if (key) {
      await this.record(retailerId, key, { retailerId }, context);
      await finishErasures({ store, keys });
    }
    // Also where nothing is known any more: an import that ran at the last time may have quoted something since.
    await this.removeQuotes();
    return key ? [key.keyId] : [];
  }

  /**
   * Forgets somebody who works for the company. The key is destroyed when the read models are rid of the name: see `finishErasures`.
   * @returns the keys that will be destroyed; none where nobody of that name recorded anything since
   */
  async person(name: string, context: CommandContext): Promise<readonly string[]> {
    const { keys } = this.forgettable;
    await this.check(context);
    await keys.make([lookupSubject]);
    const table = await keys.fresh();
    await table.requireNoAccount(name);
    const subject = personSubject(keys, name);
    const key = subject && (await table.find(subject));
    if (key) await this.record(key.keyId, key, { person: name }, context);
    await this.forgetName(name);
    await this.removeQuotes();
    return key ? [key.keyId] : [];
  }

  /**
   * Erases again what was erased after a backup was made: the keys of a list, as far as they are there.
   * @returns how many were
   */
  async again(keyIds: readonly string[], context: CommandContext): Promise<number> {
    const { store, keys } = this.forgettable;
    requirePermission('ErasePersonalData', context.role);
    const table = await keys.fresh();
    const rows = await table.rows([...new Set(keyIds)]);
    for (const key of rows) {
      const retailerId = retailerOf(key.subject);
      await this.record(retailerId ?? key.keyId, key, retailerId === undefined ? {} : { retailerId }, {
        ...context,
        commandId: uuid(),
      });
    }
    // While the keys are there: they tell whose names are meant.
    for (const name of await this.namesOf(rows)) await this.forgetName(name, true);
    if (rows.length > 0) await this.removeQuotes();
    // Read models are made anew: they do not learn the names of persons by these events.
    await finishErasures({ store, keys }, true);
    return rows.length;
  }

  /** The names in accounts and jobs that are those of keys. */
  private async namesOf(rows: readonly PersonalKey[]): Promise<string[]> {
    const { keys, jobs } = this.forgettable;
    const subjects = new Set(rows.map(({ subject }) => subject));
    await keys.make([lookupSubject]);
    const names = new Set([...(await (await keys.fresh()).personNames()), ...((await jobs?.personNames()) ?? [])]);
    return [...names].filter((name) => subjects.has(personSubject(keys, name) ?? ''));
  }

  /** Takes the name of a person from what is no event: accounts and jobs. */
  private async forgetName(name: string, evenActive = false): Promise<void> {
    const { keys, jobs } = this.forgettable;
    await (await keys.fresh()).forgetAccount(name, evenActive);
    await jobs?.forgetPerson(name);
  }

  /** Removes what is kept of the files of imports, which may hold names and notes of anybody. */
  private async removeQuotes(): Promise<void> {
    const { files, jobs } = this.forgettable;
    await files?.removeRejects();
    await jobs?.forgetQuotedTexts();
  }

  private async check(context: CommandContext): Promise<void> {
    requirePermission('ErasePersonalData', context.role);
    if (!context.reason?.trim()) throw withoutReason();
    const position = await plainTextIn(this.forgettable.store);
    if (position !== undefined) throw new DomainError('plain-text', plainTextNotice(position));
  }

  private async record(
    id: string,
    { keyId }: PersonalKey,
    whose: Pick<PersonalDataErased['data'], 'retailerId' | 'person'>,
    context: CommandContext,
  ): Promise<void> {
    const { store, keys } = this.forgettable;
    await (await keys.fresh()).beginErasing(keyId);
    const data = { erasedOn: businessDay(systemClock()), ...whose, keys: [keyId] };
    await new CommandService(store).execute(erasureRules, id, { type: 'ErasePersonalData', data }, context);
  }
}

function withoutReason(): DomainError {
  return new DomainError(
    'reason-missing',
    {
      en: 'Personal data are erased only with a reason, which stays: it must not name anybody.',
      zh: '清除个人信息须填写原因；原因会保留，不得写明任何人。',
    },
    [{ field: 'reason', expected: { en: 'why, without personal data', zh: '不含个人信息的原因' }, found: nothing }],
  );
}

function unknown(retailerId: string): DomainError {
  return new DomainError(
    'retailer-unknown',
    { en: `Retailer ${retailerId} is not known.`, zh: `没有编号为 ${retailerId} 的零售户。` },
    [{ field: 'retailerId', expected: { en: 'a retailer', zh: '零售户' }, found: verbatim(retailerId) }],
  );
}
