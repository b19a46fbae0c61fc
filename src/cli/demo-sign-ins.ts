import { accessAt, type Access } from '../access/access.js';
import type { NewAccount } from '../access/accounts/accounts.js';
import type { StorageConfig } from '../config.js';
import { preparedLocations } from '../storage-locations.js';
import { table } from './console.js';

/** Somebody of each kind; the clerk and the account manager deal with the retailers of one area. */
function people(area: string): readonly NewAccount[] {
  return [
    { name: 'admin', roles: ['admin'] },
    { name: 'planner', roles: ['planner'] },
    { name: 'clerk', roles: ['clerk'], areas: [area] },
    { name: 'account-manager', roles: ['account-manager'], areas: [area] },
    { name: 'manager', roles: ['manager'] },
  ];
}

/** Where nobody has an account yet, adds the people of a demonstration. @returns their sign-ins, as lines to print this once */
export async function addDemoPeople({ accounts }: Pick<Access, 'accounts'>, area: string): Promise<string[]> {
  if ((await accounts.all()).length > 0) return [];
  const rows: string[][] = [];
  for (const person of people(area)) {
    const { user, oneTimePassword } = await accounts.add(person, { name: 'almanac', through: 'start' });
    rows.push([user.name, oneTimePassword, user.areas.join(', ') || 'every area']);
  }
  return [
    'People of the demonstration. Each one-time password is shown this once, and is changed at the first sign-in:',
    ...table(['name', 'one-time password', 'sees retailers of'], rows),
  ];
}

/** The same, for the accounts of a data folder or database. */
export async function introduceDemoPeople(config: StorageConfig, area: string): Promise<void> {
  const access = await accessAt(preparedLocations(config).access);
  try {
    for (const line of await addDemoPeople(access, area)) process.stdout.write(`${line}\n`);
  } finally {
    await access.close();
  }
}
