import type { Role } from '../../kernel/role.js';
import { everyArea } from '../accounts/account-fields.js';
import { companyRoles } from '../rules/route-rule.js';
import type { VisibleAreas } from '../../http/signed-in.js';

/** Who makes a request, as their account or key is now. */
export interface Identity {
  /** Recorded as the actor of what they do. */
  readonly actor: string;
  readonly roles: readonly Role[];
  readonly areas: readonly string[];
  /** Of a person: their session. */
  readonly sessionId?: string;
  readonly userId?: string;
  readonly mustChangePassword?: boolean;
}

/** The areas that somebody deals with: planners, managers and admins deal with the whole company. */
export function visibleAreas({ roles, areas }: Pick<Identity, 'roles' | 'areas'>): VisibleAreas {
  const isOfCompany = roles.some((role) => companyRoles.includes(role)) || areas.includes(everyArea);
  return isOfCompany ? 'every' : areas;
}

/**
 * The role in which somebody makes a request: the one that they ask for, if they have it; else the first of theirs that may.
 * @param may  undefined where every role may
 */
export function actingRole(
  roles: readonly Role[],
  asked: Role | undefined,
  may: readonly Role[] | undefined,
): Role | undefined {
  if (asked !== undefined && roles.includes(asked)) return !may || may.includes(asked) ? asked : undefined;
  return roles.find((role) => !may || may.includes(role));
}
