import type { EventStore, RecordedEvent } from '../../event-store/event-store.js';
import type { ForecastRun } from '../../read-models/entities/forecasts.entity.js';
import type { ForecastRunEvent } from './forecast-run.events.js';

/** What a list of forecasts says of each. */
export interface RunHeading extends ForecastRun {
  /** Who requested it. */
  readonly madeBy: string;
  /** When it was completed, an instant. */
  readonly madeAt: string;
}

/** Says who made forecasts and when, as their events do. */
export class RunHeadings {
  constructor(private readonly store: EventStore) {}

  async of(runs: readonly ForecastRun[]): Promise<RunHeading[]> {
    const streams = await this.store.readMany(runs.map(({ runId }) => `forecast-${runId}`));
    return runs.map((run, i) => headed(run, (streams[i] ?? []) as RecordedEvent<ForecastRunEvent>[]));
  }

  async ofOne(run: ForecastRun): Promise<RunHeading> {
    return headed(run, (await this.store.read(`forecast-${run.runId}`)) as RecordedEvent<ForecastRunEvent>[]);
  }
}

/** A forecast that is requested again comes to the same content: the first time counts. */
function headed(run: ForecastRun, events: readonly RecordedEvent<ForecastRunEvent>[]): RunHeading {
  const completed = events.find(({ type, data }) => type === 'ForecastRunCompleted' && data.hash === run.hash);
  if (!completed)
    throw new Error(`Expected the event that completed forecast ${run.runId}: runs are read that are recorded.`);
  const { actor, recordedAt } = completed.metadata;
  return { ...run, madeBy: actor, madeAt: recordedAt };
}
