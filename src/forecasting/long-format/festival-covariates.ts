import { type FestivalLocale } from '../../calendar/festival.js';
import { festivalExposure } from '../../calendar/festival-exposure.js';
import { invalid } from '../../kernel/domain-error.js';
import { type PredictOptions } from '../../timeseries/predict.js';
import { type Frequency } from './period-scale.js';
import { type LongPanel } from './read-long-csv.js';

const lengths = { D: 'day', W: 'week', M: 'month' } as const;

/**
 * How far every period of a panel's clock, past and ahead, lies in each festival window of a locale.
 *
 * @throws {DomainError} 'invalid' where festivals are asked for and `ds` counts periods instead of naming days
 */
export function festivalCovariates(
  { panel, scale, origin, starts }: LongPanel,
  frequency: Frequency,
  locale: FestivalLocale,
  horizon: number,
): PredictOptions['covariates'] {
  if (locale === 'none') return undefined;
  let periods = horizon;
  panel.ids.forEach((_, i) => {
    const length = (panel.offsets[i + 1] ?? 0) - (panel.offsets[i] ?? 0);
    periods = Math.max(periods, (starts[i] ?? 0) + length + horizon);
  });
  const days = Array.from({ length: periods }, (_, period) => scale.firstDayOf(origin + period));
  const known = days.filter((day) => day !== undefined);
  if (known.length < periods) throw invalid('ds', `dates, so that holidays ${locale} can be found`, 'whole numbers');
  const { names, matrix } = festivalExposure(known, lengths[frequency], locale);
  return names.length > 0 ? { names, byPeriod: Float32Array.from(matrix) } : undefined;
}
