/** Units of a week, as expected at an earlier date and as they were then asked for. */
export interface ComparedWeek {
  /** Monday */
  readonly week: string;
  readonly mean: number;
  readonly asked: number;
  /** Whether what was asked for lay between the quantiles p10 and p90. */
  readonly inRange: boolean;
}

/** How a forecast of before compares with what came. Units. */
export interface OriginAccuracy {
  /** Weeks compared, oldest first. */
  readonly weeks: readonly ComparedWeek[];
  readonly expected: number;
  readonly asked: number;
  /** Sum over the weeks of |expected − asked for|. */
  readonly missed: number;
  /** Weeks in which what was asked for lay in the range. */
  readonly inRange: number;
}

interface ExpectedWeek {
  readonly week: string;
  readonly mean: number;
  readonly p10: number;
  readonly p90: number;
}

/**
 * Compares the weeks of a forecast that are over with what was asked for in them.
 * @param asked  units by Monday; a week that it lacks is 0
 * @param lastKnown  Monday of the last week of which all orders are known
 */
export function originAccuracy(
  forecast: readonly ExpectedWeek[],
  asked: ReadonlyMap<string, number>,
  lastKnown: string,
): OriginAccuracy {
  const weeks = forecast
    .filter(({ week }) => week <= lastKnown)
    .map(({ week, mean, p10, p90 }): ComparedWeek => {
      const units = asked.get(week) ?? 0;
      return { week, mean, asked: units, inRange: units >= p10 && units <= p90 };
    });
  return {
    weeks,
    expected: sum(weeks.map(({ mean }) => mean)),
    asked: sum(weeks.map((week) => week.asked)),
    missed: sum(weeks.map((week) => Math.abs(week.mean - week.asked))),
    inRange: weeks.filter((week) => week.inRange).length,
  };
}

function sum(units: readonly number[]): number {
  return units.reduce((all, each) => all + each, 0);
}
