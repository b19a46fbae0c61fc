import type { DataSource } from 'typeorm';
import { addWeeks } from '../calendar/weeks.js';
import type { ForecastRun } from '../read-models/entities/forecasts.entity.js';
import type { ForecastNode } from '../read-models/readers/forecast-rows.js';
import type { ForecastReader } from '../read-models/readers/forecast.reader.js';
import { rawAll } from '../read-models/database/raw-rows.js';
import { DomainError } from '../kernel/domain-error.js';
import { businessDate } from '../kernel/quantities.js';
import type { UsualRange } from './check-typed.js';
import { CallDesk, leastAlive, type RunOutlook } from './call-desk.js';
import { LeastRecent } from './least-recent.js';
import { pricesMinor } from './product-cards.js';
import { retailerState } from './retailer-state.js';
import { productClasses } from './service-level.js';
import type { Suggestion } from './suggestion.js';

/** What a clerk sees during a call. */
export interface CallSuggestions {
  readonly retailerId: string;
  readonly on: string;
  readonly runId: string;
  /** days until the delivery after next, which the order has to last for */
  readonly protectionDays: number;
  readonly total: number;
  /** the most important first */
  readonly items: readonly Suggestion[];
}

const answersRemembered = 500;
const retailersRemembered = 64;

/** The next order of a retailer. Reads by index only, and remembers what cannot have changed. */
export class Suggestions {
  private readonly answers = new LeastRecent<string, CallSuggestions>(answersRemembered);
  private readonly leaves = new LeastRecent<string, ForecastNode[]>(retailersRemembered);
  private outlook: RunOutlook | undefined;
  private versions = '';
  private runs = new Map<string, ForecastRun>();

  /** @param leadDays  days from an order to its delivery */
  constructor(
    private readonly readModels: DataSource,
    private readonly forecasts: DataSource,
    private readonly store: ForecastReader,
    private readonly leadDays = 1,
  ) {}

  /**
   * What a retailer should order on a day, from the newest forecast that knew nothing after that day.
   *
   * @param limit  only so many products, the most important ones
   * @throws {DomainError} 'retailer-unknown', 'forecast-unknown' where nothing was forecast by that day for that day, 'invalid' for a wrong date
   */
  async suggestFor(retailerId: string, on: string, limit = 50): Promise<CallSuggestions> {
    businessDate('on', on);
    this.forgetWhereChanged();
    const key = `${retailerId}\n${on}\n${limit}`;
    const known = this.answers.get(key);
    if (known) return known;
    const { run, desk, leaves } = await this.callOn(retailerId, on);
    const all = desk.suggest(leaves);
    const answer = {
      ...{ retailerId, on, runId: run.runId, protectionDays: desk.protectionDays },
      ...{ total: all.length, items: desk.explained(all.slice(0, limit)) },
    };
    this.answers.set(key, answer);
    return answer;
  }

  /**
   * What a clerk may type for a product without anybody wondering; a product not on the table may be ordered up to two packs.
   *
   * @throws {DomainError} as `suggestFor`; 'product-unknown'
   */
  async usualRangeOf(retailerId: string, on: string, sku: string): Promise<UsualRange> {
    const { desk, leaves } = await this.callOn(retailerId, on);
    return desk.usualRangeOf(
      sku,
      leaves.find((leaf) => leaf.sku === sku),
    );
  }

  private async callOn(retailerId: string, on: string) {
    const run = await this.runOn(on);
    const state = retailerState(this.readModels, retailerId, on);
    const desk = new CallDesk(this.readModels, state, run, await this.outlookOf(run), on, this.leadDays);
    return { run, desk, leaves: state.closed ? [] : await this.leavesOf(run, retailerId) };
  }

  /** Another connection has written: what was read from tables may be out of date. */
  private forgetWhereChanged(): void {
    const versions = [this.readModels, this.forecasts].map(dataVersion).join();
    if (versions === this.versions) return;
    this.versions = versions;
    this.answers.clear();
    this.runs.clear();
  }

  private async runOn(on: string): Promise<ForecastRun> {
    const run = this.runs.get(on) ?? (await this.store.latest(on));
    if (!run)
      throw new DomainError(
        'forecast-unknown',
        `Nothing was forecast with an as-of date up to ${on}: run a forecast first.`,
      );
    const end = addWeeks(run.firstWeek, run.horizon);
    if (on >= end)
      throw new DomainError(
        'forecast-unknown',
        `The newest forecast, as of ${run.asOf}, ends before ${end}, and ${on} is later: run a forecast first.`,
      );
    this.runs.set(on, run);
    return run;
  }

  private async outlookOf(run: ForecastRun): Promise<RunOutlook> {
    if (this.outlook?.runId === run.runId) return this.outlook;
    const expected = await this.store.expectedBySku(run);
    const units = new Map([...expected].map(([sku, weeks]) => [sku, weeks.reduce((sum, week) => sum + week, 0)]));
    const prices = pricesMinor(this.readModels);
    const classes = productClasses(new Map([...units].map(([sku, each]) => [sku, each * (prices.get(sku) ?? 1)])));
    return (this.outlook = { runId: run.runId, expected, units, classes });
  }

  private async leavesOf(run: ForecastRun, retailerId: string): Promise<ForecastNode[]> {
    const key = `${run.runId}\n${retailerId}`;
    const known = this.leaves.get(key) ?? (await this.store.leavesOf(run, retailerId, leastAlive));
    this.leaves.set(key, known);
    return known;
  }
}

function dataVersion(source: DataSource): number {
  for (const [version] of rawAll<[number]>(source, 'PRAGMA data_version')) return version;
  return 0;
}
