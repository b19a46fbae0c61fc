import { periodState } from './period.js';

/** `late`: the day until which it was foreseen has passed, and its end was not recorded. */
export type ShortageState = 'coming' | 'running' | 'late' | 'ended';

interface Declared {
  readonly fromDay: string;
  readonly untilDay: string | null;
  readonly ended: boolean;
}

export function shortageState({ fromDay, untilDay, ended }: Declared, today: string): ShortageState {
  // One whose last day is known already goes on until then.
  if (ended && untilDay !== null && untilDay < today) return 'ended';
  const state = periodState({ from: fromDay, until: untilDay ?? '9999-12-31' }, today);
  return state === 'over' ? 'late' : state;
}

/** The day that is proposed as the last one: today, within the days that were declared. */
export function proposedEnd({ fromDay, untilDay }: Declared, today: string): string {
  const latest = untilDay !== null && untilDay < today ? untilDay : today;
  return latest < fromDay ? fromDay : latest;
}
