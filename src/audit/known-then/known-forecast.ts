import type { EventStore, RecordedEvent } from '../../event-store/event-store.js';
import { comparePositions, positionOf, type Position } from '../../kernel/position.js';
import type { ForecastRunEvent } from '../../forecasting/runs/forecast-run.events.js';
import type { ForecastRun } from '../../read-models/entities/forecasts.entity.js';
import type { ForecastNode } from '../../read-models/readers/forecast-rows.js';
import type { ForecastReader } from '../../read-models/readers/forecast.reader.js';
import { historyQuery } from '../search/history-query.js';
import type { HistorySearch } from '../search/history-search.js';
import type { KnownForecast } from './known-state.js';

export interface ForecastSources {
  readonly store: Pick<EventStore, 'readMany'>;
  readonly search: HistorySearch;
  readonly forecasts: ForecastReader;
}

/** A run as its events tell of it. */
export type CompletedRun = Pick<KnownForecast, 'runId' | 'asOf' | 'firstWeek' | 'horizon'> & {
  readonly position: Position;
};

/** Completed runs that are looked through for the one of the latest day. */
const mostRuns = 500;

/**
 * The newest forecast that had been completed at a position, as the events say it, and its figures where they are still kept.
 * @param nodes  of the retailer or product that is asked for
 */
export async function forecastAt(
  sources: ForecastSources,
  position: Position,
  nodes: (run: ForecastRun) => Promise<readonly ForecastNode[]>,
): Promise<KnownForecast | null> {
  const newest = await newestRunAt(sources, position);
  if (!newest) return null;
  const { runId, asOf, firstWeek, horizon } = newest;
  const kept = await sources.forecasts.find(runId);
  const products = kept ? (await nodes(kept)).map(({ sku, mean }) => ({ sku, units: Array.from(mean) })) : null;
  return { runId, asOf, firstWeek, horizon, products };
}

/** The newest forecast that had been completed at a position. */
export async function newestRunAt(
  sources: Pick<ForecastSources, 'store' | 'search'>,
  position: Position,
): Promise<CompletedRun | undefined> {
  return (await runsAt(sources, position))[0];
}

/** The runs that were completed by then, in the order in which suggestions take them. */
async function runsAt(
  { store, search }: Pick<ForecastSources, 'store' | 'search'>,
  position: Position,
): Promise<CompletedRun[]> {
  const completed = await search.page(historyQuery({ type: ['ForecastRunCompleted'] }), after(position), mostRuns);
  const ids = [...new Set((completed as RecordedEvent<ForecastRunEvent>[]).map(({ data }) => data.runId))];
  const streams = ids.length === 0 ? [] : await store.readMany(ids.map((runId) => `forecast-${runId}`));
  const runs = (streams as RecordedEvent<ForecastRunEvent>[][]).map((events) =>
    runOf(events.filter((event) => event.position <= position)),
  );
  return runs.filter((run) => run !== undefined).sort(newestFirst);
}

function runOf(events: readonly RecordedEvent<ForecastRunEvent>[]): CompletedRun | undefined {
  const requested = events.find((event) => event.type === 'ForecastRunRequested');
  const completed = events.findLast((event) => event.type === 'ForecastRunCompleted');
  if (!requested || !completed) return undefined;
  const { runId, firstWeek } = completed.data;
  const { asOf, horizon, position } = requested.data.pins;
  return { runId, asOf, firstWeek, horizon, position: positionOf(position) };
}

function newestFirst(a: CompletedRun, b: CompletedRun): number {
  if (a.asOf !== b.asOf) return a.asOf < b.asOf ? 1 : -1;
  return comparePositions(b.position, a.position);
}

/** The bound of a search that includes a position. */
function after(position: Position): Position {
  return positionOf(position + 1n);
}
