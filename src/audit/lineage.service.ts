import { forecastMethod } from '../forecasting/forecast-method.js';
import type { ForecastReader } from '../read-models/readers/forecast.reader.js';
import type { RetailerNamesReader, WithRetailerName } from '../read-models/readers/retailer-names.reader.js';
import { type Language, verbatim } from '../kernel/language.js';
import { DomainError } from '../kernel/domain-error.js';
import { linesOf } from '../sourcing/lines-of.js';
import { leavesOfPlanLine, type PlanLeaf } from '../sourcing/plan-lineage.js';
import type { PlanLine } from '../sourcing/plan.js';
import type { SourcingPlanService } from '../sourcing/sourcing-plan.service.js';
import type { Suggestion } from '../suggestions/suggestion.js';
import type { SuggestionService } from '../suggestions/suggestion.service.js';
import type { AuditTrail } from './audit-trail.js';
import type { OwedLineage, OwedTracer } from './lineage/owed-lineage.js';
import { pinsOf, type Pins, weeksBehind, type WeekWithEvents } from './lineage/run-history.js';

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

/** What a retailer contributes to a sum, with its name. */
type NamedLeaf = WithRetailerName<PlanLeaf>;

/** How a line of a plan came about: the retailers whose demand it adds up, and the history of one of them with its events. */
export interface PlanLineLineage {
  readonly lines: readonly PlanLine[];
  readonly run: Pins;
  /** How figures of a forecast come about, in sentences. */
  readonly method: readonly string[];
  readonly retailers: number;
  readonly leaves: readonly NamedLeaf[];
  readonly leaf: NamedLeaf | null;
  /** What retailers were owed when it was drawn up; null where too much was recorded since. */
  readonly open: OwedLineage | null;
  readonly history: readonly WeekWithEvents[];
}

/** How a forecast of a product came about: the retailers whose demand it adds up, and the history of one of them with its events. */
export interface ForecastLineage {
  readonly run: Pins;
  /** How figures of a forecast come about, in sentences. */
  readonly method: readonly string[];
  readonly retailers: number;
  readonly leaves: readonly NamedLeaf[];
  readonly leaf: NamedLeaf;
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
    private readonly owed: OwedTracer,
    private readonly names: RetailerNamesReader,
  ) {}

  /** @throws {DomainError} 'not-found' where nothing is suggested of the product, and what `suggestFor` throws */
  async suggestion(retailerId: string, sku: string, on: string, language: Language): Promise<SuggestionLineage> {
    const { runId, items } = await this.suggestions.suggestFor(retailerId, on, Number.MAX_SAFE_INTEGER, language);
    const suggestion = items.find((item) => item.sku === sku);
    if (!suggestion)
      throw new DomainError('not-found', {
        en: `Nothing is suggested to retailer ${retailerId} of product ${sku} on ${on}.`,
        zh: `${on} 没有向零售户 ${retailerId} 建议产品 ${sku}。`,
      });
    const run = await this.forecasts.run(runId);
    const leaves = await this.forecasts.leavesOf(run, retailerId);
    const leaf = leaves.find((node) => node.sku === sku);
    const history = await weeksBehind(this.trail, run, retailerId, sku, language);
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
    const history = leaf ? await weeksBehind(this.trail, run, leaf.retailerId, sku, language) : [];
    const made = { run: pinsOf(run), method: forecastMethod[language] };
    const open = await this.owed.trace(plan, sku);
    const largest = await this.names.named(leaves.slice(0, leavesShown));
    const shown = leaf && (await this.names.namedOne(leaf));
    return { lines, ...made, retailers: leaves.length, leaves: largest, leaf: shown, open, history };
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
      const of =
        retailerId === undefined ? verbatim('') : { en: ` of retailer ${retailerId}`, zh: `零售户 ${retailerId} 的` };
      throw new DomainError('not-found', {
        en: `Forecast ${run.runId} has no product ${sku}${of.en}.`,
        zh: `预测 ${run.runId} 中没有${of.zh}产品 ${sku}。`,
      });
    }
    const node = nodes.find((each) => each.retailerId === leaf.retailerId);
    const history = await weeksBehind(this.trail, run, leaf.retailerId, sku, language);
    const made = { run: pinsOf(run), method: forecastMethod[language], retailers: leaves.length };
    const largest = await this.names.named(leaves.slice(0, leavesShown));
    const shown = await this.names.namedOne(leaf);
    return { ...made, leaves: largest, leaf: shown, expected: Array.from(node?.expected ?? []), history };
  }
}

function sumOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}
