import { expect, it } from '@jest/globals';
import type { KeptCommand } from '../../outbox/kept-command.js';
import type { ListedCall } from './use-calls.js';
import { withKept } from './with-kept.js';

const call = (retailerId: string): ListedCall => {
  const place = { area: 'east', class: 'A', route: null, callBackAt: null, orderId: null };
  return { retailerId, name: retailerId, state: 'due', priorities: [], ...place };
};
const kept = (retailerId: string, more: Partial<KeptCommand> = {}): KeptCommand => {
  const where = { path: '/api/orders', body: {}, group: 'g', page: '/', name: retailerId, day: '2026-11-30' };
  const rest = { no: 1, person: 'lin', keptAt: '', confirm: [] };
  return { key: 'k', kind: 'order', state: 'waiting', retailerId, ...where, ...rest, ...more };
};

it('a call whose end is kept on this day is shown as such; dropped ends, those of other days and wishes are none', () => {
  const others = [kept('b', { state: 'dropped' }), kept('c', { day: '2026-11-29' }), kept('d', { kind: 'wish' })];
  const shown = withKept(['a', 'b', 'c', 'd'].map(call), [kept('a'), ...others], '2026-11-30');
  expect(shown.map(({ state }) => state)).toEqual(['kept', 'due', 'due', 'due']);
});
