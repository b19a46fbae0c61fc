import type { CallCalendarEvent } from './call-calendar.events.js';

/** What was last said of each day: where its calls went, and which order days were added to it. */
export interface CallCalendarState {
  /** `to` of a moved day, null of a dropped one */
  readonly calls: ReadonlyMap<string, string | null>;
  readonly added: ReadonlyMap<string, ReadonlySet<number>>;
}

/** Folds one event into what is known of the call days. */
export function evolve({ calls, added }: CallCalendarState, { type, data }: CallCalendarEvent): CallCalendarState {
  switch (type) {
    case 'CallDayMoved':
      return { calls: new Map(calls).set(data.day, data.to), added };
    case 'CallDayDropped': {
      const kept = [...calls].map(([day, to]) => [day, to === data.day ? null : to] as const);
      const others = new Map(added);
      others.delete(data.day);
      return { calls: new Map(kept).set(data.day, null), added: others };
    }
    case 'CallDayAdded': {
      const days = new Set(added.get(data.day)).add(data.orderDay);
      return { calls, added: new Map(added).set(data.day, days) };
    }
  }
}
