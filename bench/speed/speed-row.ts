/** One line of the speed table: how many series a second of processor time forecasts, against what it should. */
export interface SpeedRow {
  readonly name: string;
  /** what the series are, for the reader */
  readonly data: string;
  readonly series: readonly Float64Array[];
  /** Forecasts one series; the answer is only looked at to keep it from being optimised away. */
  readonly run: (y: Float64Array) => ArrayLike<number>;
  /** series per second of processor time to reach */
  readonly target: number;
}

export interface SpeedFigure {
  readonly name: string;
  readonly data: string;
  /** series per second of processor time, the middle one of three rounds after warming up */
  readonly perSecond: number;
  readonly target: number;
}

const WARM_UP = 200_000;
const LEAST_MICROSECONDS = 400_000;
const ROUNDS = 3;

/** Measures one row on this thread. */
export function measure({ name, data, series, run, target }: SpeedRow): SpeedFigure {
  let sum = 0;
  const round = (least: number): number => {
    const start = process.cpuUsage();
    for (let count = series.length; ; count += series.length) {
      for (const y of series) sum += run(y)[0]!;
      const { user, system } = process.cpuUsage(start);
      if (user + system >= least) return (1e6 * count) / (user + system);
    }
  };
  round(WARM_UP);
  const rounds = Array.from({ length: ROUNDS }, () => round(LEAST_MICROSECONDS)).sort((a, b) => a - b);
  if (!Number.isFinite(sum)) throw new Error(`${name} answered a number that is not finite`);
  return { name, data, perSecond: rounds[ROUNDS >> 1]!, target };
}
