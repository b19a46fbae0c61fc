import type { Schemas } from '../api/client.js';

export type Role = Schemas['Me']['roles'][number];

/** Roles of people, in the order in which they are offered. */
export const personRoles = ['clerk', 'account-manager', 'planner', 'driver', 'manager', 'admin'] as const;

export function isRole(text: string): text is Role {
  return (personRoles as readonly string[]).includes(text);
}

/** The command that the pages of order entry give. */
const ordering: readonly Role[] = ['clerk', 'system'];

export function mayOrder(roles: readonly Role[]): boolean {
  return roles.some((role) => ordering.includes(role));
}
