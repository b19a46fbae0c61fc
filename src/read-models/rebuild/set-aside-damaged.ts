import type { Database } from '../database/database.js';
import { isDamage } from '../database/database-faults.js';
import type { DatabaseLocation } from '../database/location.js';
import { takeRebuildLock } from './rebuild-lock.js';
import { setAside } from './set-aside.js';

/** What was found damaged, and the name under which it is kept. */
export interface SetAside {
  readonly damage: string;
  readonly kept: string;
}

/**
 * Sets an SQLite file aside where it is damaged, so that opening it makes a new one.
 * @param open  opens the database; its pages are all checked
 * @returns undefined where it is not damaged, or another process sees to it
 */
export async function setAsideDamaged(
  location: DatabaseLocation,
  open: (location: DatabaseLocation) => Promise<Database>,
): Promise<SetAside | undefined> {
  if (location.kind !== 'sqlite') return undefined;
  const lock = await takeRebuildLock(location);
  if (!lock) return undefined;
  try {
    const damage = await damageOf(location, open);
    return damage === undefined ? undefined : { damage, kept: setAside(location.file) };
  } finally {
    await lock.release();
  }
}

/** What is wrong with the pages of a database; undefined where nothing is. @throws where it cannot be opened for another reason */
export async function damageOf(
  location: DatabaseLocation,
  open: (location: DatabaseLocation) => Promise<Database>,
): Promise<string | undefined> {
  try {
    const database = await open(location);
    try {
      await database.checkPages();
      return undefined;
    } finally {
      await database.close();
    }
  } catch (error) {
    if (isDamage(error)) return (error as Error).message;
    throw error;
  }
}
