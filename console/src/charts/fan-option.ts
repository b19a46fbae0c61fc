import { monthText } from '../i18n/formats.js';
import type { ChartColours } from './colours.js';
import type { ChartOption } from './draw-chart.js';
import type { FanWeek } from './fan.js';

/** How a fan is drawn: what was asked for, the mean with its range, what was expected before, festivals as dashed lines. */
export function fanOption(
  weeks: readonly FanWeek[],
  tip: (week: FanWeek) => string,
  { text, muted, line, surface, accent, bar, warn }: ChartColours,
  width: number,
): ChartOption {
  const label = { color: muted, fontSize: 12 };
  const quiet = { type: 'line' as const, symbol: 'none', silent: true };
  const seen = { type: 'line' as const, symbol: 'circle', symbolSize: 4, showSymbol: false };
  // On a telephone the names of festivals are in the tip and in the table alone.
  const isWide = width >= 640;
  return {
    animation: false,
    grid: {
      left: 8,
      right: 16,
      top: isWide ? 64 : 16,
      bottom: 8,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    tooltip: {
      trigger: 'axis',
      // As text: markup would need styles that the policy of the page forbids.
      renderMode: 'richText',
      confine: true,
      backgroundColor: surface,
      borderColor: line,
      textStyle: { color: text, fontSize: 12 },
      formatter: (points) => {
        const [point] = Array.isArray(points) ? points : [points];
        const week = weeks[point?.dataIndex ?? -1];
        return week ? tip(week) : '';
      },
    },
    xAxis: {
      type: 'category',
      data: weeks.map(({ week }) => week),
      boundaryGap: false,
      axisLabel: { ...label, formatter: monthText, hideOverlap: true },
      axisLine: { lineStyle: { color: line } },
      axisTick: { show: false },
    },
    yAxis: { type: 'value', min: 0, axisLabel: label, splitLine: { lineStyle: { color: line } } },
    series: [
      { ...quiet, name: 'from', stack: 'range', lineStyle: { opacity: 0 }, data: weeks.map(({ p10 }) => p10) },
      {
        ...quiet,
        name: 'range',
        stack: 'range',
        lineStyle: { opacity: 0 },
        areaStyle: { color: bar, opacity: 0.35 },
        data: weeks.map(({ p10, p90 }) => (p10 === null || p90 === null ? null : p90 - p10)),
      },
      {
        ...seen,
        name: 'known',
        color: text,
        lineStyle: { width: 1.5 },
        data: weeks.map(({ known }) => known),
        markLine: {
          ...{ silent: true, symbol: 'none', lineStyle: { color: muted, type: 'dashed', width: 1 } },
          label: { show: isWide, color: muted, fontSize: 11, rotate: 0, formatter: '{b}' },
          data: weeks
            .filter(({ festivals }) => festivals.length > 0)
            .map(({ week, festivals }, i) => ({
              ...{ xAxis: week, name: festivals.join(' · ') },
              label: { distance: [0, 4 + (i % 3) * 14] },
            })),
        },
      },
      { ...seen, name: 'past', color: warn, lineStyle: { width: 2, type: 'dotted' }, data: weeks.map((w) => w.past) },
      { ...seen, name: 'mean', color: accent, lineStyle: { width: 2 }, data: weeks.map(({ mean }) => mean) },
    ],
  };
}
