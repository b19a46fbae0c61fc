import type { ArrivalsReader } from '../read-models/readers/arrivals.reader.js';
import type { ProductCardsReader } from '../read-models/readers/product-cards.reader.js';
import type { CallState } from './call-state.js';
import type { Candidate, CandidateFacts } from './call-suggester.js';

/** Reads what is needed to decide on the candidates of a call, whatever their number. */
export async function readCandidates(
  products: ProductCardsReader,
  arrivals: ArrivalsReader,
  { retailerId, on }: CallState,
  candidates: readonly Candidate[],
): Promise<CandidateFacts> {
  const skus = candidates.map(({ sku }) => sku);
  const [cards, deliveries] = await Promise.all([products.of(skus), arrivals.deliveries(retailerId, skus, on)]);
  return { cards, deliveries };
}
