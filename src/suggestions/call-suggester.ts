import { isOver } from '../kernel/last-day.js';
import { daysBetween } from '../calendar/weeks.js';
import type { LeafRhythm } from '../read-models/entities/forecast-level.js';
import type { ForecastNode } from '../read-models/readers/forecast-rows.js';
import type { DeliveryOnDay } from '../read-models/readers/arrivals.reader.js';
import { type ProductCard, unpriced } from '../read-models/readers/product-cards.reader.js';
import type { Call } from './call.js';
import { usualRange, type UsualRange } from './check-typed.js';
import { lastInterest, lastReceived, wasGranted } from './last-order.js';
import { lastCountOf, lastSeenOn } from './stock/shelf-history.js';
import { leafOutlook, type LeafOutlook } from './leaf-outlook.js';
import { productCosts, type ProductCosts } from './product-costs.js';
import { suggestQuantity, type LeafPosition, type QuantityRule, type QuantitySuggestion } from './suggest-quantity.js';
import type { ProductClass } from './suggestion.js';

/** A product that may be suggested, before its last orders are known. */
export interface Candidate {
  readonly sku: string;
  readonly rhythm: LeafRhythm;
  readonly productClass: ProductClass;
  /** as far as known before the last delivery, packs held one unit */
  readonly position: Omit<LeafPosition, 'lastOrder'>;
}

/** What the read models say of the candidates, by product. */
export interface CandidateFacts {
  readonly cards: ReadonlyMap<string, ProductCard>;
  /** the newest delivery of each */
  readonly deliveries: ReadonlyMap<string, DeliveryOnDay>;
}

/** A product that is suggested, or would be if it could be had. */
export interface Considered {
  readonly card: ProductCard;
  readonly productClass: ProductClass;
  readonly position: LeafPosition;
  readonly quantity: QuantitySuggestion;
}

/** Below this probability of being active a product is not suggested. */
export const leastActive = 0.3;
/** Nor is one that was neither ordered nor seen on the shelf for this many usual gaps, and six weeks at least. */
const mostGaps = 3;
const sixWeeksDays = 42;
const daysPerWeek = 7;
/** Units expected until the delivery after next below which a product is not suggested. */
const leastNeed = 0.2;

/** Decides what to order in one call, from what was read before: it reads nothing itself. */
export class CallSuggester {
  /** @param quantityOf  decides how many units of a product to order */
  constructor(
    private readonly call: Call,
    private readonly quantityOf: QuantityRule = suggestQuantity,
  ) {}

  /** The leaves that would need something if nothing had arrived unseen: most need nothing even so, and are looked up no further. */
  candidates(leaves: readonly ForecastNode[]): Candidate[] {
    return leaves.map((leaf) => this.candidate(leaf)).filter((each) => each !== undefined);
  }

  /** What to order, and what would be ordered were it not short or limited; the most valuable need first. */
  suggest(candidates: readonly Candidate[], facts: CandidateFacts): Considered[] {
    const value = ({ card, quantity }: Considered) => quantity.need * (card.unitPriceMinor ?? 1);
    return candidates
      .map((candidate) => this.consider(candidate, facts))
      .filter((each) => each !== undefined)
      .sort((a, b) => value(b) - value(a) || (a.card.sku < b.card.sku ? -1 : 1));
  }

  /**
   * The range of ordinary orders of a product, suggested or not; up to two packs where the forecast knows no leaf of it.
   * @param considered  the product where it is suggested
   */
  usualRangeOf(
    { packSize }: ProductCard,
    leaf: ForecastNode | undefined,
    considered: Considered | undefined,
  ): UsualRange {
    if (!leaf?.rhythm) return { from: 0, to: 2 * packSize };
    const suggested = considered?.quantity.suggested ?? 0;
    const outlook = this.outlookOf(leaf, leaf.rhythm);
    return usualRange(outlook, this.call.protectionDays, leaf.rhythm.usualUnits, packSize, suggested);
  }

  private outlookOf(leaf: ForecastNode, rhythm: LeafRhythm): LeafOutlook {
    const { state, run, protectionDays } = this.call;
    return leafOutlook({ ...leaf, firstWeek: run.firstWeek }, state.on, protectionDays, rhythm);
  }

  private costsOf(sku: string, productClass: ProductClass): ProductCosts {
    const { outlook, orderCosts, protectionDays, leadDays } = this.call;
    return productCosts(
      outlook.prices.get(sku) ?? unpriced(sku),
      productClass,
      orderCosts,
      Math.max(1, protectionDays - leadDays) / daysPerWeek,
    );
  }

  private candidate(leaf: ForecastNode): Candidate | undefined {
    const { rhythm, sku } = leaf;
    const { state, protectionDays, leadDays } = this.call;
    if (!rhythm || rhythm.alive < leastActive) return undefined;
    const outlook = this.outlookOf(leaf, rhythm);
    if (outlook.perDay * protectionDays < leastNeed) return undefined;
    const productClass = this.call.outlook.classes.get(sku) ?? 'C';
    const [stock, lastCount] = [this.call.stocks.get(sku), lastCountOf(state.shelves.get(sku))];
    const quota = state.quotas.get(sku);
    const costs = this.costsOf(sku, productClass);
    const position: Candidate['position'] = {
      ...{ on: state.on, protectionDays, leadDays, outlook, costs, packSize: 1, leastUnits: costs.leastUnits },
      ...{ usualUnits: rhythm.usualUnits, usualGapWeeks: rhythm.usualGapWeeks },
      onOrder: state.openLines.get(sku)?.units ?? 0,
      short: state.shortages.has(sku),
      ...(stock && lastCount && { stock, lastCount }),
      ...(quota && { quotaLeft: quota.left }),
    };
    // An order that was cut or is still to come has not filled the shelf: what came before it is looked up.
    const isFull = !state.openLines.has(sku) && wasGranted(state.orders.bySku.get(sku) ?? []);
    const lastOrder = { on: rhythm.lastOrderWeek, quantity: rhythm.usualUnits };
    const neediest = isFull ? { ...position, lastOrder } : position;
    return isSuggested(this.quantityOf(neediest)) ? { sku, rhythm, productClass, position } : undefined;
  }

  private consider(
    { sku, rhythm, productClass, position: known }: Candidate,
    { cards, deliveries }: CandidateFacts,
  ): Considered | undefined {
    const { on, orders } = this.call.state;
    const asked = orders.bySku.get(sku) ?? [];
    const delivery = deliveries.get(sku);
    const seenOn = lastSeenOn(this.call.state.shelves.get(sku));
    const silentDays = daysBetween(lastInterest(delivery, asked, rhythm, seenOn), on);
    if (silentDays > Math.max(sixWeeksDays, mostGaps * 7 * rhythm.usualGapWeeks)) return undefined;
    const card = cards.get(sku);
    if (!card || isOver(card.discontinuedOn, on)) return undefined;
    const last = lastReceived(delivery, asked, rhythm);
    const position: LeafPosition = { ...known, packSize: card.packSize, ...(last && { lastOrder: last }) };
    const quantity = this.quantityOf(position);
    return isSuggested(quantity) ? { card, productClass, position, quantity } : undefined;
  }
}

/** A product that is held back is shown too, with what replaces it. */
function isSuggested({ suggested, held }: QuantitySuggestion): boolean {
  return suggested > 0 || held;
}
