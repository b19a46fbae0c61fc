/** A forecast of before, compared: sums of units over its weeks. */
interface Compared {
  readonly weeks: readonly unknown[];
  readonly expected: number;
  readonly asked: number;
  readonly missed: number;
}

/** How far a forecast was off: units a week, and as a share of what was asked for; null where nothing was. */
export function shares({ weeks, expected, asked, missed }: Compared) {
  return {
    perWeek: missed / weeks.length,
    offBy: asked === 0 ? null : missed / asked,
    bias: asked === 0 ? null : (expected - asked) / asked,
  };
}
