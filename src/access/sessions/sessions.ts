import { v7 as uuid } from 'uuid';
import { DomainError } from '../../kernel/domain-error.js';
import type { Writer } from '../../read-models/writer/writer.js';
import { isPassword } from '../passwords/password-hash.js';
import { randomToken, tokenHash } from '../passwords/random-secrets.js';
import type { AccessStore } from '../store/access-store.js';
import { RefreshToken, Session } from '../store/entities/session.entity.js';
import { User } from '../store/entities/user.entity.js';
import type { AccessTokens } from './access-tokens.js';
import { lifetimes } from './lifetimes.js';
import type { SignInDelays } from './sign-in-delays.js';

const refreshPrefix = 'almanac_refresh_';
const day = 24 * 60 * 60_000;

/** What a person gets who signs in, or renews their tokens. */
export interface Tokens {
  readonly user: User;
  readonly sessionId: string;
  readonly accessToken: string;
  readonly accessExpiresAt: string;
  readonly refreshToken: string;
  readonly refreshExpiresAt: string;
}

type Issued = Omit<Tokens, 'accessToken' | 'accessExpiresAt'>;

/** A person who has signed in. */
export interface SignedInUser {
  readonly user: User;
  readonly sessionId: string;
}

/** Sign-in, renewal and sign-out. */
export class Sessions {
  constructor(
    private readonly store: AccessStore,
    private readonly tokens: AccessTokens,
    private readonly delays: SignInDelays,
  ) {}

  /**
   * The answer and the time are the same for a name that nobody has, a wrong password and a person who is disabled.
   * @param name  in lower case
   * @throws {DomainError} 'sign-in-failed', 'sign-in-delayed'
   */
  async signIn(name: string, password: string, address: string): Promise<Tokens> {
    const [user] = await this.store.find(User, { name });
    await this.delays.begin(name, address, user?.userId);
    const isRight = await isPassword(password, user?.passwordHash ?? null);
    if (!user || !isRight || !user.active) throw signInFailed();
    await this.delays.succeeded(name, address, user.userId);
    return this.begin(user);
  }

  /**
   * Work for which a person who has signed in says their password again: failures count as those of signing in do.
   * @throws {DomainError} 'sign-in-delayed', and what `work` throws: 'sign-in-failed' where the password is wrong
   */
  async proved<Result>({ name, userId }: User, address: string, work: () => Promise<Result>): Promise<Result> {
    await this.delays.begin(name, address, userId);
    try {
      const result = await work();
      await this.delays.succeeded(name, address, userId);
      return result;
    } catch (error) {
      // The password was right, what else was said was not.
      const isProved = error instanceof DomainError && error.code === 'invalid';
      if (isProved) await this.delays.succeeded(name, address, userId);
      throw error;
    }
  }

  /** Begins a session of a person who has proved who they are. */
  async begin(user: User): Promise<Tokens> {
    await this.forgetEnded();
    const sessionId = uuid();
    const issued = await this.store.change(async (writer) => {
      const [startedAt, endsAt] = [this.store.now(), this.store.now(lifetimes.session)];
      const session: Session = { sessionId, userId: user.userId, startedAt, endsAt, revokedAt: null };
      await writer.upsert(Session, [session]);
      return this.issue(writer, user, session);
    });
    return this.withAccess(issued);
  }

  /**
   * Exchanges a refresh token for new tokens. One that was exchanged before ends the whole session: either this request or the other one is
   * a thief's.
   * @throws {DomainError} 'session-ended'
   */
  async refresh(token: string): Promise<Tokens> {
    const issued = await this.store.change(async (writer) => {
      const [known] = await writer.find(RefreshToken, { tokenHash: tokenHash(token) });
      if (!known) return undefined;
      const now = this.store.now();
      const [session] = await writer.find(Session, { sessionId: known.sessionId });
      if (!session || session.revokedAt !== null || session.endsAt <= now || known.expiresAt <= now) return undefined;
      const [user] = await writer.find(User, { userId: session.userId, active: true });
      if (!user) return undefined;
      if (known.usedAt !== null) {
        await writer.update(Session, { sessionId: session.sessionId }, { revokedAt: now });
        return undefined;
      }
      await writer.update(RefreshToken, { tokenHash: known.tokenHash }, { usedAt: now });
      return this.issue(writer, user, session);
    });
    if (!issued)
      throw new DomainError('session-ended', {
        en: 'The session has ended. Sign in again.',
        zh: '登录已失效，请重新登录。',
      });
    return this.withAccess(issued);
  }

  /** Ends the session of an access token, or of a refresh token. */
  async signOut(sessionId: string): Promise<void> {
    await this.store.change(async (writer) => {
      await writer.update<Session>(Session, { sessionId, revokedAt: null }, { revokedAt: this.store.now() });
    });
  }

  /** The session that a refresh token belongs to; undefined where it is unknown. */
  async sessionOf(refreshToken: string): Promise<string | undefined> {
    return (await this.store.find(RefreshToken, { tokenHash: tokenHash(refreshToken) }))[0]?.sessionId;
  }

  /** Who an access token is of, as their account is now; undefined where it is not valid, or the session has ended. */
  async signedIn(accessToken: string): Promise<SignedInUser | undefined> {
    const now = this.store.now();
    const claims = await this.tokens.verify(accessToken, new Date(now));
    if (!claims) return undefined;
    const { sessionId, userId } = claims;
    const [session] = await this.store.find(Session, { sessionId, userId, revokedAt: null });
    if (!session || session.endsAt <= now) return undefined;
    const [user] = await this.store.find(User, { userId, active: true });
    return user && { user, sessionId };
  }

  private async issue(writer: Writer, user: User, { sessionId, endsAt }: Session): Promise<Issued> {
    const refreshToken = randomToken(refreshPrefix);
    const idle = this.store.now(lifetimes.refreshToken);
    const refreshExpiresAt = idle < endsAt ? idle : endsAt;
    await writer.upsert(RefreshToken, [
      { tokenHash: tokenHash(refreshToken), sessionId, expiresAt: refreshExpiresAt, usedAt: null },
    ]);
    return { user, sessionId, refreshToken, refreshExpiresAt };
  }

  /** Signs outside of the transaction: the first signature makes the key. */
  private async withAccess(issued: Issued): Promise<Tokens> {
    const { user, sessionId } = issued;
    const accessExpiresAt = this.store.now(lifetimes.accessToken);
    const accessToken = await this.tokens.sign({ userId: user.userId, sessionId }, new Date(this.store.now()));
    return { ...issued, accessToken, accessExpiresAt };
  }

  /** Sessions that ended a day ago or longer are removed with their tokens. */
  private async forgetEnded(): Promise<void> {
    const ended = await this.store.before(Session, 'ends_at', this.store.now(-day));
    if (ended.length === 0) return;
    const sessionId = ended.map((each) => each.sessionId);
    await this.store.change(async (writer) => {
      await writer.delete(RefreshToken, { sessionId });
      await writer.delete(Session, { sessionId });
    });
  }
}

function signInFailed(): DomainError {
  const expected = { en: 'the name and the password of somebody who may sign in', zh: '可登录人员的用户名和密码' };
  return new DomainError('sign-in-failed', { en: 'Name or password is wrong.', zh: '用户名或密码不正确。' }, [
    { field: 'password', expected, found: { en: 'something else', zh: '其他内容' } },
  ]);
}
