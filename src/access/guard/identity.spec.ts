import { describe, expect, it } from '@jest/globals';
import { roles } from '../../kernel/role.js';
import { actingRole, visibleAreas } from './identity.js';

describe('the role of a request', () => {
  it('is the one asked for, where the person has it and it may', () =>
    expect(actingRole(['clerk', 'planner'], 'planner', ['clerk', 'planner'])).toBe('planner'));
  it('is the first of theirs that may, where none is asked for or one that they do not have', () => {
    expect(actingRole(['clerk', 'planner'], undefined, ['planner'])).toBe('planner');
    expect(actingRole(['clerk', 'planner'], 'admin', ['clerk', 'planner', 'admin'])).toBe('clerk');
    expect(actingRole(['driver'], 'system', undefined)).toBe('driver');
  });
  it('is none where none of theirs may, or not the one that they ask for', () => {
    expect(actingRole(['clerk'], undefined, ['planner'])).toBeUndefined();
    expect(actingRole(['clerk', 'planner'], 'clerk', ['planner'])).toBeUndefined();
  });
});

describe('the areas of a person', () => {
  it('are those of the account for clerks, account managers and drivers', () => {
    for (const role of ['clerk', 'account-manager', 'driver'] as const) {
      expect(visibleAreas({ roles: [role], areas: ['503'] })).toEqual(['503']);
      expect(visibleAreas({ roles: [role], areas: [] })).toEqual([]);
      expect(visibleAreas({ roles: [role], areas: ['*'] })).toBe('every');
    }
  });
  it('are every area for the others', () => {
    for (const role of roles.filter((each) => !['clerk', 'account-manager', 'driver'].includes(each)))
      expect(visibleAreas({ roles: ['clerk', role], areas: ['503'] })).toBe('every');
  });
});
