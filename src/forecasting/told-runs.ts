import type { EventStore, RecordedEvent } from '../event-store/event-store.js';
import type { ForecastRunEvent } from './forecast-run.events.js';
import type { ForecastRun } from '../read-models/entities/forecasts.entity.js';

/**
 * Which kept runs the events tell of. The file of forecasts outlives events that were replaced, by a backup or another store: what
 * was forecast from those says nothing here.
 */
export class ToldRuns {
  /** Events are never taken back: what was told once stays told. */
  private readonly told = new Set<string>();

  constructor(private readonly store: EventStore) {}

  async has({ runId, hash }: ForecastRun): Promise<boolean> {
    if (this.told.has(runId + hash)) return true;
    const events = (await this.store.read(`forecast-${runId}`)) as RecordedEvent<ForecastRunEvent>[];
    const completed = events.some(({ type, data }) => type === 'ForecastRunCompleted' && data.hash === hash);
    if (completed) this.told.add(runId + hash);
    return completed;
  }
}
