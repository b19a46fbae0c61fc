import { permissions } from '../../kernel/permissions.js';
import { roles } from '../../kernel/role.js';
import type { RouteRule } from './route-rule.js';

const anybody: RouteRule = { roles: 'public', reach: 'none' };
/** About who asks. */
const oneself: RouteRule = { roles, reach: 'none', alwaysSignedIn: true, beforePasswordChange: true };
/** Without sign-in anybody on the machine could say to be an admin: accounts are never managed that way. */
const managing: RouteRule = { roles: permissions.ManageAccess, reach: 'none', alwaysSignedIn: true };

/** What is erased never comes back. */
const erasing: RouteRule = { roles: permissions.ErasePersonalData, reach: 'none', alwaysSignedIn: true };

/** Routes of sign-in, accounts and keys. */
export const accessRoutes: Readonly<Record<string, RouteRule>> = {
  'GET /api/service': anybody,
  'POST /api/sign-in': anybody,
  'GET /api/sign-in/oidc': anybody,
  'GET /api/sign-in/oidc/callback': anybody,
  'POST /api/refresh': anybody,
  'POST /api/sign-out': anybody,
  'GET /api/me': oneself,
  'POST /api/me/password': oneself,

  'GET /api/users': managing,
  'POST /api/users': managing,
  'POST /api/users/:name': managing,
  'POST /api/users/:name/reset-password': managing,
  'GET /api/api-keys': managing,
  'POST /api/api-keys': managing,
  'POST /api/api-keys/:name/revoke': managing,
  'GET /api/account-changes': managing,
  'GET /api/refused-attempts': managing,

  'POST /api/retailers/:retailerId/forget': erasing,
  'POST /api/people/forget': erasing,
};
