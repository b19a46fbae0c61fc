import { type Verification, verifyStore } from './audit/verify-store.js';
import { copyAccess } from './access/store/open-access.js';
import type { StorageConfig } from './config.js';
import type { StoreContinued } from './event-store/continuation.js';
import type { EventStore } from './event-store/event-store.js';
import type { StoredEventReader } from './event-store/stored-event.js';
import { DomainError, invalid } from './kernel/domain-error.js';
import { shareReached, type Position } from './kernel/position.js';
import { areEventsInUse, beginEventCopy, openStoredEvents } from './open-events.js';
import { PersonalKeys } from './personal-data/personal-keys.js';
import { plainTextIn } from './personal-data/plain-text-in.js';
import { isMissing } from './read-models/open-healed.js';
import { copyForecasts } from './read-models/open-forecasts.js';
import { openReadModels } from './read-models/open-read-models.js';
import { requireAllEvents } from './require-all-events.js';
import { copySealed, type SealOptions } from './seal-events.js';
import { sealTarget, type SealTarget } from './seal-target.js';
import { locationsOf, type StorageLocations } from './storage-locations.js';

export interface SealedCopy {
  /** As messages name it. */
  readonly target: string;
  /** What the first event of the copy says of the store before. */
  readonly continued: StoreContinued['data'];
  /** Events that held plain text. */
  readonly sealed: number;
  /** Of the copy. */
  readonly verification: Verification;
}

type Store = EventStore & StoredEventReader;

/**
 * Copies a store with plain text into a new one in which all personal data are sealed. Its first event holds the hash of the newest event of the
 * store before; ids, times, streams and positions of events stay. Accounts, keys, forecasts and plans are copied, too. The store before is only
 * read. Ended before it is complete, the copy is nothing that can be opened.
 * @param target  a folder that is not there or is empty; the URL of a database without a store, where the store is in one
 * @throws {DomainError} 'invalid' where the target or the store cannot be used; 'store-differs' where the store was altered, or changes meanwhile
 */
export async function sealStore(config: StorageConfig, target: string, options: SealOptions): Promise<SealedCopy> {
  if (config.kurrentdbUrl !== undefined)
    throw invalid(
      'KURRENTDB_URL',
      { en: 'events in files or PostgreSQL', zh: '文件或 PostgreSQL 中的事件' },
      { en: 'events in KurrentDB, which cannot be copied', zh: 'KurrentDB 中的事件，无法复制' },
    );
  const locations = locationsOf(config);
  await requireAllEvents(locations);
  if (await areEventsInUse(locations.events))
    throw invalid(
      'store',
      {
        en: 'a store that nothing uses: stop every process of Almanac',
        zh: '没有程序在用的数据：请停止所有 Almanac 进程',
      },
      { en: 'one that is in use', zh: '正在使用的数据' },
    );
  if ([locations.access, locations.forecasts].some(isMissing)) throw ofOlderVersion();
  const store = await openStoredEvents(locations.events, { readonly: true });
  try {
    const continued = await verified(store, options);
    const made = sealTarget(config, target);
    try {
      return await copyInto(made, { locations, store, continued }, options);
    } finally {
      made.remove();
    }
  } finally {
    await store.close();
  }
}

/** @returns what the copy says of the store; @throws {DomainError} where it needs no copy, or was altered */
async function verified(store: Store, { onStep = () => undefined }: SealOptions): Promise<StoreContinued['data']> {
  if (!store.capabilities.chainsStore) throw ofOlderVersion();
  if ((await plainTextIn(store)) === undefined)
    throw invalid(
      'store',
      { en: 'a store with personal data as plain text', zh: '个人信息为明文的数据' },
      { en: 'one without: there is nothing to copy it for', zh: '没有明文，不需要复制' },
    );
  const goal = await store.head();
  const onProgress = (position: Position) => onStep('verifying', shareReached(position, goal));
  const { events, digest, faults, faultCount, position } = await verifyStore(store, { onProgress });
  const [fault] = faults;
  if (fault)
    throw new DomainError('store-differs', {
      en: `The store was altered (${faultCount} faults, the first at position ${fault.position}), and is not copied. \`almanac verify\` says more.`,
      zh: `数据被改动过（${faultCount} 处，首处在位置 ${fault.position}），未复制。运行 almanac verify 可了解详情。`,
    });
  const [newest] = await store.readAt([position]);
  if (!newest) throw new Error(`Position ${position}: expected the newest event, found none.`);
  return { position: String(position), hash: newest.hash, storeHash: newest.storeHash ?? '', events, digest };
}

function ofOlderVersion(): DomainError {
  return invalid(
    'store',
    { en: 'a store of this version: run `almanac migrate` first', zh: '本版本的数据：请先运行 almanac migrate' },
    { en: 'one of an older version', zh: '旧版本的数据' },
  );
}

interface Copied {
  readonly locations: StorageLocations;
  readonly store: Store;
  readonly continued: StoreContinued['data'];
}

async function copyInto(target: SealTarget, source: Copied, options: SealOptions): Promise<SealedCopy> {
  const { events, access, forecasts, readModels } = target.locations;
  // First of all: it is what keeps others from opening a database in which a copy is not complete.
  const copy = await beginEventCopy(events, schemasOf(target.locations));
  try {
    await copyAccess(source.locations.access, access);
    await copyForecasts(source.locations.forecasts, forecasts);
    await (await openReadModels(readModels, 'write')).close();
    const keys = new PersonalKeys(events.personalData);
    const sealed = await copySealed(copy, { ...source, keys }, options);
    await requireUnchanged(source);
    const verification = await verifyCopy(target.locations, source.continued);
    await copy.finish();
    await copy.close();
    target.take();
    return { target: target.name, continued: source.continued, sealed, verification };
  } finally {
    await copy.close();
  }
}

function schemasOf({ events, readModels, forecasts, access }: StorageLocations): string[] {
  const others = [readModels, forecasts, access].flatMap((each) => (each.kind === 'postgres' ? [each.schema] : []));
  return [...(events.kind === 'postgres' ? ['events'] : []), ...others];
}

/** @throws {DomainError} 'store-differs' where something was recorded meanwhile */
async function requireUnchanged({ store, continued: { position, hash } }: Copied): Promise<void> {
  const [newest] = await store.readAt([await store.head()]);
  if (newest && String(newest.position) === position && newest.hash === hash) return;
  throw new DomainError('store-differs', {
    en: `Something was recorded while the store was copied: expected position ${position} as the newest, found ${newest?.position}. Stop every process of Almanac, and copy again.`,
    zh: `复制期间有新记录：最新位置应为 ${position}，实际为 ${newest?.position}。请停止所有 Almanac 进程后重新复制。`,
  });
}

async function verifyCopy({ events }: StorageLocations, continued: StoreContinued['data']): Promise<Verification> {
  const store = await openStoredEvents(events, { readonly: true, unfinishedCopy: true });
  try {
    const verification = await verifyStore(store);
    const { faultCount, events: count, position } = verification;
    if (faultCount > 0 || count !== continued.events + 1 || String(position) !== continued.position)
      throw new Error(
        `The copy: expected ${continued.events + 1} events up to position ${continued.position} and no fault, found ${count} up to ${position} and ${faultCount}.`,
      );
    return verification;
  } finally {
    await store.close();
  }
}
