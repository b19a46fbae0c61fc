import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { FanWeek } from '../../../charts/fan.js';
import { dayMonth, wholeNumber } from '../../../i18n/formats.js';
import { useWeeks } from './use-weeks.js';
import { WeekBars, emptyBars } from './week-bars.js';

interface Props {
  readonly retailerId: string;
  readonly sku: string;
  readonly unit: string | null;
  readonly day: string;
}

/** What was asked for in each of the 52 weeks before, what is expected of those that come, and festivals. */
export const WeeklyHistory = memo(function WeeklyHistory({ retailerId, sku, unit, day }: Props) {
  const { t, i18n } = useTranslation();
  const weeks = useWeeks({ retailerId, sku, day }, i18n.language);
  if (!weeks) return <p className="weeks">{emptyBars}</p>;
  const known = weeks.flatMap((week) => (week.known === null ? [] : [week.known]));
  const coming = weeks.filter(({ mean }) => mean !== null);
  const marked = weeks.filter(({ festivals }) => festivals.length > 0);
  const range = ({ p10, p90 }: FanWeek) => `${wholeNumber(p10 ?? 0)}–${wholeNumber(p90 ?? 0)}`;
  const named = ({ festivals, week }: FanWeek) =>
    t('order.festivalWeek', { names: festivals.join(', '), week: dayMonth(week) });
  const [next] = coming;
  const nothing = known.every((units) => units === 0);
  if (nothing && !next) return <small>{t('order.noHistory')}</small>;
  const label = [
    nothing ? t('order.noHistory') : `${t('order.history')}: ${known.map(wholeNumber).join(', ')}.`,
    ...(next ? [`${t('order.coming', { count: coming.length })}: ${coming.map(range).join(', ')}.`] : []),
    ...(marked.length > 0 ? [`${t('order.festivals')}: ${marked.map(named).join('; ')}.`] : []),
  ].join(' ');
  const ahead = marked.filter(({ week }) => next && week >= next.week);
  return (
    <p className="weeks">
      <WeekBars weeks={weeks} label={label} nameOf={named} />
      <small>
        {next && t('order.weekRange', { week: dayMonth(next.week), range: range(next), unit: unit ?? t('wish.unit') })}
        {ahead.map((week) => (
          <span key={week.week}> · ▾ {named(week)}</span>
        ))}
      </small>
    </p>
  );
});
