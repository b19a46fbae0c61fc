import { lazy, type ComponentType } from 'react';
import { isOneOf, type Role } from '../session/roles.js';

/** Pages that belong together: one address under which they lie, one entry of the navigation. */
export interface Section {
  /** Its name in the texts of the navigation, and the first part of its addresses. */
  readonly path: 'calls' | 'visits' | 'deliveries' | 'outbox';
  /** Who may use its pages. The service decides for itself: this hides what would be refused. */
  readonly roles: readonly Role[];
  /** The pages, with the routes among them; loaded when one goes there. */
  readonly Pages: ComponentType;
}

/** In the order of the navigation; the first one that somebody may use is their first page. */
const sections: readonly Section[] = [
  { path: 'calls', roles: ['clerk', 'system'], Pages: lazy(() => import('./calls/calls-section.js')) },
  { path: 'visits', roles: ['account-manager'], Pages: lazy(() => import('./visits/visits-section.js')) },
  { path: 'deliveries', roles: ['driver'], Pages: lazy(() => import('./deliveries/deliveries-section.js')) },
  {
    path: 'outbox',
    roles: ['clerk', 'account-manager', 'driver', 'system'],
    Pages: lazy(() => import('./outbox/outbox-section.js')),
  },
];

export function sectionsOf(roles: readonly Role[]): Section[] {
  return sections.filter((section) => isOneOf(roles, section.roles));
}
