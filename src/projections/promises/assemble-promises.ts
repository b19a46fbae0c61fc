import { daysBetween } from '../../calendar/weeks.js';
import type { ClosedPromises, OpenPromise } from '../../read-models/readers/promises.reader.js';

/** What is due on a day, and for how many days it is overdue by then. */
export interface DuePromises {
  /** null of complaints for which no day was set */
  readonly dueOn: string | null;
  readonly daysLate: number;
  readonly items: readonly Omit<OpenPromise, 'person' | 'dueOn'>[];
}

/** How long what was closed took. */
export interface ClosingTime {
  readonly kind: OpenPromise['kind'];
  readonly closed: number;
  readonly late: number;
  /** mean number of days from the promise to its end, to a tenth */
  readonly meanDaysToClose: number;
}

/** What one person is to settle, by due day, and how long it took them lately. */
export interface PersonsPromises {
  readonly person: string;
  readonly open: number;
  readonly overdue: number;
  readonly due: readonly DuePromises[];
  readonly closed: readonly ClosingTime[];
}

/** Everybody's promises, by name. @param open  by person and due day. @param closed  by person and kind */
export function assemblePromises(
  on: string,
  open: readonly OpenPromise[],
  closed: readonly ClosedPromises[],
): PersonsPromises[] {
  const people = [...new Set([...open, ...closed].map(({ person }) => person))].sort();
  return people.map((person) => {
    const due = byDueDay(
      on,
      open.filter((each) => each.person === person),
    );
    const count = (those: readonly DuePromises[]) => those.reduce((sum, { items }) => sum + items.length, 0);
    return {
      ...{ person, open: count(due), overdue: count(due.filter(({ daysLate }) => daysLate > 0)), due },
      closed: closed.filter((each) => each.person === person).map(closingTime),
    };
  });
}

function byDueDay(on: string, open: readonly OpenPromise[]): DuePromises[] {
  return [...new Set(open.map(({ dueOn }) => dueOn))].map((dueOn) => ({
    dueOn,
    daysLate: dueOn === null ? 0 : Math.max(0, daysBetween(dueOn, on)),
    items: open
      .filter((each) => each.dueOn === dueOn)
      .map(({ kind, id, retailerId, name, madeOn, text }) => ({ kind, id, retailerId, name, madeOn, text })),
  }));
}

function closingTime({ kind, closed, days, late }: ClosedPromises): ClosingTime {
  return { kind, closed, late, meanDaysToClose: Math.round((10 * days) / closed) / 10 };
}
