/** Which day the events of a block are of, from an offset on. */
interface DayRun {
  readonly from: number;
  readonly day: string;
}

/** Appends the day of the event at an offset, which comes after all before it. */
export function withDay(days: string, offset: number, day: string): string {
  return days.endsWith(`:${day} `) ? days : `${days}${offset}:${day} `;
}

/** The offsets, ascending, whose day lies in a range. @param days  as `withDay` made them */
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
