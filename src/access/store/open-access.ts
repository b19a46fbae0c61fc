import { copyRows } from '../../read-models/database/copy-rows.js';
import type { Database } from '../../read-models/database/database.js';
import type { DatabaseDefinition } from '../../read-models/database/database-definition.js';
import type { DatabaseLocation } from '../../read-models/database/location.js';
import { openDatabase } from '../../read-models/database/open-database.js';
import { AccountChange } from './entities/account-change.entity.js';
import { ApiKey } from './entities/api-key.entity.js';
import { DestroyedKey, PersonalKey } from './entities/personal-key.entity.js';
import { RefusedAttempt } from './entities/refused-attempt.entity.js';
import { RefreshToken, Session } from './entities/session.entity.js';
import { KnownAddress, SignInDelay } from './entities/sign-in-delay.entity.js';
import { SigningKey } from './entities/signing-key.entity.js';
import { User } from './entities/user.entity.js';
import { initial } from './migrations/initial.js';
import { personalKeys } from './migrations/personal-keys.js';

export const accessDefinition: DatabaseDefinition = {
  title: 'Accounts',
  entities: [
    ...[User, AccountChange, ApiKey, Session, RefreshToken],
    ...[SigningKey, SignInDelay, KnownAddress, RefusedAttempt, PersonalKey, DestroyedKey],
  ],
  migrations: [initial, personalKeys],
  remedy: 'They cannot be made again: restore them from a backup, or set the file aside and add the people again.',
  cacheKibibytes: 4 * 1024,
  busyMilliseconds: 10_000,
  durable: true,
};

/** Opens the accounts, and makes or migrates the database where needed. No rebuild touches it. */
export function openAccess(location: DatabaseLocation): Promise<Database> {
  return openDatabase(location, accessDefinition, 'write');
}

/** Copies accounts, sessions, keys and what was erased. @param from  as this version makes it */
export async function copyAccess(from: DatabaseLocation, to: DatabaseLocation): Promise<void> {
  const source = await openDatabase(from, accessDefinition, 'read');
  try {
    const target = await openAccess(to);
    try {
      await copyRows(source, target, accessDefinition.entities);
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}
