import type { EventStore, RecordedEvent } from '../../event-store/event-store.js';
import { replay } from '../../kernel/decider.js';
import { product as productRules } from '../../recording/products/product.decider.js';
import type { ProductEvent } from '../../recording/products/product.events.js';
import { forEachInFlight } from '../for-each-in-flight.js';
import type { NamedProduct } from '../orders/stage-orders.js';
import type { ProductFigures } from './product-figures.js';

/** A product as the check sees it: what orders show and what its master data say. */
export interface Product {
  readonly figures: ProductFigures;
  /** Units in a pack; 1 where unknown. */
  readonly packSize: number;
}

/** Looks up the products that a file names. @returns each with its pack, and those that were never registered */
export async function knownProducts(
  named: ReadonlyMap<string, NamedProduct>,
  store: EventStore | undefined,
): Promise<{ products: ReadonlyMap<string, Product>; unknown: string[] }> {
  const products = new Map<string, Product>();
  const unknown: string[] = [];
  await forEachInFlight(named, 256, async ([sku, { figures, day }]) => {
    const past = (await store?.read(`product-${sku}`)) as RecordedEvent<ProductEvent>[] | undefined;
    const state = replay(productRules, (past ?? []) as unknown as ProductEvent[]);
    if (state.stage === 'none') {
      if (store) unknown.push(sku);
      products.set(sku, { figures, packSize: 1 });
      return;
    }
    const { packSize, unitPriceMinor } = state.details;
    if (unitPriceMinor) figures.observeListPrice(unitPriceMinor, day);
    products.set(sku, { figures, packSize });
  });
  return { products, unknown };
}
