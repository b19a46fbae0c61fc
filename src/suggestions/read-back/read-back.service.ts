import type { Language } from '../../kernel/language.js';
import type { OrdersReader } from '../../read-models/readers/orders.reader.js';
import type { ProductCardsReader } from '../../read-models/readers/product-cards.reader.js';
import { readBack, type ReadBack } from './read-back.js';

/** Reads orders back. */
export class ReadBackService {
  constructor(
    private readonly orders: OrdersReader,
    private readonly products: ProductCardsReader,
  ) {}

  /** @throws {DomainError} 'order-unknown' */
  async of(orderId: string, language: Language): Promise<ReadBack> {
    const order = await this.orders.get(orderId);
    const skus = order.lines.flatMap(({ sku, substituteFor }) =>
      substituteFor === null ? [sku] : [sku, substituteFor],
    );
    return readBack(order, await this.products.of([...new Set(skus)]), language);
  }
}
