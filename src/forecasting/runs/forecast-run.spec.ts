import { describe, it } from '@jest/globals';
import { specify } from '../../../test/support/specify.js';
import { forecastRun } from './forecast-run.decider.js';
import type { ForecastPins, ForecastRunEvent } from './forecast-run.events.js';

const pins: ForecastPins = {
  ...{ position: '7', asOf: '2021-08-01', horizon: 13, holidays: 'cn' },
  ...{ codeVersion: 'forecasting 1', calendarVersion: 'calendar 1' },
};
const runId = '2021-08-01-abc';
const completion = { runId, hash: 'f00d', firstWeek: '2021-08-02', nodes: 9 };
const requested: ForecastRunEvent = { type: 'ForecastRunRequested', data: { runId, pins } };
const completed: ForecastRunEvent = { type: 'ForecastRunCompleted', data: completion };
const failed: ForecastRunEvent = { type: 'ForecastRunFailed', data: { runId, cause: 'disk full' } };

const given = specify(forecastRun);

describe('a forecast run', () => {
  it('is asked for once', given(requested).when({ type: 'RequestForecastRun', data: { runId, pins } }).thenNothing());
  it(
    'is asked for again where it failed',
    given(requested, failed).when({ type: 'RequestForecastRun', data: { runId, pins } }).then(requested),
  );
  it(
    'is completed with the hash of its content',
    given(requested).when({ type: 'CompleteForecastRun', data: completion }).then(completed),
  );
  it(
    'may be made again with the same content',
    given(requested, completed).when({ type: 'CompleteForecastRun', data: completion }).thenNothing(),
  );
  it(
    'never gets other content',
    given(requested, completed)
      .when({ type: 'CompleteForecastRun', data: { ...completion, hash: 'beef' } })
      .thenRefused('forecast-differs'),
  );
  it(
    'is not completed where it was not asked for',
    given().when({ type: 'CompleteForecastRun', data: completion }).thenRefused('forecast-unknown'),
  );
  it(
    'does not fail after it was completed',
    given(requested, completed).when({ type: 'FailForecastRun', data: failed.data }).thenNothing(),
  );
});
