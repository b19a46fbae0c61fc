import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import type { StoredEvent } from '../../event-store/stored-event.js';
import { upcasting } from '../../event-store/upcasting.js';
import { pinsWithDigits } from './forecast-pins.upcaster.js';
import type { ForecastRunRequested } from './forecast-run.events.js';
import { runIdOf } from './run-id.js';

/** A request as it was stored while positions were numbers. */
const stored = JSON.parse(
  readFileSync(new URL('./fixtures/forecast-run-requested.numbered.json', import.meta.url), 'utf8'),
) as StoredEvent;

describe('a forecast that was requested while positions were numbers', () => {
  const upcast = upcasting([pinsWithDigits]);

  it('is pinned to the same position, as digits', () => {
    const { pins } = upcast(stored).data as ForecastRunRequested['data'];
    expect(pins).toEqual({
      ...{ position: '165013', asOf: '2026-11-23', horizon: 13, holidays: 'cn' },
      ...{ codeVersion: 'forecasting 12', calendarVersion: pins.calendarVersion },
    });
  });
  it('keeps its run id', () => {
    const { runId, pins } = upcast(stored).data as ForecastRunRequested['data'];
    expect(runIdOf(pins)).toBe(runId);
  });
  it('is read twice with the same result', () => {
    const once = upcast(stored);
    const text = JSON.stringify(once.data);
    expect(upcast({ ...stored, data: text }).data).toEqual(once.data);
  });
});
