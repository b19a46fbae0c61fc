import { LRUCache } from 'lru-cache';
import { calendarDate } from '../calendar/calendar-date.js';
import { addWeeks } from '../calendar/weeks.js';
import { DomainError } from '../kernel/domain-error.js';
import type { Language } from '../kernel/language.js';
import type { ForecastRun } from '../read-models/entities/forecasts.entity.js';
import type { ProductCard } from '../read-models/readers/product-cards.reader.js';
import type { ForecastNode } from '../read-models/readers/forecast-rows.js';
import type { Call } from './call.js';
import { readCallState, type CallState } from './call-state.js';
import { callTiming } from './call-timing.js';
import { CallSuggester, leastActive } from './call-suggester.js';
import type { UsualRange } from './check-typed.js';
import { KnownCalendars } from './known-calendars.js';
import { leafDemand } from './leaf-demand.js';
import { explain } from './explain.js';
import { defaultOrderCosts, type OrderCostSettings } from './order-cost-settings.js';
import { readCandidates } from './read-candidates.js';
import { readExplanation } from './read-explanation.js';
import { runOutlook, type RunOutlook } from './run-outlook.js';
import type { CallSuggestions } from './suggestion.js';
import type { SuggestionReaders } from './suggestion-readers.js';
import { stockAnswer, type ProductStock } from './stock/stock-answer.js';
import { stockBasis, type StockBasis } from './stock/stock-basis.js';
import { callStocks } from './stock/call-stocks.js';
import type { QuantityRule } from './suggest-quantity.js';
import { SharedReads } from './shared-reads.js';
import { VersionedCache } from './versioned-cache.js';

const answersKept = 500;
const retailersKept = 64;
const runsKept = 4;

/** How orders are decided. */
export interface SuggestionOptions {
  /** what a missing unit and a unit too many cost; see `docs/configuration.md` */
  readonly orderCosts?: OrderCostSettings | undefined;
  /** days from an order to its delivery, 1 where absent */
  readonly leadDays?: number;
  /** the order that costs least where absent */
  readonly rule?: QuantityRule;
}

/** The next order of a retailer. */
export class SuggestionService {
  private readonly answers = new VersionedCache<CallSuggestions>(answersKept, () => this.version());
  private readonly outlooks = new VersionedCache<RunOutlook>(runsKept, () => this.version());
  private readonly calendars = new VersionedCache<KnownCalendars>(1, () => this.version());
  private readonly versions = new SharedReads<string>();
  private readonly runs = new SharedReads<ForecastRun>();
  /** Content of runs, which never changes. */
  private readonly leaves = new LRUCache<string, ForecastNode[]>({ max: retailersKept });
  private readonly expected = new LRUCache<string, Map<string, Float64Array>>({ max: runsKept });

  constructor(
    private readonly readers: SuggestionReaders,
    private readonly options: SuggestionOptions = {},
  ) {}

  /**
   * What a retailer should order on a day, from the newest forecast that knew nothing after that day.
   *
   * @param language  of the sentences
   * @param limit  only so many products, the most important ones
   * @throws {DomainError} 'retailer-unknown', 'forecast-unknown' where nothing was forecast by that day for that day, 'invalid' for a wrong date
   */
  async suggestFor(retailerId: string, on: string, limit = 50, language: Language = 'en'): Promise<CallSuggestions> {
    calendarDate('on', on);
    const [version, run] = await Promise.all([this.version(), this.runOn(on)]);
    const key = `${contentOf(run)}\n${retailerId}\n${on}\n${limit}\n${language}`;
    return this.answers.get(version, key, () => this.suggestions(version, run, { retailerId, on, limit, language }));
  }

  private async suggestions(
    version: string,
    run: ForecastRun,
    { retailerId, on, limit, language }: { retailerId: string; on: string; limit: number; language: Language },
  ): Promise<CallSuggestions> {
    const { call, suggester, leaves } = await this.callOn(version, run, retailerId, on);
    const { products, arrivals } = this.readers;
    const candidates = suggester.candidates(leaves);
    const all = suggester.suggest(candidates, await readCandidates(products, arrivals, call.state, candidates));
    const shown = all.slice(0, limit);
    const facts = await readExplanation(this.readers, call, shown);
    // Frozen: many ask for it, and its JSON is made once.
    return Object.freeze({
      ...{ retailerId, on, runId: run.runId, protectionDays: call.protectionDays, nextCallOn: call.timing.nextCallOn },
      ...{ total: all.length, items: shown.map((each) => explain(call, each, facts, language)) },
    });
  }

  /**
   * The quantities of a product that need no second look, and the product; up to two packs where it is not suggested.
   *
   * @throws {DomainError} as `suggestFor`; 'product-unknown'
   */
  async usualRangeOf(
    retailerId: string,
    on: string,
    sku: string,
  ): Promise<{ readonly range: UsualRange; readonly card: ProductCard }> {
    calendarDate('on', on);
    const [version, run] = await Promise.all([this.version(), this.runOn(on)]);
    const { call, suggester, leaves } = await this.callOn(version, run, retailerId, on);
    const { products, arrivals } = this.readers;
    const leaf = leaves.find((each) => each.sku === sku);
    const candidates = suggester.candidates(leaf ? [leaf] : []);
    const card = (await products.of([sku])).get(sku);
    if (!card)
      throw new DomainError('product-unknown', {
        en: `Product ${sku} is not known.`,
        zh: `没有编号为 ${sku} 的产品。`,
      });
    const facts = await readCandidates(products, arrivals, call.state, candidates);
    return { range: suggester.usualRangeOf(card, leaf, suggester.suggest(candidates, facts)[0]), card };
  }

  /**
   * What may stand at a retailer on a day of each product that was counted in the half year before and is forecast.
   *
   * @throws {DomainError} as `suggestFor`
   */
  async stocksOf(retailerId: string, on: string): Promise<ProductStock[]> {
    calendarDate('on', on);
    const [version, run] = await Promise.all([this.version(), this.runOn(on)]);
    return stockAnswer((await this.callOn(version, run, retailerId, on)).call);
  }

  /**
   * What the estimated stock of one product is made from.
   *
   * @throws {DomainError} as `suggestFor`; 'not-found' where it was not counted in the half year before, or is not forecast
   */
  async stockBasisOf(
    retailerId: string,
    on: string,
    sku: string,
  ): Promise<{ readonly run: ForecastRun; readonly basis: StockBasis }> {
    calendarDate('on', on);
    const [version, run] = await Promise.all([this.version(), this.runOn(on)]);
    const { call, demand } = await this.callOn(version, run, retailerId, on);
    const basis = stockBasis(call, demand, sku);
    if (basis) return { run, basis };
    throw new DomainError('not-found', {
      en: `No stock of product ${sku} is estimated at retailer ${retailerId} on ${on}.`,
      zh: `${on} 没有零售户 ${retailerId} 的产品 ${sku} 的库存估计。`,
    });
  }

  /**
   * The same of those products of which the forecast knows how the retailer orders them.
   *
   * @throws {DomainError} as `suggestFor`
   */
  async usualRangesOf(retailerId: string, on: string, skus: readonly string[]): Promise<Map<string, UsualRange>> {
    const [version, run] = await Promise.all([this.version(), this.runOn(on)]);
    const { call, suggester, leaves } = await this.callOn(version, run, retailerId, on);
    const { products, arrivals } = this.readers;
    const known = leaves.filter(({ sku, rhythm }) => rhythm && skus.includes(sku));
    const candidates = suggester.candidates(known);
    const considered = suggester.suggest(candidates, await readCandidates(products, arrivals, call.state, candidates));
    const bySku = new Map(considered.map((each) => [each.card.sku, each]));
    const cards = await products.of(known.map(({ sku }) => sku));
    const ranges = new Map<string, UsualRange>();
    for (const leaf of known) {
      const card = cards.get(leaf.sku);
      if (card) ranges.set(leaf.sku, suggester.usualRangeOf(card, leaf, bySku.get(leaf.sku)));
    }
    return ranges;
  }

  private async callOn(version: string, run: ForecastRun, retailerId: string, on: string) {
    const calendars = await this.calendars.get(version, '', async () => {
      return new KnownCalendars(await this.readers.callDays.changes());
    });
    const [state, outlook, leaves] = await Promise.all([
      readCallState(this.readers.calls, this.readers.productOrders, retailerId, on),
      this.outlookOf(version, run),
      this.leavesOf(run, retailerId),
    ]);
    const coverage = calendars.coverageOf(run, state.rhythm);
    const demand = leaves.map((leaf) => leafDemand(leaf, coverage, state.closes));
    const known = this.timed(state, run, outlook, calendars);
    const call: Call = { ...known, stocks: callStocks(known, demand) };
    return { call, suggester: new CallSuggester(call, this.options.rule), demand, leaves: state.closed ? [] : demand };
  }

  private timed(
    state: CallState,
    run: ForecastRun,
    outlook: RunOutlook,
    calendars: KnownCalendars,
  ): Omit<Call, 'stocks'> {
    const { on, rhythm, cycleDays } = state;
    const { orderCosts = defaultOrderCosts, leadDays: usualLeadDays = 1 } = this.options;
    const timing = callTiming(calendars.on(on), rhythm, on, { cycleDays, leadDays: usualLeadDays });
    const { protectionDays, leadDays } = timing;
    const regionCoverage = rhythm.orderDay === null ? undefined : calendars.meanCoverageOf(run);
    const calendar = calendars.streamsOn(on);
    const call = { state, run, outlook, orderCosts, timing, calendar, leadDays, protectionDays };
    return regionCoverage ? { ...call, regionCoverage } : call;
  }

  private version(): Promise<string> {
    return this.versions.get('', () => this.readers.versions.current());
  }

  private runOn(on: string): Promise<ForecastRun> {
    return this.runs.get(on, () => this.newestRun(on));
  }

  private async newestRun(on: string): Promise<ForecastRun> {
    const run = await this.readers.forecasts.latest(on);
    if (!run)
      throw new DomainError('forecast-unknown', {
        en: `Nothing was forecast with an as-of date up to ${on}: run a forecast first.`,
        zh: `没有截止日在 ${on} 及以前的预测：请先运行预测。`,
      });
    const end = addWeeks(run.firstWeek, run.horizon);
    if (on >= end)
      throw new DomainError('forecast-unknown', {
        en: `The newest forecast, as of ${run.asOf}, ends before ${end}, and ${on} is later: run a forecast first.`,
        zh: `最新预测（截止日 ${run.asOf}）到 ${end} 之前为止，而 ${on} 更晚：请先运行预测。`,
      });
    return run;
  }

  /** The classes of products follow from their prices: they are as old as the read models, not as the run. */
  private outlookOf(version: string, run: ForecastRun): Promise<RunOutlook> {
    const key = contentOf(run);
    return this.outlooks.get(version, key, async () => {
      const expected = this.expected.get(key) ?? (await this.readers.forecasts.expectedBySku(run));
      this.expected.set(key, expected);
      return runOutlook(expected, await this.readers.products.priced());
    });
  }

  private async leavesOf(run: ForecastRun, retailerId: string): Promise<ForecastNode[]> {
    const key = `${contentOf(run)}\n${retailerId}`;
    const leaves = this.leaves.get(key) ?? (await this.readers.forecasts.leavesOf(run, retailerId, leastActive));
    this.leaves.set(key, leaves);
    return leaves;
  }
}

function contentOf({ runId, hash }: ForecastRun): string {
  return `${runId}\n${hash}`;
}
