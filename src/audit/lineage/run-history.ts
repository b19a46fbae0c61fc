import { weekOf } from '../../calendar/weeks.js';
import type { RecordedEvent } from '../../event-store/event-store.js';
import { lastCompleteWeek } from '../../forecasting/history/read-demand-history.js';
import type { Language } from '../../kernel/language.js';
import { positionOf } from '../../kernel/position.js';
import type { ForecastRun } from '../../read-models/entities/forecasts.entity.js';
import type { AuditTrail } from '../audit-trail.js';
import { historyLine, type HistoryLine } from '../history.js';
import { shown, weeksOf } from '../known-then/known-demand.js';
import type { KnownWeek } from '../known-then/known-state.js';

/** What a forecast was made from: running these pins again gives the content with this hash. */
export type Pins = Pick<
  ForecastRun,
  'runId' | 'position' | 'asOf' | 'horizon' | 'holidays' | 'codeVersion' | 'calendarVersion' | 'hash'
>;

/** A week of history with the events that made it. */
export interface WeekWithEvents extends Omit<KnownWeek, 'sku'> {
  readonly events: readonly HistoryLine[];
}

export function pinsOf(run: ForecastRun): Pins {
  const { runId, position, asOf, horizon, holidays, codeVersion, calendarVersion, hash } = run;
  return { runId, position, asOf, horizon, holidays, codeVersion, calendarVersion, hash };
}

/** The weeks of a retailer and product as a run knew them, whatever was recorded later, with the events that made them. */
export async function weeksBehind(
  trail: AuditTrail,
  run: ForecastRun,
  retailerId: string,
  sku: string,
  language: Language,
): Promise<WeekWithEvents[]> {
  const concerning = await trail.concerningAll({ kind: 'retailer', id: retailerId }, { kind: 'product', id: sku });
  const events = concerning.filter(({ position }) => position <= positionOf(run.position));
  const byWeek = groupedByWeek(events, sku, language);
  const last = lastCompleteWeek(run.asOf);
  return shown(weeksOf(events))
    .filter((week) => week.sku === sku && week.weekOf <= last)
    .map(({ weekOf: monday, requested, granted, delivered }) => ({
      ...{ weekOf: monday, requested, granted, delivered, events: byWeek.get(monday) ?? [] },
    }));
}

/** Events by the weeks whose units they change; those that change none by the week in which they were true. */
function groupedByWeek(events: readonly RecordedEvent[], sku: string, language: Language): Map<string, HistoryLine[]> {
  const weeks = new Map<string, HistoryLine[]>();
  for (const event of events) {
    const changed = shown(weeksOf([event]).filter((week) => week.sku === sku)).map((week) => week.weekOf);
    const line = historyLine(event, language);
    for (const week of changed.length > 0 ? changed : [weekOf(event.metadata.occurredOn)])
      weeks.set(week, [...(weeks.get(week) ?? []), line]);
  }
  return weeks;
}
