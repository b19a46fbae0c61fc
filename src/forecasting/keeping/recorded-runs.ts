import type { EventStore, RecordedEvent } from '../../event-store/event-store.js';
import type { ForecastRunEvent } from '../runs/forecast-run.events.js';
import type { ForecastRun } from '../../read-models/entities/forecasts.entity.js';

/**
 * Which kept runs the event store has recorded as completed. The database of forecasts outlives events that were replaced by a backup or another
 * store: forecasts that were made from those do not count.
 */
export class RecordedRuns {
  /** Events are never removed: a run that was recorded once stays recorded. */
  private readonly recorded = new Set<string>();

  constructor(private readonly store: EventStore) {}

  async has({ runId, hash }: ForecastRun): Promise<boolean> {
    if (this.recorded.has(runId + hash)) return true;
    const events = (await this.store.read(`forecast-${runId}`)) as RecordedEvent<ForecastRunEvent>[];
    const completed = events.some(({ type, data }) => type === 'ForecastRunCompleted' && data.hash === hash);
    if (completed) this.recorded.add(runId + hash);
    return completed;
  }
}
