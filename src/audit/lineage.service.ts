import { weekOf } from '../calendar/weeks.js';
import type { RecordedEvent } from '../event-store/event-store.js';
import { positionOf } from '../kernel/position.js';
import { forecastMethod } from '../forecasting/forecast-method.js';
import { lastCompleteWeek } from '../forecasting/history/read-demand-history.js';
import type { ForecastReader } from '../read-models/readers/forecast.reader.js';
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
import { shown, weeksOf } from './known-then/known-demand.js';
import type { KnownWeek } from './known-then/known-state.js';

/** What a forecast was made from: running these pins again gives the content with this hash. */
export type Pins = Pick<
  ForecastRun,
  'runId' | 'position' | 'asOf' | 'horizon' | 'holidays' | 'codeVersion' | 'calendarVersion' | 'hash'
>;

/** A week of history with the events that made it. */
export interface WeekWithEvents extends Omit<KnownWeek, 'sku'> {
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

/** How a forecast of a product came about: the retailers whose demand it adds up, and the history of one of them with its events. */
export interface ForecastLineage {
  readonly run: Pins;
  /** How figures of a forecast come about, in sentences. */
  readonly method: readonly string[];
  readonly retailers: number;
  readonly leaves: readonly PlanLeaf[];
  readonly leaf: PlanLeaf;
  /** Expected units of that retailer, week by week of the run. */
  readonly expected: readonly number[];
  readonly history: readonly WeekWithEvents[];
}

/** Whose history is wanted. */
export interface LeafQuestion {
  /** the retailer whose history is wanted; the one with the largest demand where absent */
  readonly retailerId?: string | undefined;
  readonly language: Language;
}

/** What is asked of a line of a plan. */
export interface PlanLineQuestion extends LeafQuestion {
  /** `YYYY-MM`; all months of the plan where absent */
  readonly month?: string | undefined;
}

const leavesShown = 100;

/** Follows a number back: to the run, the retailers, the weeks and the events it came from. */
export class LineageService {
  constructor(
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

  /**
   * How a forecast of a product came about: whose demand it adds up, and the history of one of the retailers.
   * @throws {DomainError} 'forecast-unknown', 'not-found' where the run has no such product or retailer
   */
  async forecast(runId: string, sku: string, { retailerId, language }: LeafQuestion): Promise<ForecastLineage> {
    const run = await this.forecasts.run(runId);
    const nodes = await this.forecasts.leavesOfSku(run, sku);
    const leaves = nodes
      .map((node) => ({ retailerId: node.retailerId, area: node.area, sku, expected: sumOf(node.expected) }))
      .sort((a, b) => b.expected - a.expected || (a.retailerId < b.retailerId ? -1 : 1));
    const leaf = leaves.find((each) => retailerId === undefined || each.retailerId === retailerId);
    if (!leaf) {
      const of = retailerId === undefined ? '' : ` of retailer ${retailerId}`;
      throw new DomainError('not-found', `Forecast ${run.runId} has no product ${sku}${of}.`);
    }
    const node = nodes.find((each) => each.retailerId === leaf.retailerId);
    const history = await this.history(run, leaf.retailerId, sku, language);
    const made = { run: pinsOf(run), method: forecastMethod[language], retailers: leaves.length };
    return { ...made, leaves: leaves.slice(0, leavesShown), leaf, expected: Array.from(node?.expected ?? []), history };
  }

  /** The weeks as the run knew them, whatever was recorded later, with the events that made them. */
  private async history(
    run: ForecastRun,
    retailerId: string,
    sku: string,
    language: Language,
  ): Promise<WeekWithEvents[]> {
    const concerning = await this.trail.concerningAll(
      { kind: 'retailer', id: retailerId },
      { kind: 'product', id: sku },
    );
    const events = concerning.filter(({ position }) => position <= positionOf(run.position));
    const byWeek = groupedByWeek(events, language);
    const last = lastCompleteWeek(run.asOf);
    return shown(weeksOf(events))
      .filter((week) => week.sku === sku && week.weekOf <= last)
      .map(({ weekOf: monday, requested, granted, delivered }) => ({
        ...{ weekOf: monday, requested, granted, delivered, events: byWeek.get(monday) ?? [] },
      }));
  }
}

/** Events by the week in which they were true. */
function groupedByWeek(events: readonly RecordedEvent[], language: Language): Map<string, HistoryLine[]> {
  const weeks = new Map<string, HistoryLine[]>();
  for (const event of events) {
    const week = weekOf(event.metadata.occurredOn);
    weeks.set(week, [...(weeks.get(week) ?? []), historyLine(event, language)]);
  }
  return weeks;
}

function sumOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function pinsOf({ runId, position, asOf, horizon, holidays, codeVersion, calendarVersion, hash }: ForecastRun): Pins {
  return { runId, position, asOf, horizon, holidays, codeVersion, calendarVersion, hash };
}
