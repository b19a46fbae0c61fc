import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { specify } from '../../../test/support/specify.js';
import { DomainError } from '../../kernel/domain-error.js';
import type { VisitCommand } from './visit.commands.js';
import { visit } from './visit.decider.js';
import type { VisitEvent } from './visit.events.js';

const of = { visitId: 'v-1', retailerId: '2190' };
const on = '2021-07-06';
const plan: VisitCommand = { type: 'PlanVisit', data: { ...of, plannedOn: on, accountManager: 'Mei' } };
const planned: VisitEvent = { type: 'VisitPlanned', data: { ...of, plannedOn: on, accountManager: 'Mei' } };
const start = (told: { startedOn?: string; retailerId?: string; accountManager?: string } = {}): VisitCommand => ({
  type: 'StartVisit',
  data: { visitId: of.visitId, startedOn: on, ...told },
});
const started: VisitEvent = { type: 'VisitStarted', data: { ...of, startedOn: on } };
const count = (quantity: number, countedOn = on): VisitCommand => ({
  type: 'CountStock',
  data: { countedOn, counts: [{ sku: 'A', quantity }] },
});
const counted = (quantity: number): VisitEvent => ({
  type: 'StockCounted',
  data: { ...of, countedOn: on, counts: [{ sku: 'A', quantity }] },
});
const shelf = { sku: 'A', onShelf: true, shelfPriceMinor: 1299 };
const declaration = { sku: 'A', from: '2021-07-12', to: '2021-07-18', quantity: 24 };
const followUp = { followUpId: 'f-1', task: 'bring the new price list', dueOn: '2021-07-13', assignedTo: 'Mei' };
const say = (told: { text?: string; followUp?: typeof followUp } = {}): VisitCommand => ({
  type: 'GiveFeedback',
  data: { givenOn: on, text: 'sells better cold', ...told },
});
const said: VisitEvent = { type: 'FeedbackGiven', data: { ...of, givenOn: on, text: 'sells better cold', followUp } };
const done = (doneOn: string, followUpId = 'f-1'): VisitCommand => ({
  type: 'CompleteFollowUp',
  data: { followUpId, doneOn, outcome: 'handed over' },
});
const wasDone: VisitEvent = {
  type: 'FollowUpDone',
  data: { ...of, followUpId: 'f-1', doneOn: '2021-07-12', outcome: 'handed over' },
};
const end = (endedOn = on, summary?: string): VisitCommand => ({ type: 'EndVisit', data: { endedOn, summary } });
const ended: VisitEvent = { type: 'VisitEnded', data: { ...of, endedOn: on } };
const given = specify(visit);

describe('a visit', () => {
  it('is planned', given().when(plan).then(planned));
  it('is planned once', given(planned).when(plan).thenRefused('visit-exists'));
  it('starts', given(planned).when(start()).then(started));
  it(
    'starts unplanned as planned for that day',
    given()
      .when(start({ retailerId: '2190', accountManager: 'Mei' }))
      .then(planned, started),
  );
  it(
    'starts unplanned only at a named retailer',
    given()
      .when(start({ accountManager: 'Mei' }))
      .thenRefused('invalid'),
  );
  it(
    'starts unplanned only with a named account manager',
    given()
      .when(start({ retailerId: '2190' }))
      .thenRefused('invalid'),
  );
  it(
    'starts at the retailer it was planned for',
    given(planned)
      .when(start({ retailerId: '2191' }))
      .thenRefused('visit-differs'),
  );
  it('starts only once', given(planned, started).when(start()).thenNothing());
  it(
    'does not start on two days',
    given(planned, started)
      .when(start({ startedOn: '2021-07-07' }))
      .thenRefused('visit-differs'),
  );
  it('ends', given(planned, started).when(end()).then(ended));
  it(
    'ends with a summary',
    given(planned, started)
      .when(end(on, 'all well'))
      .then({ type: 'VisitEnded', data: { ...of, endedOn: on, summary: 'all well' } }),
  );
  it('ends only once', given(planned, started, ended).when(end()).thenNothing());
  it(
    'does not end twice with other words',
    given(planned, started, ended).when(end(on, 'all well')).thenRefused('visit-ended'),
  );
  it('does not end before it started', given(planned, started).when(end('2021-07-05')).thenRefused('invalid'));
  it('does not end where it did not start', given(planned).when(end()).thenRefused('visit-not-started'));
});

describe('what is recorded at a visit', () => {
  it('is a stock count', given(planned, started).when(count(7)).then(counted(7)));
  it('is a stockout where nothing is left', given(planned, started).when(count(0)).then(counted(0)));
  it('may be counted again', given(planned, started, counted(7)).when(count(8)).then(counted(8)));
  it(
    'counts a product once at a time',
    given(planned, started)
      .when({
        type: 'CountStock',
        data: {
          countedOn: on,
          counts: [
            { sku: 'A', quantity: 1 },
            { sku: 'A', quantity: 2 },
          ],
        },
      })
      .thenRefused('invalid'),
  );
  it('counts whole units', given(planned, started).when(count(0.5)).thenRefused('invalid'));
  it('is not recorded before the visit is known', given().when(count(7)).thenRefused('visit-unknown'));
  it('is not recorded before the visit starts', given(planned).when(count(7)).thenRefused('visit-not-started'));
  it('is not recorded after the visit ended', given(planned, started, ended).when(count(7)).thenRefused('visit-ended'));
  it('is not dated before the visit', given(planned, started).when(count(7, '2021-07-05')).thenRefused('invalid'));
  it(
    'is what the shelf showed',
    given(planned, started)
      .when({ type: 'ObserveShelf', data: { observedOn: on, products: [shelf] } })
      .then({ type: 'ShelfObserved', data: { ...of, observedOn: on, products: [shelf] } }),
  );
  it(
    'shows no price below zero',
    given(planned, started)
      .when({ type: 'ObserveShelf', data: { observedOn: on, products: [{ ...shelf, shelfPriceMinor: -1 }] } })
      .thenRefused('invalid'),
  );
  it(
    'is the demand declared',
    given(planned, started)
      .when({ type: 'DeclareDemand', data: { declaredOn: on, declarations: [declaration] } })
      .then({ type: 'DemandDeclared', data: { ...of, declaredOn: on, declarations: [declaration] } }),
  );
  it(
    'declares demand for periods that run forwards',
    given(planned, started)
      .when({ type: 'DeclareDemand', data: { declaredOn: on, declarations: [{ ...declaration, to: '2021-07-11' }] } })
      .thenRefused('invalid'),
  );
  it(
    'declares a product once for a period',
    given(planned, started)
      .when({ type: 'DeclareDemand', data: { declaredOn: on, declarations: [declaration, declaration] } })
      .thenRefused('invalid'),
  );
  it('is what the retailer said, and what was promised', given(planned, started).when(say({ followUp })).then(said));
  it(
    'is not silence',
    given(planned, started)
      .when(say({ text: ' ' }))
      .thenRefused('invalid'),
  );
  it(
    'is promised for a day to come',
    given(planned, started)
      .when(say({ followUp: { ...followUp, dueOn: '2021-07-05' } }))
      .thenRefused('invalid'),
  );
  it(
    'is promised under an id of its own',
    given(planned, started, said).when(say({ followUp })).thenRefused('invalid'),
  );
});

describe('a follow-up', () => {
  it('is done after the visit', given(planned, started, said, ended).when(done('2021-07-12')).then(wasDone));
  it('may be done during the visit', given(planned, started, said).when(done('2021-07-12')).then(wasDone));
  it('is done only once', given(planned, started, said, ended, wasDone).when(done('2021-07-12')).thenNothing());
  it(
    'is not done on two days',
    given(planned, started, said, ended, wasDone).when(done('2021-07-14')).thenRefused('follow-up-done'),
  );
  it(
    'is not done before it was promised',
    given(planned, started, said, ended).when(done('2021-07-05')).thenRefused('invalid'),
  );
  it(
    'is done only where it was promised',
    given(planned, started, ended).when(done('2021-07-12')).thenRefused('follow-up-unknown'),
  );
});

describe('a visit of the past', () => {
  const past = {
    ...of,
    visitedOn: on,
    accountManager: 'Mei',
    counts: [
      { sku: 'A', quantity: 7 },
      { sku: 'B', quantity: 0 },
    ],
    shelf: [shelf],
    declarations: [declaration],
    feedback: [{ text: 'sells better cold', followUp }, { text: 'wants a fridge' }],
  };
  const tell = (otherwise: Partial<typeof past> = {}): VisitCommand => ({
    type: 'RecordPastVisit',
    data: { ...past, ...otherwise },
  });
  const told = [...visit.decide(tell(), visit.initial)];

  it('is recorded from plan to end', () =>
    expect(told.map(({ type }) => type)).toEqual([
      'VisitPlanned',
      'VisitStarted',
      'StockCounted',
      'ShelfObserved',
      'DemandDeclared',
      'FeedbackGiven',
      'FeedbackGiven',
      'VisitEnded',
    ]));
  it(
    'may have found nothing to record',
    given()
      .when(tell({ counts: [], shelf: [], declarations: [], feedback: [] }))
      .then(planned, started, ended),
  );
  it(
    'recorded again changes nothing',
    given(...told)
      .when(tell())
      .thenNothing(),
  );
  it(
    'recorded again in another order changes nothing',
    given(...told)
      .when(tell({ counts: past.counts.toReversed(), feedback: past.feedback.toReversed() }))
      .thenNothing(),
  );
  it(
    'recorded again after a follow-up was done changes nothing',
    given(...told, wasDone)
      .when(tell())
      .thenNothing(),
  );
  it(
    'recorded again with other content is refused',
    given(...told)
      .when(tell({ counts: [{ sku: 'A', quantity: 8 }] }))
      .thenRefused('visit-differs'),
  );
  it('of one that is only planned is refused', given(planned).when(tell()).thenRefused('visit-differs'));
  it(
    'is checked like any other',
    given()
      .when(tell({ declarations: [declaration, declaration] }))
      .thenRefused('invalid'),
  );
});

describe('whatever is done at a visit', () => {
  const day = fc.constantFrom('2021-07-05', on, '2021-07-07');
  const command = fc.oneof(
    fc.constant(plan),
    fc.record({ startedOn: day }).map(start),
    fc.record({ startedOn: day, retailerId: fc.constant('2190'), accountManager: fc.constant('Mei') }).map(start),
    fc.tuple(fc.integer({ min: -1, max: 3 }), day).map(([units, countedOn]) => count(units, countedOn)),
    fc.constantFrom('f-1', 'f-2').map((followUpId) => say({ followUp: { ...followUp, followUpId } })),
    fc.tuple(day, fc.constantFrom('f-1', 'f-2')).map(([doneOn, id]) => done(doneOn, id)),
    day.map((endedOn) => end(endedOn)),
  );
  it('it is recorded only between start and end, and each follow-up is done at most once', () =>
    fc.assert(
      fc.property(fc.array(command, { maxLength: 20 }), (commands) => {
        let state = visit.initial;
        const happened: VisitEvent[] = [];
        for (const each of commands) {
          try {
            for (const event of visit.decide(each, state)) {
              happened.push(event);
              state = visit.evolve(state, event);
            }
          } catch (error) {
            expect(error).toBeInstanceOf(DomainError);
          }
        }
        const order = happened.map(({ type }) => (type === 'FeedbackGiven' ? 'StockCounted' : type));
        const atTheVisit = order.filter((type) => type !== 'FollowUpDone').join(' ');
        expect(atTheVisit).toMatch(/^(VisitPlanned( VisitStarted( StockCounted)*( VisitEnded)?)?)?$/);
        const ticks = happened.flatMap((event) => (event.type === 'FollowUpDone' ? [event.data.followUpId] : []));
        expect(new Set(ticks).size).toBe(ticks.length);
      }),
    ));
});
