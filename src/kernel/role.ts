import { fieldError } from './domain-error.js';
import { oneOf } from './expectations.js';
import { visibleText } from './visible-text.js';

/** In which roles commands are given. `system` is the company's own processes: imports, simulations and jobs. */
export const roles = ['clerk', 'account-manager', 'planner', 'driver', 'manager', 'admin', 'system'] as const;
export type Role = (typeof roles)[number];

/** Roles that a person may have: the system is no person. */
export const personRoles = roles.filter((role) => role !== 'system');

/** Names that earlier versions recorded, and that clients may still send. */
const formerNames: Readonly<Record<string, Role>> = {
  'phone-order-clerk': 'clerk',
  'sourcing-planner': 'planner',
  operator: 'admin',
  allocation: 'system',
};

/** The role that a name stands for, present or former; undefined where there is no such role. */
export function roleOf(name: string): Role | undefined {
  return roles.find((role) => role === name) ?? (Object.hasOwn(formerNames, name) ? formerNames[name] : undefined);
}

/** The same. @param field  where the name stands. @throws {DomainError} 'role-unknown' naming `field` where there is no such role */
export function roleNamed(field: string, name: string): Role {
  const role = roleOf(name);
  if (role) return role;
  throw fieldError('role-unknown', field, oneOf(roles), visibleText(name));
}
