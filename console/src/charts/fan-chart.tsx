import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { addTexts } from '../i18n/add-texts.js';
import { dayText, wholeNumber } from '../i18n/formats.js';
import { Chart } from './chart.js';
import type { ChartColours } from './colours.js';
import { fanOption } from './fan-option.js';
import { FanLegend } from './fan-legend.js';
import { FanTable } from './fan-table.js';
import { fanWeeks, type Fan, type FanWeek } from './fan.js';
import { en } from './texts/en.js';
import { zh } from './texts/zh.js';

addTexts('charts', { en, zh });

/**
 * What was asked for week by week and what is expected, with its range, festivals, and what was expected before. In words and as a table, too.
 * @param fan  must be the same object as long as it holds the same
 * @param unit  of its figures
 */
export function FanChart({ fan, unit, label }: { readonly fan: Fan; readonly unit: string; readonly label: string }) {
  const { t, i18n } = useTranslation('charts');
  const weeks = useMemo(() => fanWeeks(fan), [fan]);
  const tip = useCallback(
    (week: FanWeek) => {
      const say = (name: string, units: number | null) => (units === null ? [] : [`${name} ${wholeNumber(units)}`]);
      const range = week.p10 === null || week.p90 === null ? [] : [rangeText(t('range'), week.p10, week.p90)];
      return [
        `${t('week')} ${dayText(week.week)}`,
        ...week.festivals,
        ...say(t('history'), week.known),
        ...say(t('expected'), week.mean),
        ...range,
        ...say(fan.past ? t('asOf', { day: dayText(fan.past.asOf) }) : '', week.past),
      ].join('\n');
    },
    [t, fan],
  );
  // Days and numbers are written in the language of the page.
  const option = useCallback(
    (colours: ChartColours, width: number) => fanOption(weeks, tip, colours, width),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- The formats that it calls go by the language.
    [weeks, tip, i18n.language],
  );
  return (
    <figure className="chart-figure">
      <FanLegend weeks={weeks} past={fan.past} />
      <Chart option={option} label={label} />
      <figcaption>{summaryOf(fan, unit, t)}</figcaption>
      <details>
        <summary>{t('table')}</summary>
        <FanTable weeks={weeks} past={fan.past} label={label} />
      </details>
    </figure>
  );
}

function rangeText(name: string, from: number, to: number): string {
  return `${name} ${wholeNumber(from)}–${wholeNumber(to)}`;
}

function summaryOf({ history, forecast }: Fan, unit: string, t: ReturnType<typeof useTranslation<'charts'>>['t']) {
  const end = (week: string | undefined) => (week === undefined ? '–' : dayText(week));
  const known = { unit, from: end(history[0]?.week), to: end(history.at(-1)?.week) };
  if (forecast.length === 0) return t('noForecast', known);
  const mean = wholeNumber(forecast.reduce((sum, week) => sum + week.mean, 0));
  return t('summary', { ...known, first: end(forecast[0]?.week), last: end(forecast.at(-1)?.week), mean });
}
