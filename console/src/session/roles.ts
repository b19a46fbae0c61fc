import type { Schemas } from '../api/client.js';

export type Role = Schemas['Me']['roles'][number];

/** Roles of people, in the order in which they are offered. */
export const personRoles = ['clerk', 'account-manager', 'planner', 'driver', 'manager', 'admin'] as const;

export function isRole(text: string): text is Role {
  return (personRoles as readonly string[]).includes(text);
}

/** Whether one of somebody's roles is among others. */
export function isOneOf(roles: readonly Role[], others: readonly Role[]): boolean {
  return roles.some((role) => others.includes(role));
}
