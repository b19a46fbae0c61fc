import { v7 as uuid } from 'uuid';
import { DomainError, invalid } from '../../kernel/domain-error.js';
import { verbatim } from '../../kernel/language.js';
import type { Page, PageRequest } from '../../kernel/page.js';
import type { Role } from '../../kernel/role.js';
import type { Writer } from '../../read-models/writer/writer.js';
import { hashPassword, isPassword } from '../passwords/password-hash.js';
import { requireGoodPassword } from '../passwords/password-rules.js';
import { oneTimePassword } from '../passwords/random-secrets.js';
import type { AccessStore } from '../store/access-store.js';
import { AccountChange, type AccountChangeKind } from '../store/entities/account-change.entity.js';
import { Session } from '../store/entities/session.entity.js';
import { User } from '../store/entities/user.entity.js';
import { accountAreas, accountName, accountRoles, displayText } from './account-fields.js';
import { accountChange, type ChangeAuthor } from './change-author.js';

export interface NewAccount {
  readonly name: string;
  /** the name where absent */
  readonly displayName?: string | undefined;
  readonly roles: readonly string[];
  readonly areas?: readonly string[] | undefined;
}

/** What may be changed of an account; what is absent stays. */
export interface AccountDetails {
  readonly displayName?: string | undefined;
  readonly roles?: readonly string[] | undefined;
  readonly areas?: readonly string[] | undefined;
  readonly active?: boolean | undefined;
}

/** An account with the one-time password that was made for it: the only time that it is known. */
export interface OpenedAccount {
  readonly user: User;
  readonly oneTimePassword: string;
}

/** An account of the simulated region with its password: the only time that it is known. */
export interface DemoAccount {
  readonly user: User;
  readonly password: string;
}

/** A person as an identity provider describes them. */
export interface IdentifiedPerson {
  /** issuer and subject */
  readonly identity: string;
  readonly name: string;
  readonly displayName: string;
  readonly roles: readonly Role[];
}

/** Fields that changed, as the history names them. */
type Change = readonly [kind: AccountChangeKind, detail: string];

/** The people who may sign in. Each change leaves a record. */
export class Accounts {
  constructor(private readonly store: AccessStore) {}

  /** @throws {DomainError} 'invalid', 'user-exists' */
  async add(account: NewAccount, by: ChangeAuthor): Promise<OpenedAccount> {
    const password = oneTimePassword();
    return { user: await this.open(account, password, true, by), oneTimePassword: password };
  }

  /**
   * Adds a person of the simulated region, whose random password need not be changed.
   * @throws {DomainError} 'invalid', 'user-exists'
   */
  async addForDemonstration(account: NewAccount, by: ChangeAuthor): Promise<DemoAccount> {
    const password = oneTimePassword();
    return { user: await this.open(account, password, false, by), password };
  }

  private async open(
    account: NewAccount,
    password: string,
    mustChangePassword: boolean,
    by: ChangeAuthor,
  ): Promise<User> {
    const name = accountName('name', account.name);
    const made = {
      ...{ userId: uuid(), name, displayName: displayText('displayName', account.displayName ?? account.name) },
      roles: accountRoles('roles', account.roles),
      areas: accountAreas('areas', account.areas ?? []),
    };
    const passwordHash = await hashPassword(password);
    return this.store.change(async (writer) => {
      if ((await writer.find(User, { name })).length > 0)
        throw new DomainError('user-exists', { en: `There is an account ${name} already.`, zh: `已有账号 ${name}。` });
      const now = this.store.now();
      const row: User = {
        ...{ ...made, active: true, passwordHash, mustChangePassword, identity: null },
        ...{ createdAt: now, createdBy: by.name },
      };
      await writer.upsert(User, [row]);
      await this.note(writer, row, [['created', `${list(row.roles)}; areas: ${list(row.areas)}`]], by);
      return row;
    });
  }

  /** Where nobody has an account yet, makes the first admin. */
  async addFirstAdmin(): Promise<OpenedAccount | undefined> {
    if ((await this.all()).length > 0) return undefined;
    return this.add({ name: 'admin', roles: ['admin'] }, { name: 'almanac', through: 'start' }).catch(
      (error: unknown) => {
        // Another process started at the same time.
        if (error instanceof DomainError && error.code === 'user-exists') return undefined;
        throw error;
      },
    );
  }

  /**
   * The account of a person whom an identity provider names, with the roles that their groups give; the first sign-in makes it.
   * @throws {DomainError} 'access-denied' where the account is disabled, or an account of that name is somebody else's
   */
  async ofIdentity({ identity, name, displayName, roles }: IdentifiedPerson): Promise<User> {
    const by: ChangeAuthor = { name, through: 'identity provider' };
    const [known] = await this.store.find(User, { identity });
    if (known?.active) return this.change(known.name, { displayName, roles }, by);
    if (known)
      throw new DomainError('access-denied', {
        en: `${known.name} may not sign in any more.`,
        zh: `账号 ${known.name} 已不能登录。`,
      });
    const kept = accountName('name', name);
    return this.store.change(async (writer) => {
      if ((await writer.find(User, { name: kept })).length > 0)
        throw new DomainError('access-denied', {
          en: `There is an account ${kept} already, which the identity provider does not name.`,
          zh: `已有账号 ${kept}，它不是由身份提供方建立的。`,
        });
      const now = this.store.now();
      const row: User = {
        ...{ userId: uuid(), name: kept, displayName: displayText('displayName', displayName), areas: [] },
        ...{
          roles: accountRoles('roles', roles),
          active: true,
          passwordHash: null,
          mustChangePassword: false,
          identity,
        },
        ...{ createdAt: now, createdBy: by.name },
      };
      await writer.upsert(User, [row]);
      await this.note(writer, row, [['created', `${list(row.roles)}; areas: none`]], by);
      return row;
    });
  }

  /** By name. */
  all(): Promise<User[]> {
    return this.store.all(User, 'name');
  }

  /** @throws {DomainError} 'user-unknown' */
  async get(name: string): Promise<User> {
    const kept = accountName('name', name);
    const [user] = await this.store.find(User, { name: kept });
    if (!user) throw unknownUser(kept);
    return user;
  }

  /** The newest change first. @param subject  of everybody where undefined */
  changes(page: PageRequest, subject?: string): Promise<Page<AccountChange>> {
    return this.store.page(AccountChange, 'changed_at DESC, change_id DESC', page, { subject });
  }

  /**
   * Changes what is given and differs. A person who is disabled is signed out everywhere.
   * @throws {DomainError} 'user-unknown', 'invalid', 'last-admin'
   */
  change(name: string, details: AccountDetails, by: ChangeAuthor): Promise<User> {
    return this.update(name, by, async (user, writer) => {
      const { displayName, roles, areas, active } = details;
      const changes: Partial<User> = {
        ...(displayName !== undefined && { displayName: displayText('displayName', displayName) }),
        ...(roles !== undefined && { roles: accountRoles('roles', roles) }),
        ...(areas !== undefined && { areas: accountAreas('areas', areas) }),
        ...(active !== undefined && { active }),
      };
      const after = { ...user, ...changes };
      if (canManage(user) && !canManage(after)) await this.requireAnotherAdmin(writer, user);
      return [changes, differences(user, after)];
    });
  }

  /** Replaces the password by a one-time password; the person is signed out everywhere. @throws {DomainError} 'user-unknown' */
  async resetPassword(name: string, by: ChangeAuthor): Promise<OpenedAccount> {
    const password = oneTimePassword();
    const passwordHash = await hashPassword(password);
    const reset = await this.update(name, by, async (user, writer) => {
      await this.signOutEverywhere(writer, user);
      return [{ passwordHash, mustChangePassword: true }, [['password-reset', '']]];
    });
    return { user: reset, oneTimePassword: password };
  }

  /**
   * A person changes their own password, and is signed out elsewhere.
   * @param sessionId  that goes on
   * @throws {DomainError} 'sign-in-failed' where the old one is wrong, 'invalid' where the new one is no good password
   */
  async changePassword(
    { name, passwordHash: before }: User,
    { old, next, sessionId }: { readonly old: string; readonly next: string; readonly sessionId: string },
  ): Promise<User> {
    if (!(await isPassword(old, before)))
      throw new DomainError('sign-in-failed', { en: 'The old password is wrong.', zh: '原密码不正确。' });
    requireGoodPassword('newPassword', next, name);
    if (old === next)
      throw invalid('newPassword', { en: 'another password', zh: '另一个密码' }, { en: 'the old one', zh: '原密码' });
    const passwordHash = await hashPassword(next);
    return this.update(name, { name, through: 'http' }, async (user, writer) => {
      await this.signOutEverywhere(writer, user, sessionId);
      return [{ passwordHash, mustChangePassword: false }, [['password-changed', '']]];
    });
  }

  private update(
    name: string,
    by: ChangeAuthor,
    decide: (user: User, writer: Writer) => Promise<[Partial<User>, readonly Change[]]>,
  ): Promise<User> {
    const kept = accountName('name', name);
    return this.store.change(async (writer) => {
      const [user] = await writer.find(User, { name: kept });
      if (!user) throw unknownUser(kept);
      const [changes, noted] = await decide(user, writer);
      if (noted.length === 0) return user;
      await writer.update(User, { userId: user.userId }, changes);
      if (changes.active === false) await this.signOutEverywhere(writer, user);
      await this.note(writer, user, noted, by);
      return { ...user, ...changes };
    });
  }

  private async note(writer: Writer, { name }: User, changes: readonly Change[], by: ChangeAuthor): Promise<void> {
    const now = this.store.now();
    await writer.upsert(
      AccountChange,
      changes.map(([kind, detail]) => accountChange(kind, name, detail, by, now)),
    );
  }

  private async signOutEverywhere(writer: Writer, { userId }: User, except?: string): Promise<void> {
    const open = await writer.find(Session, { userId, revokedAt: null });
    const ids = open.map(({ sessionId }) => sessionId).filter((sessionId) => sessionId !== except);
    if (ids.length > 0) await writer.update(Session, { sessionId: ids }, { revokedAt: this.store.now() });
  }

  private async requireAnotherAdmin(writer: Writer, user: User): Promise<void> {
    const others = (await writer.find(User, { active: true })).filter(({ userId }) => userId !== user.userId);
    if (others.some(canManage)) return;
    throw new DomainError('last-admin', {
      en: `${user.name} is the only admin who can sign in: make another one first.`,
      zh: `${user.name} 是唯一能登录的管理员：请先设置另一名管理员。`,
    });
  }
}

function canManage({ active, roles }: User): boolean {
  return active && roles.includes('admin' satisfies Role);
}

function differences(before: User, after: User): Change[] {
  const changes: Change[] = [];
  const add = (kind: AccountChangeKind, now: string, was: string) => {
    if (now !== was) changes.push([kind, `${now} (was: ${was})`]);
  };
  add('display-name', after.displayName, before.displayName);
  add('roles', list(after.roles), list(before.roles));
  add('areas', list(after.areas), list(before.areas));
  if (after.active !== before.active) changes.push([after.active ? 'enabled' : 'disabled', '']);
  return changes;
}

function list(names: readonly string[]): string {
  return names.length > 0 ? names.join(', ') : 'none';
}

function unknownUser(name: string): DomainError {
  return new DomainError('user-unknown', { en: `There is no account ${name}.`, zh: `没有账号 ${name}。` }, [
    { field: 'name', expected: { en: 'a person who has an account', zh: '有账号的人员' }, found: verbatim(name) },
  ]);
}
