import type { FanWeek } from '../../../charts/fan.js';
import { weekCount } from './weekly-units.js';
import { comingWeeks } from './weeks-around.js';

/** Of a week, of the bars, and of the marks below them, px. */
const [step, tall, marks] = [4, 28, 8];
/** Between what was and what comes. */
const gap = 4;
const size = { className: 'history', width: (weekCount + comingWeeks) * step + gap, height: tall + marks };

/** The room of the bars while they are read. */
export const emptyBars = <svg {...size} aria-hidden />;

interface Props {
  readonly weeks: readonly FanWeek[];
  /** All that the bars say, in words. */
  readonly label: string;
  /** The festivals of a week, in words. */
  readonly nameOf: (week: FanWeek) => string;
}

/** A bar for each week that was; the range with the mean for each that comes; a mark below a week with a festival. */
export function WeekBars({ weeks, label, nameOf }: Props) {
  const most = Math.max(1, ...weeks.map(({ known, p90, mean }) => Math.max(known ?? 0, p90 ?? 0, mean ?? 0)));
  const y = (units: number) => tall - (units / most) * (tall - 2);
  return (
    <svg {...size} role="img" aria-label={label}>
      {weeks.map((week, i) => {
        const x = i * step + (i < weekCount ? 0 : gap);
        const { known, mean, p10, p90 } = week;
        return (
          <g key={week.week}>
            {known !== null && <rect x={x} y={y(known)} width={step - 1} height={tall - y(known)} />}
            {p10 !== null && p90 !== null && (
              <rect className="range" x={x} y={y(p90)} width={step - 1} height={y(p10) - y(p90)} />
            )}
            {mean !== null && <rect className="mean" x={x} y={y(mean) - 1} width={step - 1} height={2} />}
            {week.festivals.length > 0 && (
              <path className="festival" d={`M${x - 2} ${tall + 2} h7 l-3.5 5 z`}>
                <title>{nameOf(week)}</title>
              </path>
            )}
          </g>
        );
      })}
    </svg>
  );
}
