import type { Command } from 'commander';
import { accessAt, type Access } from '../access/access.js';
import { credentialOfText } from '../access/guard/credentials.js';
import { identify } from '../access/guard/identities.js';
import { visibleAreas, type Identity } from '../access/guard/identity.js';
import { nonBlank } from '../config.js';
import { DomainError } from '../kernel/domain-error.js';
import { preparedLocations } from '../storage-locations.js';
import { actAs, commandName, globalsOf } from './console.js';
import { requireReadable } from './reading-rules.js';

/** These read no store, or let others sign in to it. */
const withoutToken: readonly string[] = ['serve', 'sign-in', 'migrate', 'predict'];

/**
 * With a server database the operating system's user says nothing about who may do what there: where people have to sign in, the command line
 * needs an access token or an API key, `ALMANAC_TOKEN`. The first account is added without one.
 * @throws {DomainError} 'not-signed-in', 'password-change-needed', 'access-denied' where the token is of somebody with areas: commands know none;
 * or where its roles may not ask what the command asks
 */
export async function requireServerToken(command: Command): Promise<void> {
  const { config } = globalsOf(command);
  const name = commandName(command);
  if (!config.databaseUrl || config.signIn === 'off' || withoutToken.includes(name.split(' ')[0] ?? '')) return;
  const access = await accessAt(preparedLocations(config).access);
  try {
    const token = nonBlank(process.env)['ALMANAC_TOKEN'];
    const identity = await identityOf(access, token);
    if (identity) {
      const { args, actor } = { args: command.args, ...command.opts<{ actor?: string }>() };
      requireReadable({ name, args, actor }, checked(identity));
      return actAs(identity);
    }
    const isFirst = name === 'users add' && (await access.accounts.all()).length === 0;
    if (!isFirst)
      throw refused(
        'not-signed-in',
        'an access token (`almanac sign-in NAME` prints one) or an API key that is valid',
        token === undefined ? 'nothing' : 'another text',
      );
  } finally {
    await access.close();
  }
}

async function identityOf(access: Access, token: string | undefined): Promise<Identity | undefined> {
  return token === undefined ? undefined : identify(access, credentialOfText(token.trim()));
}

function checked(identity: Identity): Identity {
  if (identity.mustChangePassword)
    throw refused(
      'password-change-needed',
      'a password of your own: `almanac sign-in NAME` asks for one',
      'the one-time password',
    );
  if (visibleAreas(identity) !== 'every')
    throw refused('access-denied', 'the token of somebody who deals with every area', `one of ${identity.actor}`);
  return identity;
}

function refused(code: 'not-signed-in' | 'password-change-needed' | 'access-denied', expected: string, found: string) {
  return new DomainError(code, `ALMANAC_TOKEN: expected ${expected}, found ${found}.`, [
    { field: 'ALMANAC_TOKEN', expected, found },
  ]);
}
