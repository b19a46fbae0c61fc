import { Command } from 'commander';
import { print, table } from '../console.js';
import { wholeNumber } from '../options.js';
import { withAccess } from './with-access.js';

const usualLimit = 50;

/** `almanac users changes`: what was done to accounts and keys. */
export function changeRecords(): Command {
  return new Command('changes')
    .description('list who did what to accounts and API keys, newest first')
    .argument('[name]', 'of a person, or key:NAME')
    .option('--limit <n>', 'how many', wholeNumber(), usualLimit)
    .action(async (name: string | undefined, { limit }: { limit: number }, command: Command) =>
      withAccess(command, async ({ globals, access }) => {
        const page = await access.accounts.changes({ limit, offset: 0 }, name);
        const header = ['when', 'name', 'what', 'now', 'by', 'through'];
        print(globals, page, () =>
          table(
            header,
            page.items.map((each) => [
              ...[each.changedAt, each.subject, each.change, each.detail, each.changedBy, each.changedThrough],
            ]),
          ),
        );
      }),
    );
}

/** `almanac users refused`: what was refused for who asked. */
export function refusedAttempts(): Command {
  return new Command('refused')
    .description('list requests that were refused for who made them, newest first')
    .option('--limit <n>', 'how many', wholeNumber(), usualLimit)
    .action(async ({ limit }: { limit: number }, command: Command) =>
      withAccess(command, async ({ globals, access }) => {
        const page = await access.refusals.page({ limit, offset: 0 });
        print(globals, page, () =>
          table(
            ['when', 'why', 'who', 'address', 'route'],
            page.items.map((each) => [each.refusedAt, each.code, each.actor ?? '', each.address, each.route]),
          ),
        );
      }),
    );
}

/** `almanac users rotate-signing-key`. */
export function rotateSigningKey(): Command {
  return new Command('rotate-signing-key')
    .description('sign access tokens by a new key; who is signed in renews the token by the refresh token')
    .action(async (_options, command: Command) =>
      withAccess(command, async ({ globals, access, by }) => {
        await access.signingKeys.rotate(by);
        print(globals, { rotated: true }, 'Access tokens are signed by a new key.');
      }),
    );
}
