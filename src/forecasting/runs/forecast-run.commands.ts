import type { Message } from '../../kernel/message.js';
import type { ForecastRunCompleted, ForecastRunFailed, ForecastRunRequested } from './forecast-run.events.js';

export type RequestForecastRun = Message<'RequestForecastRun', ForecastRunRequested['data']>;
export type CompleteForecastRun = Message<'CompleteForecastRun', ForecastRunCompleted['data']>;
export type FailForecastRun = Message<'FailForecastRun', ForecastRunFailed['data']>;

export type ForecastRunCommand = RequestForecastRun | CompleteForecastRun | FailForecastRun;
