/** Events of one day, in their order. */
export interface DayOf<Line> {
  readonly day: string;
  readonly lines: Line[];
}

/** Puts neighbours of the same day together; the order stays. */
export function byDay<Line>(lines: readonly Line[], dayOf: (line: Line) => string): DayOf<Line>[] {
  const days: DayOf<Line>[] = [];
  for (const line of lines) {
    const day = dayOf(line);
    const last = days.at(-1);
    if (last?.day === day) last.lines.push(line);
    else days.push({ day, lines: [line] });
  }
  return days;
}
