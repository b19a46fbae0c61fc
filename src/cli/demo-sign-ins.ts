import { accessAt, type Access } from '../access/access.js';
import type { NewAccount } from '../access/accounts/accounts.js';
import { isLoopback, type Config } from '../config.js';
import { preparedLocations } from '../storage-locations.js';
import { table } from './console.js';

/** Somebody of each kind; the clerk, the account manager and the driver deal with the retailers of one area. */
function people(area: string): readonly NewAccount[] {
  return [
    { name: 'clerk', roles: ['clerk'], areas: [area] },
    { name: 'account-manager', roles: ['account-manager'], areas: [area] },
    { name: 'driver', roles: ['driver'], areas: [area] },
    { name: 'planner', roles: ['planner'] },
    { name: 'manager', roles: ['manager'] },
    { name: 'admin', roles: ['admin'] },
  ];
}

/** Where nobody has an account yet, adds the people of a demonstration. @returns their sign-ins, as lines to print this once */
export async function addDemoPeople({ accounts }: Pick<Access, 'accounts'>, area: string): Promise<string[]> {
  if ((await accounts.all()).length > 0)
    return ['There are accounts already: nobody is added for the demonstration.', ''];
  const rows: string[][] = [];
  for (const person of people(area)) {
    const { user, password } = await accounts.addForDemonstration(person, { name: 'almanac', through: 'start' });
    rows.push([user.name, password, user.areas.join(', ') || 'every area']);
  }
  return [
    'Six people of this region can sign in, in a browser or by `npx almanac sign-in clerk`. Their passwords are shown this once:',
    ...table(['name', 'password', 'sees retailers of'], rows),
    '',
  ];
}

/**
 * The same, for the accounts of a data folder or database, where people sign in and only this machine reaches the service: others get a
 * first admin with a one-time password.
 */
export async function introduceDemoPeople(config: Config, area: string): Promise<void> {
  if (config.signIn === 'off' || !isLoopback(config.host)) return;
  const access = await accessAt(preparedLocations(config).access);
  try {
    for (const line of await addDemoPeople(access, area)) process.stdout.write(`${line}\n`);
  } finally {
    await access.close();
  }
}
