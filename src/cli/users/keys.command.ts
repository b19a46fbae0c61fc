import { Command } from 'commander';
import type { ApiKey } from '../../access/store/entities/api-key.entity.js';
import { invalid } from '../../kernel/domain-error.js';
import { roles } from '../../kernel/role.js';
import { print, table } from '../console.js';
import { listOf, withAccess } from './with-access.js';

/** `almanac users keys …`: keys by which programs act. */
export function keysCommand(): Command {
  const keys = new Command('keys').description('manage the API keys by which programs act');
  for (const command of [addCommand(), listCommand(), revokeCommand()]) keys.addCommand(command);
  return keys;
}

function addCommand(): Command {
  return new Command('add')
    .description('make an API key; prints it, this once')
    .argument('<name>', 'key:NAME is recorded as the actor')
    .requiredOption('--roles <roles>', `roles, separated by commas: ${roles.join(', ')}`, listOf)
    .option('--areas <areas>', 'areas, separated by commas; * is every area', listOf)
    .option('--expires <date>', 'a day, YYYY-MM-DD, or an instant at which it expires (default: never)')
    .action(async (name: string, options: { roles: string[]; areas?: string[]; expires?: string }, command: Command) =>
      withAccess(command, async ({ globals, access, by }) => {
        const { roles: given, areas, expires } = options;
        const { apiKey, key } = await access.apiKeys.add(
          { name, roles: given, areas, expiresAt: instantOf(expires) },
          by,
        );
        print(globals, { apiKey: recordOf(apiKey), key }, () => [
          `key:${apiKey.name} acts as ${apiKey.roles.join(', ')}. Areas: ${apiKey.areas.join(', ') || 'none'}.`,
          `API key: ${key}`,
          'It is not shown again.',
        ]);
      }),
    );
}

function listCommand(): Command {
  return new Command('list').description('list the API keys').action(async (_options, command: Command) =>
    withAccess(command, async ({ globals, access }) => {
      const apiKeys = await access.apiKeys.all();
      const row = ({ name, roles: of, areas, expiresAt, revokedAt }: ApiKey) => [
        ...[name, of.join(', '), areas.join(', ') || 'none', expiresAt ?? 'never', revokedAt ?? 'no'],
      ];
      print(globals, { apiKeys: apiKeys.map(recordOf) }, () =>
        apiKeys.length === 0
          ? ['There are no API keys.']
          : table(['name', 'roles', 'areas', 'expires', 'revoked'], apiKeys.map(row)),
      );
    }),
  );
}

function revokeCommand(): Command {
  return new Command('revoke')
    .description('refuse an API key from now on')
    .argument('<name>')
    .action(async (name: string, _options, command: Command) =>
      withAccess(command, async ({ globals, access, by }) => {
        const apiKey = await access.apiKeys.revoke(name, by);
        print(globals, recordOf(apiKey), `key:${apiKey.name} is revoked since ${apiKey.revokedAt}.`);
      }),
    );
}

/** A key as programs read it, without its hash. */
function recordOf({ name, roles: of, areas, createdAt, createdBy, expiresAt, revokedAt }: ApiKey) {
  return { name, roles: of, areas, createdAt, createdBy, expiresAt, revokedAt };
}

/** The first instant of a day in UTC, or the instant itself. @throws {DomainError} 'invalid' */
function instantOf(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const milliseconds = /^\d{4}-\d{2}-\d{2}/.test(text) ? Date.parse(text) : NaN;
  if (Number.isNaN(milliseconds))
    throw invalid('--expires', { en: 'a day YYYY-MM-DD or an instant', zh: '日期（如 2026-11-29）或时刻' }, text);
  return new Date(milliseconds).toISOString();
}
