import { daysBetween } from '../../calendar/weeks.js';
import type { CallDayChange } from '../../calendar/call-calendar.js';
import type { Actor, CommandLog } from './command-log.js';

/** A stream of its own, so that a region can be recorded beside call days that were recorded before it. */
const company = 'region';
const planner: Actor = { actor: '何丽 He Li', role: 'planner' };
/** A year's call days are announced on this day of the year before. */
const announced = '-11-01';

/** Puts into the log when the company announces its call days: a year's in the November before, those that are near at once. */
export function announceCallDays(moved: readonly Extract<CallDayChange, { kind: 'moved' }>[], log: CommandLog): void {
  for (const { day, to } of moved) {
    const on = `${Number(day.slice(0, 4)) - 1}${announced}`;
    const data = { company, day, to, cause: '法定节假日 public holiday' };
    log.schedule(Math.max(0, daysBetween(log.today, on)), () =>
      log.record('calendar', company, { type: 'MoveCallDay', data }, planner, 0),
    );
  }
}
