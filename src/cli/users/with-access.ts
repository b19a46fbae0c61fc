import type { Command } from 'commander';
import { accessAt, type Access } from '../../access/access.js';
import type { ChangeAuthor } from '../../access/accounts/change-author.js';
import { preparedLocations } from '../../storage-locations.js';
import { accountAuthor, globalsOf, operator, type Globals } from '../console.js';

/** What a command about accounts works with. */
export interface AccessContext {
  readonly globals: Globals;
  readonly access: Access;
  /** Who holds the token, or the user of the operating system, whatever `ALMANAC_ACTOR` says. */
  readonly by: ChangeAuthor;
}

/** Opens the accounts for a command and closes them. Whoever may write the database may manage accounts: the operating system says who that is. */
export async function withAccess(command: Command, work: (context: AccessContext) => Promise<void>): Promise<void> {
  const globals = globalsOf(command);
  operator('ManageAccess');
  const access = await accessAt(preparedLocations(globals.config).access);
  try {
    await work({ globals, access, by: { name: accountAuthor(), through: 'command line' } });
  } finally {
    await access.close();
  }
}

/** Reads a list: `clerk,planner`. */
export function listOf(text: string): string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
