import { DomainError } from '../../kernel/domain-error.js';
import { verbatim } from '../../kernel/language.js';
import { erasedText } from '../../kernel/erased-text.js';
import type { AccessStore } from '../store/access-store.js';
import { AccountChange } from '../store/entities/account-change.entity.js';
import { ApiKey } from '../store/entities/api-key.entity.js';
import { RefusedAttempt } from '../store/entities/refused-attempt.entity.js';
import { RefreshToken, Session } from '../store/entities/session.entity.js';
import { KnownAddress } from '../store/entities/sign-in-delay.entity.js';
import { User } from '../store/entities/user.entity.js';

/** @throws {DomainError} 'account-active' where the person may still sign in */
export async function requireNoAccount(store: AccessStore, name: string): Promise<void> {
  const [user] = await store.find(User, { name, active: true });
  if (!user) return;
  throw new DomainError(
    'account-active',
    {
      en: `${name} may still sign in, and what they do would be recorded under that name again: disable the account first (\`almanac users disable ${name}\`).`,
      zh: `${name} 仍可登录，其操作会再次以此姓名记录：请先停用该账号（almanac users disable ${name}）。`,
    },
    [
      {
        field: 'name',
        expected: { en: 'an account that cannot sign in', zh: '不能登录的人员' },
        found: verbatim(name),
      },
    ],
  );
}

/** The names of persons that accounts, and what was done to them, hold. */
export async function personNames(store: AccessStore): Promise<Set<string>> {
  const users = await store.find(User, {});
  const changes = await store.find(AccountChange, {});
  const keys = await store.find(ApiKey, {});
  const attempts = await store.find(RefusedAttempt, {});
  return new Set([
    ...users.flatMap(({ name, createdBy }) => [name, createdBy]),
    ...changes.flatMap(({ subject, changedBy }) => [subject, changedBy]),
    ...keys.map(({ createdBy }) => createdBy),
    ...attempts.flatMap(({ actor }) => actor ?? []),
  ]);
}

/**
 * Removes the account of somebody who may not sign in any more, and the name from what was done to accounts and from what was refused.
 * @param evenActive  removes the account also where the person may sign in: as in a backup of before
 */
export function forgetAccount(store: AccessStore, name: string, evenActive = false): Promise<void> {
  return store.change(async (writer) => {
    const [user] = await writer.find(User, evenActive ? { name } : { name, active: false });
    if (user) {
      const { userId } = user;
      const sessions = await writer.find(Session, { userId });
      await writer.delete(RefreshToken, { sessionId: sessions.map(({ sessionId }) => sessionId) });
      await writer.delete(Session, { userId });
      await writer.delete(KnownAddress, { userId });
      await writer.delete(User, { userId });
    }
    await writer.update(AccountChange, { subject: name }, { subject: erasedText, detail: '' });
    await writer.update(AccountChange, { changedBy: name }, { changedBy: erasedText });
    await writer.update(User, { createdBy: name }, { createdBy: erasedText });
    await writer.update(ApiKey, { createdBy: name }, { createdBy: erasedText });
    await writer.update(RefusedAttempt, { actor: name }, { actor: erasedText, detail: '' });
    const naming = (await writer.find(RefusedAttempt, {})).filter(({ detail }) => isNamed(name, detail));
    if (naming.length > 0)
      await writer.update(RefusedAttempt, { number: naming.map(({ number }) => number) }, { detail: '' });
  });
}

/** Whether a text holds a name, as it is or as in an address. A short name may also be a part of another word. */
function isNamed(name: string, text: string): boolean {
  return [name, encodeURIComponent(name)].some((form) => {
    const literal = form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return new RegExp(`(?<![A-Za-z0-9])${literal}(?![A-Za-z0-9])`, 'i').test(text);
  });
}
