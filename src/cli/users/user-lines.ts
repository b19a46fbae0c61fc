import type { OpenedAccount } from '../../access/accounts/accounts.js';
import type { User } from '../../access/store/entities/user.entity.js';

export const userHeader = ['name', 'full name', 'roles', 'areas', 'may sign in'] as const;

/** An account as programs read it, without its password hash. */
export function userRecord({
  name,
  displayName,
  roles,
  areas,
  active,
  mustChangePassword,
  createdAt,
  createdBy,
}: User) {
  return { name, displayName, roles, areas, active, mustChangePassword, createdAt, createdBy };
}

export function userRow({ name, displayName, roles, areas, active, mustChangePassword }: User): string[] {
  const may = active ? (mustChangePassword ? 'yes, with the one-time password' : 'yes') : 'no';
  return [name, displayName, roles.join(', '), areas.join(', ') || 'none', may];
}

export function userLine({ name, roles, areas, active }: User): string {
  const may = active ? 'may sign in' : 'may not sign in';
  return `${name} ${may}. Roles: ${roles.join(', ')}. Areas: ${areas.join(', ') || 'none'}.`;
}

export function openedRecord({ user, oneTimePassword }: OpenedAccount) {
  return { user: userRecord(user), oneTimePassword };
}

export function openedLines({ user, oneTimePassword }: OpenedAccount): string[] {
  return [
    userLine(user),
    `One-time password: ${oneTimePassword}`,
    'It is not shown again. It is changed at the first sign-in.',
  ];
}
