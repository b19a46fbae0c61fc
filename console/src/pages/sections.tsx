import { lazy, type ComponentType } from 'react';
import { isOneOf, personRoles, type Role } from '../session/roles.js';

/** Pages that belong together: one address under which they lie, one entry of the navigation. */
export interface Section {
  /** Its name in the texts of the navigation, and the first part of its addresses. */
  readonly path:
    | 'calls'
    | 'visits'
    | 'deliveries'
    | 'planning'
    | 'history'
    | 'import'
    | 'outbox'
    | 'jobs'
    | 'administration'
    | 'settings';
  /** Who may use its pages. The service decides for itself: this hides what would be refused. */
  readonly roles: readonly Role[];
  /** The pages, with the routes among them; loaded when one goes there. */
  readonly Pages: ComponentType;
  /** What stands beside its entry of the navigation. */
  readonly Badge?: ComponentType;
  /** Nobody's first page. */
  readonly isAside?: boolean;
}

/** Roles that see the whole company. */
const companyRoles: readonly Role[] = ['planner', 'manager', 'admin', 'system'];

/** In the order of the navigation; the first one that somebody may use is their first page. */
const sections: readonly Section[] = [
  { path: 'calls', roles: ['clerk', 'system'], Pages: lazy(() => import('./calls/calls-section.js')) },
  { path: 'visits', roles: ['account-manager'], Pages: lazy(() => import('./visits/visits-section.js')) },
  { path: 'deliveries', roles: ['driver'], Pages: lazy(() => import('./deliveries/deliveries-section.js')) },
  {
    path: 'planning',
    roles: companyRoles,
    Pages: lazy(() => import('./planning/planning-section.js')),
  },
  { path: 'import', roles: ['planner', 'admin', 'system'], Pages: lazy(() => import('./import/import-section.js')) },
  // Last: what happened is the first page of nobody who has another one.
  { path: 'history', roles: personRoles, Pages: lazy(() => import('./history/history-section.js')) },
  {
    path: 'jobs',
    roles: companyRoles,
    Pages: lazy(() => import('./jobs/jobs-section.js')),
    Badge: lazy(() => import('../jobs/running-jobs.js')),
    isAside: true,
  },
  {
    path: 'outbox',
    roles: ['clerk', 'account-manager', 'driver', 'system'],
    Pages: lazy(() => import('./outbox/outbox-section.js')),
    Badge: lazy(() => import('../outbox/outbox-count.js')),
    isAside: true,
  },
  {
    path: 'administration',
    roles: ['admin'],
    Pages: lazy(() => import('./administration/administration-section.js')),
    isAside: true,
  },
  { path: 'settings', roles: personRoles, Pages: lazy(() => import('./settings/settings-section.js')), isAside: true },
];

export function sectionsOf(roles: readonly Role[]): Section[] {
  return sections.filter((section) => isOneOf(roles, section.roles));
}
