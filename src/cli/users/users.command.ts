import { Command } from 'commander';
import { personRoles } from '../../kernel/role.js';
import { keysCommand } from './keys.command.js';
import { changeRecords, refusedAttempts, rotateSigningKey } from './access-records.command.js';
import { print, table } from '../console.js';
import { userLine, userRecord, userRow, userHeader, openedRecord, openedLines } from './user-lines.js';
import { listOf, withAccess } from './with-access.js';

const aboutRoles = `roles, separated by commas: ${personRoles.join(', ')}`;
const aboutAreas = "areas of the person's retailers, separated by commas; * is every area";

/** `almanac users …`: the people who may sign in, and the keys of programs. */
export function usersCommand(): Command {
  const users = new Command('users').description('manage who may sign in, and the API keys of programs');
  for (const command of [
    ...[addCommand(), listCommand(), rolesCommand(), areasCommand(), disableCommand(), enableCommand()],
    ...[resetPasswordCommand(), keysCommand(), changeRecords(), refusedAttempts(), rotateSigningKey()],
  ])
    users.addCommand(command);
  return users;
}

function addCommand(): Command {
  return new Command('add')
    .description('add a person; prints the one-time password, which the person changes at the first sign-in')
    .argument('<name>', 'to sign in by')
    .requiredOption('--roles <roles>', aboutRoles, listOf)
    .option('--areas <areas>', aboutAreas, listOf)
    .option('--display <name>', 'the full name (default: the name)')
    .action(async (name: string, options: { roles: string[]; areas?: string[]; display?: string }, command: Command) =>
      withAccess(command, async ({ globals, access, by }) => {
        const { roles, areas, display } = options;
        const opened = await access.accounts.add({ name, roles, areas, displayName: display }, by);
        print(globals, openedRecord(opened), () => openedLines(opened));
      }),
    );
}

function listCommand(): Command {
  return new Command('list').description('list the people who may sign in').action(async (_options, command: Command) =>
    withAccess(command, async ({ globals, access }) => {
      const users = await access.accounts.all();
      print(globals, { users: users.map(userRecord) }, () =>
        users.length === 0 ? ['Nobody has an account yet.'] : table(userHeader, users.map(userRow)),
      );
    }),
  );
}

function rolesCommand(): Command {
  return changing('roles', 'give a person other roles', ['<roles>', aboutRoles], (text) => ({ roles: listOf(text) }));
}

function areasCommand(): Command {
  return changing('areas', 'give a person other areas', ['[areas]', aboutAreas], (text) => ({ areas: listOf(text) }));
}

function disableCommand(): Command {
  return changing('disable', 'let a person sign in no more, and sign them out everywhere', undefined, () => ({
    active: false,
  }));
}

function enableCommand(): Command {
  return changing('enable', 'let a person sign in again', undefined, () => ({ active: true }));
}

function resetPasswordCommand(): Command {
  return new Command('reset-password')
    .description('replace a password by a one-time password, and sign the person out everywhere')
    .argument('<name>')
    .action(async (name: string, _options, command: Command) =>
      withAccess(command, async ({ globals, access, by }) => {
        const opened = await access.accounts.resetPassword(name, by);
        print(globals, openedRecord(opened), () => openedLines(opened));
      }),
    );
}

/** A command that changes an account, by the value that it is given. */
function changing(
  name: string,
  description: string,
  value: readonly [flag: string, about: string] | undefined,
  changes: (text: string) => { roles?: string[]; areas?: string[]; active?: boolean },
): Command {
  const command = new Command(name).description(description).argument('<name>');
  if (value) command.argument(...value);
  return command.action(async (...given: unknown[]) => {
    const [user, text] = given as [string, string | undefined];
    await withAccess(given.at(-1) as Command, async ({ globals, access, by }) => {
      const changed = await access.accounts.change(user, changes(value ? (text ?? '') : ''), by);
      print(globals, userRecord(changed), userLine(changed));
    });
  });
}
