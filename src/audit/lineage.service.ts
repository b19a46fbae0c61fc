import { weekOf } from '../calendar/weeks.js';
import type { RecordedEvent } from '../event-store/event-store.js';
import { positionOf, type Position } from '../kernel/position.js';
import { forecastMethod } from '../forecasting/forecast-method.js';
import { lastCompleteWeek } from '../forecasting/history/read-demand-history.js';
import type { ForecastReader } from '../read-models/readers/forecast.reader.js';
import type { HistoryWeek, PairHistoryReader } from '../read-models/readers/pair-history.reader.js';
import type { ForecastRun } from '../read-models/entities/forecasts.entity.js';
import type { Language } from '../kernel/language.js';
import { DomainError } from '../kernel/domain-error.js';
import { linesOf } from '../sourcing/lines-of.js';
import { leavesOfPlanLine, type PlanLeaf } from '../sourcing/plan-lineage.js';
import type { PlanLine } from '../sourcing/plan.js';
import type { SourcingPlanService } from '../sourcing/sourcing-plan.service.js';
import type { Suggestion } from '../suggestions/suggestion.js';
import type { SuggestionService } from '../suggestions/suggestion.service.js';
import type { AuditTrail } from './audit-trail.js';
import { historyLine, type HistoryLine } from './history.js';

/** What a forecast was made from: running these pins again gives the content with this hash. */
export type Pins = Pick<
  ForecastRun,
  'runId' | 'position' | 'asOf' | 'horizon' | 'holidays' | 'codeVersion' | 'calendarVersion' | 'hash'
>;

/** A week of history with the events that made it. */
export interface WeekWithEvents extends HistoryWeek {
  readonly events: readonly HistoryLine[];
}

/** How a suggestion came about, down to the events and who recorded them. */
export interface SuggestionLineage {
  readonly suggestion: Suggestion;
  readonly run: Pins;
  /** How figures of a forecast come about, in sentences. */
  readonly method: readonly string[];
  /** Expected units of the retailer and product, week by week of the run. */
  readonly expected: readonly number[];
  readonly history: readonly WeekWithEvents[];
}

/** How a line of a plan came about: the retailers whose demand it adds up, and the history of one of them with its events. */
export interface PlanLineLineage {
  readonly lines: readonly PlanLine[];
  readonly run: Pins;
  /** How figures of a forecast come about, in sentences. */
  readonly method: readonly string[];
  readonly retailers: number;
  readonly leaves: readonly PlanLeaf[];
  readonly leaf: PlanLeaf | null;
  readonly history: readonly WeekWithEvents[];
}

/** What is asked of a line of a plan. */
export interface PlanLineQuestion {
  /** `YYYY-MM`; all months of the plan where absent */
  readonly month?: string | undefined;
  /** the retailer whose history is wanted; the one with the largest demand where absent */
  readonly retailerId?: string | undefined;
  readonly language: Language;
}

const leavesShown = 100;

/** Follows a number back: to the run, the retailers, the weeks and the events it came from. */
export class LineageService {
  constructor(
    private readonly histories: PairHistoryReader,
    private readonly forecasts: ForecastReader,
    private readonly suggestions: SuggestionService,
    private readonly plans: SourcingPlanService,
    private readonly trail: AuditTrail,
  ) {}

  /** @throws {DomainError} 'not-found' where nothing is suggested of the product, and what `suggestFor` throws */
  async suggestion(retailerId: string, sku: string, on: string, language: Language): Promise<SuggestionLineage> {
    const { runId, items } = await this.suggestions.suggestFor(retailerId, on, Number.MAX_SAFE_INTEGER, language);
    const suggestion = items.find((item) => item.sku === sku);
    if (!suggestion)
      throw new DomainError('not-found', `Nothing is suggested to retailer ${retailerId} of product ${sku} on ${on}.`);
    const run = await this.forecasts.run(runId);
    const leaves = await this.forecasts.leavesOf(run, retailerId);
    const leaf = leaves.find((node) => node.sku === sku);
    const history = await this.history(run, retailerId, sku, language);
    const expected = Array.from(leaf?.expected ?? []);
    return { suggestion, run: pinsOf(run), method: forecastMethod[language], expected, history };
  }

  /** @throws {DomainError} 'plan-unknown', 'not-found' where the plan has no such line */
  async planLine(
    planId: string,
    sku: string,
    { month, retailerId, language }: PlanLineQuestion,
  ): Promise<PlanLineLineage> {
    const plan = await this.plans.find(planId);
    const lines = linesOf(plan, sku, month);
    const run = await this.forecasts.run(plan.runId);
    const leaves = await leavesOfPlanLine(this.forecasts, plan, sku, month);
    const leaf = leaves.find((each) => retailerId === undefined || each.retailerId === retailerId) ?? null;
    const history = leaf ? await this.history(run, leaf.retailerId, sku, language) : [];
    const largest = leaves.slice(0, leavesShown);
    const made = { run: pinsOf(run), method: forecastMethod[language] };
    return { lines, ...made, retailers: leaves.length, leaves: largest, leaf, history };
  }

  private async history(
    run: ForecastRun,
    retailerId: string,
    sku: string,
    language: Language,
  ): Promise<WeekWithEvents[]> {
    const events = await this.trail.concerningAll({ kind: 'retailer', id: retailerId }, { kind: 'product', id: sku });
    const byWeek = groupedByWeek(events, positionOf(run.position), language);
    const weeks = await this.histories.weeks(retailerId, sku, lastCompleteWeek(run.asOf));
    return weeks.map((week) => ({ ...week, events: byWeek.get(week.weekOf) ?? [] }));
  }
}

/** Events known to the run, by the week in which they were true. */
function groupedByWeek(
  events: readonly RecordedEvent[],
  known: Position,
  language: Language,
): Map<string, HistoryLine[]> {
  const weeks = new Map<string, HistoryLine[]>();
  for (const event of events) {
    if (event.position > known) continue;
    const week = weekOf(event.metadata.occurredOn);
    weeks.set(week, [...(weeks.get(week) ?? []), historyLine(event, language)]);
  }
  return weeks;
}

function pinsOf({ runId, position, asOf, horizon, holidays, codeVersion, calendarVersion, hash }: ForecastRun): Pins {
  return { runId, position, asOf, horizon, holidays, codeVersion, calendarVersion, hash };
}
