import type { FestivalLocale } from './festival.js';

/** A change of the days on which retailers are called; a later one on the same day replaces an earlier one. */
export type CallDayChange = { readonly cause?: string } & (
  | {
      readonly kind: 'moved';
      /** whose regular calls are made on `to` instead; `to` may be the day itself: then its calls are made although it is a holiday */
      readonly day: string;
      readonly to: string;
    }
  | {
      readonly kind: 'dropped';
      /** on which nobody is called */
      readonly day: string;
    }
  | {
      readonly kind: 'added';
      /** on which all retailers of the order day are called too, whatever their cycle */
      readonly day: string;
      /** ISO weekday */
      readonly orderDay: number;
    }
);

/** The days on which a company calls its retailers, as far as they differ from each retailer's own rhythm. */
export interface CallCalendar {
  /** whose public holidays are no call days unless a change says otherwise */
  readonly locale: FestivalLocale;
  /** by the day whose calls are moved */
  readonly moved: ReadonlyMap<string, { readonly to: string; readonly cause?: string }>;
  /** the same by the day on which the calls are made */
  readonly movedTo: ReadonlyMap<string, readonly string[]>;
  readonly dropped: ReadonlyMap<string, { readonly cause?: string }>;
  /** order days that are called in addition, by day */
  readonly added: ReadonlyMap<string, ReadonlySet<number>>;
}

/** The calendar that follows from changes, oldest first. */
export function callCalendar(locale: FestivalLocale, changes: readonly CallDayChange[] = []): CallCalendar {
  const moved = new Map<string, { to: string; cause?: string }>();
  const dropped = new Map<string, { cause?: string }>();
  const added = new Map<string, Set<number>>();
  for (const change of changes) {
    const why = change.cause === undefined ? {} : { cause: change.cause };
    switch (change.kind) {
      case 'moved':
        dropped.delete(change.day);
        moved.set(change.day, { to: change.to, ...why });
        break;
      case 'dropped':
        added.delete(change.day);
        moved.delete(change.day);
        dropped.set(change.day, why);
        for (const [day, { to }] of moved) {
          if (to !== change.day) continue;
          moved.delete(day);
          dropped.set(day, why);
        }
        break;
      case 'added':
        added.set(change.day, (added.get(change.day) ?? new Set()).add(change.orderDay));
    }
  }
  const movedTo = new Map<string, string[]>();
  for (const [day, { to }] of moved) movedTo.set(to, [...(movedTo.get(to) ?? []), day]);
  return { locale, moved, movedTo, dropped, added };
}
