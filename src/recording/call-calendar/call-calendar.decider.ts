import type { Decider } from '../../kernel/decider.js';
import { invalid } from '../../kernel/domain-error.js';
import { aWeekday } from '../../kernel/expectations.js';
import { businessDate } from '../../kernel/quantities.js';
import { filledText } from '../../kernel/text.js';
import type { AddCallDay, CallCalendarCommand, DropCallDay, MoveCallDay } from './call-calendar.commands.js';
import type { CallCalendarEvent } from './call-calendar.events.js';
import { evolve, type CallCalendarState } from './call-calendar.state.js';

/** Most days by which calls are moved: more is a slip of the pen. */
const farthest = 31;
const dayMs = 86_400_000;

/** The rules of a company's call days: what is said last of a day holds. */
export const callCalendar: Decider<CallCalendarState, CallCalendarCommand, CallCalendarEvent> = {
  initial: { calls: new Map(), added: new Map() },

  decide({ type, data }, state) {
    businessDate('day', data.day);
    if (data.cause !== undefined) filledText('cause', data.cause);
    switch (type) {
      case 'MoveCallDay':
        return move(data, state);
      case 'DropCallDay':
        return drop(data, state);
      case 'AddCallDay':
        return add(data, state);
    }
  },

  evolve,
};

function move(data: MoveCallDay['data'], { calls }: CallCalendarState): CallCalendarEvent[] {
  const { day, to } = data;
  businessDate('to', to);
  if (Math.abs(Date.parse(to) - Date.parse(day)) > farthest * dayMs)
    throw invalid(
      'to',
      { en: `a day at most ${farthest} days from ${day}`, zh: `与 ${day} 相差不超过 ${farthest} 天的日期` },
      to,
    );
  return calls.get(day) === to ? [] : [{ type: 'CallDayMoved', data }];
}

function drop(data: DropCallDay['data'], { calls, added }: CallCalendarState): CallCalendarEvent[] {
  const movedHere = [...calls.values()].includes(data.day);
  if (calls.get(data.day) === null && !movedHere && !added.has(data.day)) return [];
  return [{ type: 'CallDayDropped', data }];
}

function add(data: AddCallDay['data'], { added }: CallCalendarState): CallCalendarEvent[] {
  const { day, orderDay } = data;
  if (!(Number.isInteger(orderDay) && orderDay >= 1 && orderDay <= 7)) throw invalid('orderDay', aWeekday, orderDay);
  return added.get(day)?.has(orderDay) ? [] : [{ type: 'CallDayAdded', data }];
}
