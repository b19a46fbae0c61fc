import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { specify } from '../../../test/support/specify.js';
import type { CallCalendarCommand } from './call-calendar.commands.js';
import { callCalendar } from './call-calendar.decider.js';
import type { CallCalendarEvent, CallDayAdded, CallDayDropped, CallDayMoved } from './call-calendar.events.js';

const company = 'main';
const day = '2026-10-05';
const move = (to: string, of = day): CallCalendarCommand => ({ type: 'MoveCallDay', data: { company, day: of, to } });
const moved = (to: string, of = day): CallDayMoved => ({ type: 'CallDayMoved', data: { company, day: of, to } });
const drop = (of = day): CallCalendarCommand => ({ type: 'DropCallDay', data: { company, day: of } });
const dropped = (of = day): CallDayDropped => ({ type: 'CallDayDropped', data: { company, day: of } });
const add = (orderDay: number): CallCalendarCommand => ({ type: 'AddCallDay', data: { company, day, orderDay } });
const added: CallDayAdded = { type: 'CallDayAdded', data: { company, day, orderDay: 4 } };
const given = specify(callCalendar);

describe('a call day', () => {
  it('is moved to another day', given().when(move('2026-10-08')).then(moved('2026-10-08')));
  it('is moved to the same day only once', given(moved('2026-10-08')).when(move('2026-10-08')).thenNothing());
  it(
    'is moved again where another day is said',
    given(moved('2026-10-08')).when(move('2026-10-09')).then(moved('2026-10-09')),
  );
  it('is kept although it is a holiday', given().when(move(day)).then(moved(day)));
  it('is moved by a month at most', given().when(move('2026-11-06')).thenRefused('invalid'));
  it('is a real day', given().when(move('2026-10-08', '2026-02-30')).thenRefused('invalid'));
  it('is moved to a real day', given().when(move('2026-10-32')).thenRefused('invalid'));
  it('is dropped', given().when(drop()).then(dropped()));
  it('is dropped only once', given(dropped()).when(drop()).thenNothing());
  it('is dropped after it was moved', given(moved('2026-10-08')).when(drop()).then(dropped()));
  it(
    'is dropped for the calls that were moved to it, too',
    given(moved('2026-10-08')).when(drop('2026-10-08')).then(dropped('2026-10-08')),
  );
  it('is moved after it was dropped', given(dropped()).when(move('2026-10-08')).then(moved('2026-10-08')));
  it('is added for an order day', given().when(add(4)).then(added));
  it('is added only once for an order day', given(added).when(add(4)).thenNothing());
  it('is added anew after it was dropped', given(added, dropped()).when(add(4)).then(added));
  it('is added for a weekday', given().when(add(8)).thenRefused('invalid'));
  it(
    'has a cause that says something',
    given()
      .when({ type: 'DropCallDay', data: { company, day, cause: ' ' } })
      .thenRefused('invalid'),
  );
});

describe('any commands on call days', () => {
  const days = fc.integer({ min: 1, max: 9 }).map((n) => `2026-10-0${n}`);
  const commands = fc.array(
    fc.oneof(
      fc.tuple(days, days).map(([of, to]) => move(to, of)),
      days.map((of) => drop(of)),
      fc.integer({ min: 1, max: 7 }).map(add),
    ),
  );
  it('are nothing new when they are given a second time at once', () =>
    fc.assert(
      fc.property(commands, (given) => {
        let state = callCalendar.initial;
        for (const command of given) {
          for (const event of callCalendar.decide(command, state) as CallCalendarEvent[])
            state = callCalendar.evolve(state, event);
          expect(callCalendar.decide(command, state)).toEqual([]);
        }
      }),
    ));
});
