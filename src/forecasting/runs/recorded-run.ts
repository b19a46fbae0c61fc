import type { EventStore, RecordedEvent } from '../../event-store/event-store.js';
import { DomainError, invalid } from '../../kernel/domain-error.js';
import { beginning, comparePositions, positionOf } from '../../kernel/position.js';
import type { ForecastPins, ForecastRunEvent } from './forecast-run.events.js';

/** A run that the events say was completed, whether or not its figures are still kept. */
export interface RecordedRun {
  readonly runId: string;
  readonly pins: ForecastPins;
  readonly hash: string;
}

const batchSize = 5_000;

/**
 * Finds a run in the events; they are all read where the name is not the whole one.
 * @param name  of a run, the beginning of one, or `latest`: the one of the latest as-of date, and of these the one that knew most
 * @throws {DomainError} 'forecast-unknown', 'invalid' where several begin with it
 */
export async function findRecordedRun(store: EventStore, name: string): Promise<RecordedRun> {
  const [exact] = completedRuns((await store.read(`forecast-${name}`)) as RecordedEvent<ForecastRunEvent>[]);
  if (exact) return exact;
  const runs = (await allCompletedRuns(store)).filter(({ runId }) => name === 'latest' || runId.startsWith(name));
  const [found, ...others] = runs.sort(newestFirst);
  if (!found)
    throw new DomainError('forecast-unknown', {
      en: `No forecast ${name} was completed: there is nothing to compare with.`,
      zh: `没有已完成的预测 ${name}，无法比较。`,
    });
  if (name !== 'latest' && others.length > 0)
    throw invalid(
      'run',
      { en: 'the beginning of one run', zh: '唯一一次预测的编号开头' },
      runs.map(({ runId }) => runId).join(', '),
    );
  return found;
}

async function allCompletedRuns(store: EventStore): Promise<RecordedRun[]> {
  const events: RecordedEvent<ForecastRunEvent>[] = [];
  for (let after = beginning; ;) {
    const batch = await store.readAll(after, batchSize);
    const last = batch.at(-1);
    if (!last) return completedRuns(events);
    events.push(...batch.filter(isOfForecast));
    after = last.position;
  }
}

function isOfForecast(event: RecordedEvent): event is RecordedEvent<ForecastRunEvent> {
  return event.stream.startsWith('forecast-');
}

function completedRuns(events: readonly RecordedEvent<ForecastRunEvent>[]): RecordedRun[] {
  const pinsOf = new Map<string, ForecastPins>();
  const runs = new Map<string, RecordedRun>();
  for (const { type, data } of events) {
    const pins = pinsOf.get(data.runId);
    if (type === 'ForecastRunRequested') pinsOf.set(data.runId, data.pins);
    else if (type === 'ForecastRunCompleted' && pins)
      runs.set(data.runId, { runId: data.runId, pins, hash: data.hash });
  }
  return [...runs.values()];
}

function newestFirst({ pins: a }: RecordedRun, { pins: b }: RecordedRun): number {
  if (a.asOf !== b.asOf) return a.asOf < b.asOf ? 1 : -1;
  return comparePositions(positionOf(b.position), positionOf(a.position));
}
