import type { OrderEvidenceReader } from '../read-models/readers/order-evidence.reader.js';
import type { ProductCard, ProductCardsReader } from '../read-models/readers/product-cards.reader.js';
import type { CallState } from './call-state.js';
import type { Considered } from './call-suggester.js';
import { OrderEvidence } from './order-evidence.js';

/** What the reasons and the substitutes of a call's products rest on. */
export interface ExplanationFacts {
  readonly evidence: OrderEvidence;
  /** products of the categories in which something cannot be had */
  readonly replacements: readonly ProductCard[];
  /** those of them that the retailer has asked for */
  readonly known: ReadonlySet<string>;
}

/** Orders among which evidence is looked for. */
const ordersLookedAt = 60;

/** Reads what is needed to explain the products of a call, whatever their number. */
export async function readExplanation(
  products: ProductCardsReader,
  orders: OrderEvidenceReader,
  { retailerId, on }: CallState,
  considered: readonly Considered[],
): Promise<ExplanationFacts> {
  const held = considered.filter(({ quantity }) => quantity.held);
  const lastOn = new Map(considered.map(({ card, position }) => [card.sku, position.lastOrder?.on ?? on]));
  const [newest, weeks, replacements] = await Promise.all([
    orders.orders(retailerId, on, ordersLookedAt),
    orders.lastTwoWeeks(retailerId, lastOn),
    products.ofCategories([...new Set(held.map(({ card }) => card.category))]),
  ]);
  const known = await orders.everAsked(
    retailerId,
    replacements.map(({ sku }) => sku),
    on,
  );
  return { evidence: new OrderEvidence(newest, weeks), replacements, known };
}
