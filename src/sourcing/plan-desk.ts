import type { DataSource } from 'typeorm';
import { addWeeks, weekOf, weeksBetween, weeksFrom } from '../calendar/weeks.js';
import type { EventStore } from '../event-store/event-store.js';
import type { ForecastRun } from '../read-models/entities/forecasts.entity.js';
import type { ForecastNode } from '../read-models/readers/forecast-rows.js';
import type { ForecastReader } from '../read-models/readers/forecast.reader.js';
import { rawRows } from '../read-models/database/raw-rows.js';
import type { CommandContext } from '../kernel/command-context.js';
import { DomainError, invalid } from '../kernel/domain-error.js';
import { businessDate } from '../kernel/quantities.js';
import { CommandService } from '../recording/command-service.js';
import { allocatePlanLine, type ShortSupply } from './allocation-desk.js';
import { drawUpPlan, type PlanProduct } from './draw-up-plan.js';
import { KeptPlans, type PlanHeading } from './kept-plans.js';
import type { WeeklyFigures } from './month-range.js';
import { planRules } from './plan.rules.js';
import type { KnownStock, SourcingPlan } from './plan.js';
import type { PlanRequest } from './plan-request.js';
import type { AllocationRequest } from './plan.schemas.js';

/** What sourcing works with. */
export interface PlanPlace {
  readonly store: EventStore;
  readonly readModels: DataSource;
  /** the file of the forecasts, opened with the entity of plans */
  readonly forecasts: DataSource;
  readonly forecastStore: ForecastReader;
}

/** A forecast reaches no further. */
const mostWeeks = 104;

/** Draws up plans, keeps them and records that they were made. */
export class PlanDesk {
  private readonly kept: KeptPlans;

  constructor(private readonly place: PlanPlace) {
    this.kept = new KeptPlans(place.forecasts, place.store);
  }

  /**
   * Draws up the plan of some weeks. The same basis gives the same plan, which is then the one that exists.
   *
   * @throws {DomainError} 'forecast-unknown' where no forecast covers the weeks, 'invalid' for a wrong date or number
   */
  async drawUp({ from, weeks, runId, stock = [] }: PlanRequest, caller: CommandContext): Promise<SourcingPlan> {
    businessDate('from', from);
    if (weeks !== undefined && (!Number.isInteger(weeks) || weeks < 1 || weeks > mostWeeks))
      throw invalid('weeks', `whole weeks, 1 … ${mostWeeks}`, weeks);
    const monday = weekOf(from);
    const run = await this.runCovering(monday, weeks, runId);
    const begin = weeksBetween(run.firstWeek, monday);
    const count = weeks ?? run.horizon - begin;
    const basis = { runId: run.runId, runHash: run.hash, from: monday, weeks: count, stock: bySku(stock) };
    const drawn = drawUpPlan(
      basis,
      weeksFrom(monday, count),
      await this.products(run, begin, begin + count),
      await this.sums(run, begin, begin + count),
    );
    await this.kept.keep(drawn);
    await this.tell(drawn, caller);
    return drawn;
  }

  /** A plan as it was drawn up; 'latest' names the newest. @throws {DomainError} 'plan-unknown' */
  async find(planId: string): Promise<SourcingPlan> {
    return this.kept.find(planId);
  }

  /** The plans there are, newest first, and how many. */
  async page(limit: number, offset: number): Promise<[PlanHeading[], number]> {
    return this.kept.page(limit, offset);
  }

  /** What if only so much of a product can be had. @throws {DomainError} 'plan-unknown', 'forecast-unknown' */
  async allocate(planId: string, request: AllocationRequest): Promise<ShortSupply> {
    const { readModels, forecastStore } = this.place;
    return allocatePlanLine(readModels, forecastStore, await this.find(planId), request);
  }

  private async runCovering(monday: string, weeks = 1, runId?: string): Promise<ForecastRun> {
    const { forecastStore } = this.place;
    const run = runId
      ? await forecastStore.run(runId)
      : await forecastStore.latestCovering(monday, addWeeks(monday, weeks));
    const covers = run && run.firstWeek <= monday && addWeeks(run.firstWeek, run.horizon) >= addWeeks(monday, weeks);
    if (!run || !covers)
      throw new DomainError(
        'forecast-unknown',
        `No forecast covers ${weeks === 1 ? 'the week' : `the ${weeks} weeks`} from ${monday}: run one first that reaches so far, with an as-of date before that week.`,
      );
    return run;
  }

  private async products(run: ForecastRun, begin: number, end: number): Promise<PlanProduct[]> {
    const { readModels, forecastStore } = this.place;
    const owed = new Map(
      rawRows<[string, number]>(
        readModels,
        'SELECT sku, sum(coalesce(granted, requested)) FROM open_order_lines WHERE ordered_on < ? GROUP BY sku',
        run.firstWeek,
      ),
    );
    type Card = [sku: string, name: string, packSize: number, priceMinor: number];
    const sql = 'SELECT sku, name, pack_size, coalesce(purchase_price_minor, unit_price_minor, 0) FROM products';
    const cards = new Map(Array.from(rawRows<Card>(readModels, sql), (card) => [card[0], card]));
    const products: PlanProduct[] = [];
    for await (const node of forecastStore.level(run, 'sku')) {
      const [, name, packSize, priceMinor] = cards.get(node.sku) ?? [node.sku, node.sku, 1, 0];
      const { sku, supplier } = node;
      products.push({
        ...{ sku, name, supplier, packSize: Math.max(1, packSize), priceMinor, owed: owed.get(sku) ?? 0 },
        ...weeksOf(node, begin, end),
      });
    }
    return products.sort((a, b) => order(a.supplier, b.supplier) || order(a.sku, b.sku));
  }

  private async sums(run: ForecastRun, begin: number, end: number): Promise<Map<string, WeeklyFigures>> {
    const sums = new Map<string, WeeklyFigures>();
    for (const level of ['total', 'supplier'] as const)
      for await (const node of this.place.forecastStore.level(run, level))
        sums.set(level === 'total' ? '' : node.supplier, weeksOf(node, begin, end));
    return sums;
  }

  private async tell({ planId, runId, runHash, from, weeks, hash, total }: SourcingPlan, caller: CommandContext) {
    const unitsToBuy = total.reduce((sum, { toBuy }) => sum + toBuy, 0);
    const valueMinor = total.reduce((sum, each) => sum + each.valueMinor, 0);
    const data = { planId, runId, runHash, from, weeks, hash, unitsToBuy, valueMinor };
    const commands = new CommandService(this.place.store);
    await commands.execute(planRules, planId, { type: 'RecordPlan', data }, caller);
  }
}

function weeksOf({ expected, p10, p90 }: ForecastNode, begin: number, end: number): WeeklyFigures {
  return { expected: expected.slice(begin, end), p10: p10.slice(begin, end), p90: p90.slice(begin, end) };
}

function bySku(stock: readonly KnownStock[]): KnownStock[] {
  return stock.map(({ sku, onHand, onOrder }) => ({ sku, onHand, onOrder })).sort((a, b) => order(a.sku, b.sku));
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
