import type { DataSource } from 'typeorm';
import { daysBetween } from '../calendar/weeks.js';
import type { LeafRhythm } from '../read-models/entities/forecast-level.js';
import type { ForecastRun } from '../read-models/entities/forecasts.entity.js';
import type { ForecastNode } from '../read-models/readers/forecast-rows.js';
import { rawAll } from '../read-models/database/raw-rows.js';
import { DomainError } from '../kernel/domain-error.js';
import { usualRange, type UsualRange } from './check-typed.js';
import { lastOrder } from './last-order.js';
import { leafOutlook, type LeafOutlook } from './leaf-outlook.js';
import { OrderEvidence } from './order-evidence.js';
import { categoryCards, productCard, type ProductCard } from './product-cards.js';
import { reasonsFor } from './reasons.js';
import type { RetailerState } from './retailer-state.js';
import { serviceLevels } from './service-level.js';
import { suggestQuantity, type LeafPosition, type QuantitySuggestion } from './suggest-quantity.js';
import { substitutesFor } from './substitutes.js';
import type { ProductClass, Suggestion } from './suggestion.js';

/** What a run says of all products, for any call. */
export interface RunOutlook {
  readonly runId: string;
  /** units expected of each product, by week and in all */
  readonly expected: ReadonlyMap<string, Float64Array>;
  readonly units: ReadonlyMap<string, number>;
  readonly classes: ReadonlyMap<string, ProductClass>;
}

/** A product on the table during a call, before it is explained. */
export interface Considered {
  readonly card: ProductCard;
  readonly productClass: ProductClass;
  readonly position: LeafPosition;
  readonly quantity: QuantitySuggestion;
}

/** What is ordered with a smaller chance than this any more is dead: nobody suggests it. */
export const leastAlive = 0.3;
/** Silent for so many usual gaps (and six weeks at least), it is dead too, as far as a call is concerned. */
const mostGaps = 3;
const sixWeeksDays = 42;
/** Less than this until the delivery after next is not worth a sentence. */
const leastNeed = 0.2;

/** One call: looks at every product of a retailer and says what to order. */
export class CallDesk {
  readonly protectionDays: number;

  constructor(
    private readonly readModels: DataSource,
    private readonly state: RetailerState,
    private readonly run: ForecastRun,
    private readonly outlook: RunOutlook,
    private readonly on: string,
    leadDays: number,
  ) {
    this.protectionDays = state.cycleDays + leadDays;
  }

  /** What to order, and what would be ordered were it not short or limited; the most valuable need first. */
  suggest(leaves: readonly ForecastNode[]): Considered[] {
    const value = ({ card, quantity }: Considered) => quantity.need * (card.unitPriceMinor ?? 1);
    return leaves
      .map((node) => this.consider(node))
      .filter((each) => each !== undefined)
      .sort((a, b) => value(b) - value(a) || (a.card.sku < b.card.sku ? -1 : 1));
  }

  /** With reasons and substitutes. */
  explained(considered: readonly Considered[]): Suggestion[] {
    const evidence = new OrderEvidence(this.readModels, this.state.retailerId, this.on);
    return considered.map((each) => this.explain(each, evidence));
  }

  /** The range of ordinary orders of a product, whether it is on the table or not. @throws {DomainError} 'product-unknown' */
  usualRangeOf(sku: string, node: ForecastNode | undefined): UsualRange {
    const card = productCard(this.readModels, sku);
    if (!card) throw new DomainError('product-unknown', `Product ${sku} is not known.`);
    if (!node?.rhythm) return { from: 0, to: 2 * card.packSize };
    const { usualUnits } = node.rhythm;
    const suggested = this.consider(node)?.quantity.suggested ?? 0;
    return usualRange(this.outlookOf(node, node.rhythm), this.protectionDays, usualUnits, card.packSize, suggested);
  }

  private outlookOf(node: ForecastNode, rhythm: LeafRhythm): LeafOutlook {
    return leafOutlook({ ...node, firstWeek: this.run.firstWeek }, this.on, this.protectionDays, rhythm);
  }

  private consider(node: ForecastNode): Considered | undefined {
    const { rhythm, sku } = node;
    if (!rhythm || rhythm.alive < leastAlive) return undefined;
    const outlook = this.outlookOf(node, rhythm);
    if (outlook.perDay * this.protectionDays < leastNeed) return undefined;
    const productClass = this.outlook.classes.get(sku) ?? 'C';
    const count = this.state.counts.get(sku);
    const quota = this.state.quotas.get(sku);
    const neediest: LeafPosition = {
      ...{ on: this.on, protectionDays: this.protectionDays, outlook, packSize: 1 },
      ...{ usualUnits: rhythm.usualUnits, usualGapWeeks: rhythm.usualGapWeeks },
      lastOrder: { on: rhythm.lastOrderWeek, quantity: rhythm.usualUnits },
      serviceLevel: serviceLevels[productClass],
      onOrder: this.state.openLines.get(sku)?.units ?? 0,
      short: this.state.shortages.has(sku),
      ...(count && { lastCount: { ...count, deliveredSince: 0 } }),
      ...(quota && { quotaLeft: quota.left }),
    };
    // What has arrived can only lessen the need, and most leaves need nothing even so: they are looked up no further.
    if (!worthSaying(suggestQuantity(neediest))) return undefined;
    const last = lastOrder(this.readModels, this.state.retailerId, sku, this.on, rhythm, neediest.onOrder);
    const silent = daysBetween(last.on, this.on);
    if (silent > Math.max(sixWeeksDays, mostGaps * 7 * rhythm.usualGapWeeks)) return undefined;
    const card = productCard(this.readModels, sku);
    if (!card || (card.discontinuedOn !== null && card.discontinuedOn <= this.on)) return undefined;
    const position: LeafPosition = {
      ...{ ...neediest, lastOrder: last, packSize: card.packSize },
      ...(count && { lastCount: { ...count, deliveredSince: this.deliveredSince(sku, count.on) } }),
    };
    const quantity = suggestQuantity(position);
    return worthSaying(quantity) ? { card, productClass, position, quantity } : undefined;
  }

  private explain({ card, productClass, position, quantity }: Considered, evidence: OrderEvidence): Suggestion {
    const { sku, name, packSize, unitPriceMinor } = card;
    const { outlook, usualUnits, onOrder, lastOrder: last } = position;
    const quota = this.state.quotas.get(sku);
    const until = this.state.shortages.get(sku);
    const reasons = reasonsFor(position, quantity, {
      runStream: `forecast-${this.run.runId}`,
      supplyStream: `supply-${sku}`,
      events: last ? evidence.ordersOf(sku, last.on) : [],
      openOrders: (this.state.openLines.get(sku)?.orderIds ?? []).map((orderId) => ({ stream: `order-${orderId}` })),
      ...(until !== undefined && { shortage: { until } }),
      ...(quota && { quota }),
      seasonRatio: this.seasonRatio(sku),
    });
    const range = usualRange(outlook, this.protectionDays, usualUnits, packSize, quantity.suggested);
    const { suggested, target, stockNow, stockKnown } = quantity;
    return {
      ...{ sku, name, productClass, suggested, target, stockNow, stockKnown, onOrder },
      quotaLeft: quota?.left ?? null,
      ...{ packSize, unitPriceMinor, usualRange: range, reasons },
      substitutes: quantity.held ? this.substitutes(card) : [],
    };
  }

  private substitutes(card: ProductCard) {
    const { shortages, quotas } = this.state;
    const unavailable = ({ sku, discontinuedOn }: ProductCard) =>
      shortages.has(sku) || quotas.get(sku)?.left === 0 || (discontinuedOn !== null && discontinuedOn <= this.on);
    const candidates = categoryCards(this.readModels, card.category);
    return substitutesFor(card, candidates, unavailable, this.knownProducts(candidates), this.outlook.units);
  }

  private knownProducts(candidates: readonly ProductCard[]): Set<string> {
    const sql =
      'SELECT 1 FROM weekly_demand WHERE retailer_id = ? AND sku = ? AND week_of <= ? AND requested > 0 LIMIT 1';
    const known = ({ sku }: ProductCard) =>
      [...rawAll(this.readModels, sql, this.state.retailerId, sku, this.on)].length > 0;
    return new Set(candidates.filter(known).map(({ sku }) => sku));
  }

  private deliveredSince(sku: string, from: string): number {
    const sql =
      'SELECT coalesce(sum(quantity), 0) FROM deliveries WHERE retailer_id = ? AND sku = ? AND delivered_on > ? AND delivered_on <= ?';
    for (const [units] of rawAll<[number]>(this.readModels, sql, this.state.retailerId, sku, from, this.on))
      return units;
    return 0;
  }

  /** What the whole region is expected to order of a product in the coming weeks, over a usual stretch of the forecast. */
  private seasonRatio(sku: string): number {
    const weeks = this.outlook.expected.get(sku) ?? new Float64Array();
    const from = Math.min(weeks.length - 1, Math.max(0, Math.floor(daysBetween(this.run.firstWeek, this.on) / 7)));
    const coming = weeks.subarray(from, from + Math.ceil(this.protectionDays / 7));
    const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length;
    return mean(weeks) > 0 ? mean(coming) / mean(weeks) : 1;
  }
}

function worthSaying({ suggested, held }: QuantitySuggestion): boolean {
  return suggested > 0 || held;
}
