import { fieldError } from '../../kernel/domain-error.js';
import type { IdentifiedPerson } from '../accounts/accounts.js';
import type { OidcSettings } from './oidc-settings.js';

type Claims = Readonly<Record<string, unknown>> & { readonly iss: string; readonly sub: string };

/** @throws {DomainError} 'access-denied' where none of the person's groups gives a role */
export function personOf(claims: Claims, { rolesOfGroups, groupsClaim }: OidcSettings): IdentifiedPerson {
  const listed = claims[groupsClaim];
  const groups = (Array.isArray(listed) ? listed : [listed]).map(String);
  const roles = [...rolesOfGroups].filter(([group]) => groups.includes(group)).map(([, role]) => role);
  if (roles.length === 0) {
    const expected = {
      en: `a member of ${[...rolesOfGroups.keys()].join(' or ')}`,
      zh: `${[...rolesOfGroups.keys()].join('或')} 的成员`,
    };
    throw fieldError('access-denied', groupsClaim, expected, { en: 'none of these groups', zh: '不属于这些组' });
  }
  const name = textOf(claims['preferred_username']) ?? textOf(claims['email'])?.split('@')[0] ?? claims.sub;
  return {
    identity: `${claims.iss} ${claims.sub}`,
    name,
    displayName: textOf(claims['name']) ?? name,
    roles: [...new Set(roles)],
  };
}

function textOf(claim: unknown): string | undefined {
  return typeof claim === 'string' && claim.trim() !== '' ? claim.trim() : undefined;
}
