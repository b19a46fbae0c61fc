import type { Role } from '../../kernel/role.js';

/** How people sign in by an identity provider (OpenID Connect). */
export interface OidcSettings {
  /** URL of the provider; HTTPS, except on this machine */
  readonly issuer: string;
  readonly clientId: string;
  /** undefined of a public client: PKCE protects it */
  readonly clientSecret?: string | undefined;
  /** Which group gives which role. */
  readonly rolesOfGroups: ReadonlyMap<string, Role>;
  /** The claim that lists the groups of a person. */
  readonly groupsClaim: string;
}
