import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { specify } from '../../../test/support/specify.js';
import { DomainError } from '../../kernel/domain-error.js';
import type { SupplyCommand } from './supply.commands.js';
import { supply } from './supply.decider.js';
import type { QuotaSet, SupplyEvent } from './supply.events.js';

const sku = '11776';
const quota = { sku, quotaId: 'q-1', retailerClass: 'B', from: '2021-07-01', to: '2021-07-31', limit: 24 };
const set = (change: Partial<typeof quota> = {}): SupplyCommand => ({
  type: 'SetQuota',
  data: { ...quota, ...change },
});
const wasSet = (change: Partial<typeof quota> = {}): QuotaSet => ({ type: 'QuotaSet', data: { ...quota, ...change } });
const lift = (liftedOn: string, quotaId = 'q-1'): SupplyCommand => ({
  type: 'LiftQuota',
  data: { sku, quotaId, liftedOn },
});
const lifted: SupplyEvent = { type: 'QuotaLifted', data: { sku, quotaId: 'q-1', liftedOn: '2021-07-15' } };
const shortage = { sku, from: '2021-07-01', until: '2021-07-20', cause: 'bottling line stands still' };
const declare = (change: Partial<typeof shortage> = {}): SupplyCommand => ({
  type: 'DeclareShortage',
  data: { ...shortage, ...change },
});
const declared: SupplyEvent = { type: 'ShortageDeclared', data: shortage };
const end = (endedOn: string): SupplyCommand => ({ type: 'EndShortage', data: { sku, endedOn } });
const ended: SupplyEvent = { type: 'ShortageEnded', data: { sku, endedOn: '2021-07-18' } };
const given = specify(supply);

describe('a quota', () => {
  it('limits a class of retailers for a period', given().when(set()).then(wasSet()));
  it('set again to the same changes nothing', given(wasSet()).when(set()).thenNothing());
  it(
    'set otherwise replaces',
    given(wasSet())
      .when(set({ limit: 12 }))
      .then(wasSet({ limit: 12 })),
  );
  it(
    'set back after a change is set anew',
    given(wasSet(), wasSet({ limit: 12 }))
      .when(set())
      .then(wasSet()),
  );
  it(
    'stands beside others',
    given(wasSet())
      .when(set({ quotaId: 'q-2' }))
      .then(wasSet({ quotaId: 'q-2' })),
  );
  it(
    'may forbid a product with limit 0',
    given()
      .when(set({ limit: 0 }))
      .then(wasSet({ limit: 0 })),
  );
  it(
    'is not negative',
    given()
      .when(set({ limit: -1 }))
      .thenRefused('invalid'),
  );
  it(
    'does not end before it begins',
    given()
      .when(set({ to: '2021-06-30' }))
      .thenRefused('invalid'),
  );
  it(
    'may last one day',
    given()
      .when(set({ to: '2021-07-01' }))
      .then(wasSet({ to: '2021-07-01' })),
  );
  it(
    'names a class',
    given()
      .when(set({ retailerClass: '' }))
      .thenRefused('invalid'),
  );
  it('is lifted', given(wasSet()).when(lift('2021-07-15')).then(lifted));
  it('is lifted only once', given(wasSet(), lifted).when(lift('2021-07-15')).thenNothing());
  it('is not lifted on two days', given(wasSet(), lifted).when(lift('2021-07-16')).thenRefused('quota-unknown'));
  it('is lifted only where it was set', given(wasSet()).when(lift('2021-07-15', 'q-2')).thenRefused('quota-unknown'));
  it('can be set again after it was lifted', given(wasSet(), lifted).when(set()).then(wasSet()));
});

describe('a shortage', () => {
  it('is declared with its cause', given().when(declare()).then(declared));
  it(
    'is declared without a foreseen end',
    given()
      .when(declare({ until: undefined }))
      .then({ type: 'ShortageDeclared', data: { sku, from: shortage.from, cause: shortage.cause } }),
  );
  it(
    'has a cause',
    given()
      .when(declare({ cause: ' ' }))
      .thenRefused('invalid'),
  );
  it(
    'does not end before it begins',
    given()
      .when(declare({ until: '2021-06-30' }))
      .thenRefused('invalid'),
  );
  it('is not declared twice at a time', given(declared).when(declare()).thenRefused('shortage-open'));
  it('ends', given(declared).when(end('2021-07-18')).then(ended));
  it(
    'may end later than foreseen',
    given(declared)
      .when(end('2021-08-02'))
      .then({ type: 'ShortageEnded', data: { sku, endedOn: '2021-08-02' } }),
  );
  it('does not end before it began', given(declared).when(end('2021-06-30')).thenRefused('invalid'));
  it('ends only once', given(declared, ended).when(end('2021-07-18')).thenNothing());
  it('does not end on two days', given(declared, ended).when(end('2021-07-19')).thenRefused('shortage-unknown'));
  it('does not end where there is none', given(wasSet()).when(end('2021-07-18')).thenRefused('shortage-unknown'));
  it(
    'may come again',
    given(declared, ended)
      .when(declare({ from: '2021-07-19' }))
      .then({ type: 'ShortageDeclared', data: { ...shortage, from: '2021-07-19' } }),
  );
});

describe('whatever is recorded of supply', () => {
  const day = fc.constantFrom('2021-07-01', '2021-07-15', '2021-07-31', '2021-02-30');
  const quotaId = fc.constantFrom('q-1', 'q-2');
  const command = fc.oneof(
    fc.record({ quotaId, from: day, to: day, limit: fc.integer({ min: -1, max: 3 }) }).map(set),
    fc.tuple(day, quotaId).map(([on, id]) => lift(on, id)),
    fc.record({ from: day, until: day }).map(declare),
    day.map(end),
  );
  it('shortages begin and end by turns, periods run forwards, and a command repeated at once sets and lifts nothing', () =>
    fc.assert(
      fc.property(fc.array(command), (commands) => {
        let state = supply.initial;
        const turns: string[] = [];
        for (const each of commands) {
          try {
            for (const event of supply.decide(each, state)) {
              state = supply.evolve(state, event);
              if (event.type.startsWith('Shortage')) turns.push(event.type);
              if (event.type === 'QuotaSet') expect(event.data.from <= event.data.to).toBe(true);
            }
          } catch (error) {
            expect(error).toBeInstanceOf(DomainError);
            continue;
          }
          if (each.type !== 'DeclareShortage') expect(supply.decide(each, state)).toEqual([]);
        }
        turns.forEach((turn, i) => expect(turn).toBe(i % 2 === 0 ? 'ShortageDeclared' : 'ShortageEnded'));
      }),
    ));
});
