import { type CommandName, permissions } from '../../kernel/permissions.js';
import { roles, type Role } from '../../kernel/role.js';

/** What a request is about, by which its retailer or area is found. */
export type SubjectKind = 'retailer' | 'area' | 'order' | 'visit' | 'delivery' | 'wish' | 'complaint' | 'entity';

/** A field of the request that names what it is about. */
export interface Subject {
  readonly kind: SubjectKind;
  readonly from: 'params' | 'body' | 'query';
  readonly field: string;
}

/**
 * Which retailers a request may concern.
 * - `none`: it is not about retailers
 * - `filtered`: what it answers is narrowed to the areas of who asks
 * - `company`: it is about all retailers, so only who deals with every area may ask
 * - subjects: each that the request names lies in the areas of who asks; `otherwise` where it names none
 */
export type Reach =
  'none' | 'filtered' | 'company' | { readonly subjects: readonly Subject[]; readonly otherwise: 'none' | 'company' };

/** Who may use a route, and for which retailers. */
export interface RouteRule {
  /** `public`: also who has not signed in. */
  readonly roles: 'public' | readonly Role[];
  readonly reach: Reach;
  /** It needs somebody who has signed in also where the service runs without sign-in. */
  readonly alwaysSignedIn?: boolean;
  /** It may be used with a one-time password that is not changed yet. */
  readonly beforePasswordChange?: boolean;
}

/** Roles that see the whole company, whatever their areas. */
export const companyRoles: readonly Role[] = ['planner', 'manager', 'admin', 'system'];

/** A route that gives a command: who may is said by the table of permissions. */
export function command(name: CommandName, reach: Reach = 'none'): RouteRule {
  return { roles: permissions[name], reach };
}

/** A question that everybody may ask who has signed in. */
export function question(reach: Reach = 'none'): RouteRule {
  return { roles, reach };
}

/** A question about the company as a whole. */
export const companyQuestion: RouteRule = { roles: companyRoles, reach: 'company' };

/** About what these fields name. */
export function about(...subjects: readonly Subject[]): Reach {
  return { subjects, otherwise: 'none' };
}

export function inPath(kind: SubjectKind, field: string): Subject {
  return { kind, from: 'params', field };
}

export function inBody(kind: SubjectKind, field: string): Subject {
  return { kind, from: 'body', field };
}

export function inQuery(kind: SubjectKind, field: string): Subject {
  return { kind, from: 'query', field };
}
