/**
 * Forecasts of any series, without a store: from a panel in memory or a file in long format, with the models chosen by
 * what past origins show, and backtests of the same.
 *
 * @module prediction
 */

// Panels in memory
export { predictPanel } from './predict-panel.js';
export { type PanelForecast, type PredictOptions } from './predict-options.js';
export { predictInThreads } from './long-format/predict-threads.js';

// Single series
export {
  smoothEnsemble,
  type PastForecast,
  type SmoothEnsembleForecast,
  type SmoothEnsembleOptions,
} from './selection/smooth-ensemble.js';
export { classOfSeries, type SeriesClass } from './selection/series-class.js';

// Files in long format
export { predictFile, type PredictFileOptions, type PredictFileResult } from './predict-file.js';
export { readLongCsv, type LongPanel } from './long-format/read-long-csv.js';
export { writeForecastCsv } from './long-format/write-forecast-csv.js';
export { type Frequency, type PeriodScale, type PeriodUnit } from './long-format/period-scale.js';

// Festivals that move demand, and how a file is refused
export { type FestivalLocale } from '../calendar/festival.js';
export { DomainError, type DomainErrorCode, type FieldFault } from '../kernel/domain-error.js';
export type { Sentence } from '../kernel/language.js';

// Backtests
export { backtestFile, type BacktestFileOptions } from './backtest/backtest-file.js';
export {
  backtestPanel,
  type BacktestOptions,
  type BacktestReport,
  type BacktestScores,
} from './backtest/backtest-panel.js';
export {
  rollingOrigins,
  type OriginForecast,
  type RollingOriginOptions,
  type SeriesForecaster,
} from './backtest/rolling-origins.js';
