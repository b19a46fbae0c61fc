import { z } from 'zod';
import type { OidcSettings } from './access/oidc/oidc-settings.js';
import { ConfigError, nonBlank } from './config.js';
import { personRoles, type Role } from './kernel/role.js';

const loopback = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

const environment = z
  .object({
    ALMANAC_OIDC_ISSUER: z
      .url('expected https://…')
      .refine((text) => isTrusted(new URL(text)), 'expected https://…, or http:// on this machine')
      .optional(),
    ALMANAC_OIDC_CLIENT_ID: z.string().trim().optional(),
    ALMANAC_OIDC_CLIENT_SECRET: z.string().trim().optional(),
    ALMANAC_OIDC_GROUPS_CLAIM: z.string().trim().default('groups'),
    ALMANAC_OIDC_ROLES: z.string().transform(rolesOfGroups).optional(),
  })
  .refine(({ ALMANAC_OIDC_ISSUER, ALMANAC_OIDC_CLIENT_ID }) => !ALMANAC_OIDC_ISSUER || ALMANAC_OIDC_CLIENT_ID, {
    path: ['ALMANAC_OIDC_CLIENT_ID'],
    message: 'expected the id under which the identity provider knows Almanac',
  })
  .refine(({ ALMANAC_OIDC_ISSUER, ALMANAC_OIDC_ROLES }) => !ALMANAC_OIDC_ISSUER || ALMANAC_OIDC_ROLES, {
    path: ['ALMANAC_OIDC_ROLES'],
    message: 'expected groups and their roles, group=role, separated by commas',
  });

function isTrusted({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || (protocol === 'http:' && loopback.test(hostname));
}

/** `clerks=clerk, planning team=planner`; adds an issue where a part is something else. */
function rolesOfGroups(text: string, context: z.RefinementCtx<string>): ReadonlyMap<string, Role> {
  const roles = new Map<string, Role>();
  for (const part of text.split(',').filter((each) => each.trim() !== '')) {
    const at = part.lastIndexOf('=');
    const [group, name] = [part.slice(0, Math.max(0, at)).trim(), part.slice(at + 1).trim()];
    const role = personRoles.find((each) => each === name);
    if (group === '' || !role) {
      const message = `expected group=role, separated by commas, with the roles ${personRoles.join(', ')}`;
      context.addIssue({ code: 'custom', message, input: text });
      return z.NEVER;
    }
    roles.set(group, role);
  }
  return roles;
}

/**
 * How people sign in by an identity provider; undefined where none is named.
 * @throws {ConfigError} naming each variable that is wrong; secrets are not shown
 */
export function oidcSettingsFrom(env: NodeJS.ProcessEnv): OidcSettings | undefined {
  const { data, error } = environment.safeParse(nonBlank(env));
  if (error) {
    const faults = new Map(error.issues.map(({ path, message }) => [path.join('.'), message]));
    throw new ConfigError(
      [...faults].map(([name, message]) => `${name}: ${message}, found ${shown(name, env[name])}.`).join(' '),
    );
  }
  const { ALMANAC_OIDC_ISSUER: issuer, ALMANAC_OIDC_CLIENT_ID: clientId, ALMANAC_OIDC_ROLES: roles } = data;
  if (issuer === undefined || clientId === undefined || roles === undefined) return undefined;
  const { ALMANAC_OIDC_CLIENT_SECRET: clientSecret, ALMANAC_OIDC_GROUPS_CLAIM: groupsClaim } = data;
  return { issuer, clientId, clientSecret, groupsClaim, rolesOfGroups: roles };
}

function shown(name: string, value: string | undefined): string {
  if (value === undefined) return 'nothing';
  return name.endsWith('_SECRET') ? 'another text' : JSON.stringify(value);
}
