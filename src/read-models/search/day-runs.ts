/** Which day the events of a block are of, from an offset on. */
interface DayRun {
  readonly from: number;
  readonly day: string;
}

/** A run that begins: the events from an offset on are of a day, up to the next run. Runs are joined to a text. */
export function dayRun(offset: number, day: string): string {
  return `${offset}:${day} `;
}

/** The day of the last run; '' where there is none. */
export function lastDayOf(days: string): string {
  return days.slice(days.lastIndexOf(':') + 1, -1);
}

/** The offsets, ascending, whose day lies in a range. @param days  runs, joined */
export function offsetsWithin(
  offsets: readonly number[],
  days: string,
  { from = '', to = '9' }: { readonly from?: string | undefined; readonly to?: string | undefined },
): number[] {
  const runs = days.trimEnd().split(' ').map(runOf);
  let at = 0;
  return offsets.filter((offset) => {
    while ((runs[at + 1]?.from ?? Infinity) <= offset) at++;
    const { day } = runs[at] ?? { day: '' };
    return day >= from && day <= to;
  });
}

function runOf(text: string): DayRun {
  const colon = text.indexOf(':');
  return { from: Number(text.slice(0, colon)), day: text.slice(colon + 1) };
}
