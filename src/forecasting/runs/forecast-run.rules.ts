import type { StreamRules } from '../../recording/stream-rules.js';
import type { ForecastRunCommand } from './forecast-run.commands.js';
import { forecastRun } from './forecast-run.decider.js';
import type { ForecastRunEvent } from './forecast-run.events.js';

type ForecastRunState = (typeof forecastRun)['initial'];

/** Streams `forecast-{runId}`. */
export const forecastRunRules: StreamRules<ForecastRunState, ForecastRunCommand, ForecastRunEvent> = {
  kind: 'forecast',
  decider: forecastRun,
};
