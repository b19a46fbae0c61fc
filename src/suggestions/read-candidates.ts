import type { LastOrdersReader } from '../read-models/readers/last-orders.reader.js';
import type { ProductCardsReader } from '../read-models/readers/product-cards.reader.js';
import type { CallState } from './call-state.js';
import type { Candidate, CandidateFacts } from './call-suggester.js';

/** Reads what is needed to decide on the candidates of a call, whatever their number. */
export async function readCandidates(
  products: ProductCardsReader,
  orders: LastOrdersReader,
  { retailerId, on }: CallState,
  candidates: readonly Candidate[],
): Promise<CandidateFacts> {
  const skus = candidates.map(({ sku }) => sku);
  const firstWeek = candidates.reduce(
    (first, { rhythm }) => (rhythm.lastOrderWeek < first ? rhythm.lastOrderWeek : first),
    on,
  );
  const [cards, deliveries, asked, orderDays] = await Promise.all([
    products.of(skus),
    orders.deliveries(retailerId, skus, on),
    orders.asked(retailerId, skus, on),
    orders.orderDays(retailerId, firstWeek, on),
  ]);
  const lastOrderOf = (sku: string) => ({ delivery: deliveries.get(sku), asked: asked.get(sku), orderDays });
  return { cards, lastOrderOf };
}
