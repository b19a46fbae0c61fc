import type { Command } from 'commander';
import { accessAt, type Access } from '../access/access.js';
import { credentialOfText } from '../access/guard/credentials.js';
import { identify } from '../access/guard/identities.js';
import { visibleAreas, type Identity } from '../access/guard/identity.js';
import { nonBlank } from '../config.js';
import { fieldError, nothing } from '../kernel/domain-error.js';
import type { Sentence } from '../kernel/language.js';
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
        {
          en: 'an access token (`almanac sign-in NAME` prints one) or an API key that is valid',
          zh: '有效的访问令牌（almanac sign-in NAME 可取得）或 API 密钥',
        },
        token === undefined ? nothing : { en: 'another text', zh: '其他文字' },
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
      {
        en: 'a password of your own: `almanac sign-in NAME` asks for one',
        zh: '自己设定的密码：almanac sign-in NAME 会要求设定',
      },
      { en: 'the one-time password', zh: '一次性密码' },
    );
  if (visibleAreas(identity) !== 'every')
    throw refused(
      'access-denied',
      { en: 'the token of somebody who deals with every area', zh: '负责全部片区人员的令牌' },
      { en: `one of ${identity.actor}`, zh: `${identity.actor} 的令牌` },
    );
  return identity;
}

function refused(
  code: 'not-signed-in' | 'password-change-needed' | 'access-denied',
  expected: Sentence,
  found: Sentence,
) {
  return fieldError(code, 'ALMANAC_TOKEN', expected, found);
}
