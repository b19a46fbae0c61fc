import type { Role } from '../../kernel/role.js';
import type { VisibleAreas } from '../../http/signed-in.js';
import { visibleAreas } from '../guard/identity.js';
import type { Tokens } from '../sessions/sessions.js';
import type { AccountChange } from '../store/entities/account-change.entity.js';
import type { ApiKey } from '../store/entities/api-key.entity.js';
import type { User } from '../store/entities/user.entity.js';

/** Who has signed in, as clients see it. */
export interface MeView {
  readonly name: string;
  readonly displayName: string | null;
  readonly roles: readonly Role[];
  readonly areas: VisibleAreas;
  readonly mustChangePassword: boolean;
}

export function meView({ name, displayName, roles, areas, mustChangePassword }: User): MeView {
  return { name, displayName, roles, areas: visibleAreas({ roles, areas }), mustChangePassword };
}

/** @param inCookies  then scripts must not see the tokens */
export function tokensView(tokens: Tokens, inCookies: boolean) {
  const { user, accessToken, accessExpiresAt, refreshToken, refreshExpiresAt } = tokens;
  return {
    me: meView(user),
    accessToken: inCookies ? null : accessToken,
    accessExpiresAt,
    refreshToken: inCookies ? null : refreshToken,
    refreshExpiresAt,
  };
}

/** An account without what must not leave the store. */
export function userView({ name, displayName, roles, areas, active, mustChangePassword, createdAt, createdBy }: User) {
  return { name, displayName, roles, areas, active, mustChangePassword, createdAt, createdBy };
}

/** A key without its hash. */
export function apiKeyView({ name, roles, areas, createdAt, createdBy, expiresAt, revokedAt }: ApiKey) {
  return { name, roles, areas, createdAt, createdBy, expiresAt, revokedAt };
}

export function changeView({ changedAt, subject, change, detail, changedBy, changedThrough }: AccountChange) {
  return { changedAt, subject, change, detail, changedBy, changedThrough };
}
