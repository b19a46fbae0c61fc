import { addWeeks, weekOf, weeksBetween, weeksFrom } from '../calendar/weeks.js';
import { businessDay } from '../kernel/clock.js';
import type { CommandContext } from '../kernel/command-context.js';
import { DomainError, invalid } from '../kernel/domain-error.js';
import { requirePermission } from '../kernel/permissions.js';
import { businessDate } from '../kernel/quantities.js';
import { verbatim } from '../kernel/language.js';
import type { ForecastRun } from '../read-models/entities/forecasts.entity.js';
import { allocatePlanLine, type ShortSupply } from './allocate-plan-line.js';
import { drawUpPlan } from './draw-up-plan.js';
import { readPlanProducts, readPlanSums } from './plan-figures.js';
import type { PlanRequest } from './plan-request.js';
import { planRules } from './plan.rules.js';
import type { AllocationRequest } from './plan.schemas.js';
import type { KnownStock, SourcingPlan } from './plan.js';
import type { PlanHeading } from './recorded-plans.js';
import type { SourcingPlanDependencies } from './sourcing-plan-dependencies.js';

/** A forecast reaches no further. */
const mostWeeks = 104;

/** Draws up sourcing plans, keeps them and records that they were made. */
export class SourcingPlanService {
  constructor(private readonly dependencies: SourcingPlanDependencies) {}

  /**
   * Draws up the plan of some weeks. The same basis gives the same plan, which is then the one that exists.
   *
   * @throws {DomainError} 'forecast-unknown' where no forecast covers the weeks, 'invalid' for a wrong date or number
   */
  async drawUp({ from, weeks, runId, stock = [] }: PlanRequest, caller: CommandContext): Promise<SourcingPlan> {
    requirePermission('RecordPlan', caller.role);
    businessDate('from', from);
    if (weeks !== undefined && (!Number.isInteger(weeks) || weeks < 1 || weeks > mostWeeks))
      throw invalid('weeks', { en: `whole weeks, 1 … ${mostWeeks}`, zh: `1 到 ${mostWeeks} 的整周数` }, weeks);
    const { forecasts, reader, plans } = this.dependencies;
    if (stock.length > 0) requireProducts(stock, await reader.products());
    const monday = weekOf(from);
    const run = await this.runCovering(monday, weeks, runId);
    const begin = weeksBetween(run.firstWeek, monday);
    const count = weeks ?? run.horizon - begin;
    const planned = { run, begin, end: begin + count };
    const position = String(await reader.position());
    const named = drawUpPlan(
      { runId: run.runId, runHash: run.hash, asOf: run.asOf, from: monday, weeks: count, stock: bySku(stock) },
      weeksFrom(monday, count),
      await readPlanProducts(reader, forecasts, planned),
      await readPlanSums(forecasts, planned),
    );
    const drawn = { ...named, drawnUpOn: businessDay(new Date(caller.recordedAt)), position };
    const kept = await plans.keep(drawn);
    await this.record(kept, caller);
    return kept;
  }

  /** A plan as it was drawn up; 'latest' names the newest. @throws {DomainError} 'plan-unknown' */
  async find(planId: string): Promise<SourcingPlan> {
    return this.dependencies.plans.find(planId);
  }

  /** The plans there are, newest first, and how many. */
  async page(limit: number, offset: number): Promise<[PlanHeading[], number]> {
    return this.dependencies.plans.page(limit, offset);
  }

  /** What if only so much of a product can be had. @throws {DomainError} 'plan-unknown', 'forecast-unknown' */
  async allocate(planId: string, request: AllocationRequest): Promise<ShortSupply> {
    const { reader, forecasts } = this.dependencies;
    return allocatePlanLine(reader, forecasts, await this.find(planId), request);
  }

  private async runCovering(monday: string, weeks = 1, runId?: string): Promise<ForecastRun> {
    const { forecasts } = this.dependencies;
    const end = addWeeks(monday, weeks);
    const run = runId ? await forecasts.run(runId) : await forecasts.latestCovering(monday, end);
    const covers = run && run.firstWeek <= monday && addWeeks(run.firstWeek, run.horizon) >= end;
    if (!run || !covers)
      throw new DomainError('forecast-unknown', {
        en: `No forecast covers ${weeks === 1 ? 'the week' : `the ${weeks} weeks`} from ${monday}: run one first that reaches so far, with an as-of date before that week.`,
        zh: `没有覆盖自 ${monday} 起 ${weeks} 周的预测：请先运行覆盖到此的预测，其截止日须早于该周。`,
      });
    return run;
  }

  private async record({ planId, runId, runHash, from, weeks, hash, total }: SourcingPlan, caller: CommandContext) {
    const unitsToBuy = total.reduce((sum, { toBuy }) => sum + toBuy, 0);
    const priced = total.filter(({ valueMinor }) => valueMinor !== null);
    const valueMinor = priced.reduce((sum, each) => sum + (each.valueMinor ?? 0), 0);
    const withoutPrice = total[0]?.withoutPrice ?? 0;
    const data = {
      ...{ planId, runId, runHash, from, weeks, hash, unitsToBuy },
      ...(priced.length > 0 && { valueMinor }),
      ...(withoutPrice > 0 && { withoutPrice }),
    };
    await this.dependencies.commands.execute(planRules, planId, { type: 'RecordPlan', data }, caller);
  }
}

/** @throws {DomainError} 'product-unknown' naming the first stock of a product that is not registered */
function requireProducts(stock: readonly KnownStock[], products: ReadonlyMap<string, unknown>): void {
  for (const [i, { sku }] of stock.entries()) {
    if (products.has(sku)) continue;
    const field = `stock.${i}.sku`;
    const sentence = { en: `${field}: ${sku} is not known.`, zh: `没有登记过产品 ${sku}。` };
    const expected = { en: 'a product that is registered', zh: '已登记的产品' };
    throw new DomainError('product-unknown', sentence, [{ field, expected, found: verbatim(sku) }]);
  }
}

function bySku(stock: readonly KnownStock[]): KnownStock[] {
  return stock
    .map(({ sku, onHand, onOrder }) => ({ sku, onHand, onOrder }))
    .sort((a, b) => (a.sku < b.sku ? -1 : a.sku > b.sku ? 1 : 0));
}
