import { expect, it } from '@jest/globals';
import type { KeptCommand } from '../../outbox/kept-command.js';
import { withStarted } from './started-here.js';

const visit = (visitId: string) => {
  const where = { name: 'shop', area: 'east', route: 'A1' };
  return { visitId, retailerId: 'r1', ...where, accountManager: 'lin', stage: 'planned' as const, prepare: [] };
};
const start = {
  ...{ no: 1, key: 'k', kind: 'visit-start', path: '', body: {}, group: 'visit v2', retailerId: 'r1', name: 'shop' },
  ...{ day: '2026-11-30', page: '', person: 'lin', keptAt: '', state: 'waiting', confirm: [], draft: visit('v2') },
} as const satisfies KeptCommand;

it('a visit that was started on another day than planned is among those of that day until it is recorded', () => {
  const visits = [visit('v1')];
  expect(withStarted(visits, [start], '2026-11-30')).toEqual([visit('v1'), visit('v2')]);
  expect(withStarted([visit('v2')], [start], '2026-11-30')).toEqual([visit('v2')]);
  expect(withStarted(visits, [start], '2026-12-01')).toBe(visits);
  expect(withStarted(visits, [{ ...start, state: 'dropped' }], '2026-11-30')).toBe(visits);
  expect(withStarted(visits, [{ ...start, kind: 'visit-end' }], '2026-11-30')).toBe(visits);
});
