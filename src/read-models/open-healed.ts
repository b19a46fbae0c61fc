import { statSync } from 'node:fs';
import type { Database } from './database/database.js';
import { isDamage } from './database/database-faults.js';
import type { DatabaseLocation } from './database/location.js';
import { setAsideDamaged } from './rebuild/set-aside-damaged.js';

export interface Healing {
  /** Receives what was damaged and where it is kept, as a sentence each. */
  readonly onDamage: (damage: string, kept: string) => void;
  /** Pages are checked, too, where the file is no larger. */
  readonly checkedBytes?: number;
}

/**
 * Opens a database. An SQLite file that is damaged is set aside, and a new one opened in its stead.
 * @throws where it cannot be opened for another reason, or while another process sees to the damage
 */
export async function openHealed(
  location: DatabaseLocation,
  open: (location: DatabaseLocation) => Promise<Database>,
  { onDamage, checkedBytes = 0 }: Healing,
): Promise<Database> {
  try {
    return await opened(location, open, checkedBytes);
  } catch (error) {
    if (!isDamage(error)) throw error;
    const aside = await setAsideDamaged(location, open);
    if (aside) onDamage(aside.damage, aside.kept);
    return open(location);
  }
}

async function opened(
  location: DatabaseLocation,
  open: (location: DatabaseLocation) => Promise<Database>,
  checkedBytes: number,
): Promise<Database> {
  const database = await open(location);
  try {
    if (checkedBytes > 0) await database.checkPages(checkedBytes);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** Whether opening an SQLite file makes it: it is not there, or empty. */
export function isMissing(location: DatabaseLocation): boolean {
  return location.kind === 'sqlite' && (statSync(location.file, { throwIfNoEntry: false })?.size ?? 0) === 0;
}
