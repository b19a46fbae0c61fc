import type { RecordedEvent } from '../../event-store/event-store.js';
import { businessDay } from '../../kernel/clock.js';
import type { ProductEvent } from '../../recording/products/product.events.js';
import { foldRows } from '../fold-rows.js';
import type { Projection } from '../projection.js';
import { Product } from '../../read-models/entities/products.entity.js';

/** Every product as it is now. */
export const products: Projection<ProductEvent> = {
  name: 'products',
  version: 6,
  handles: ['ProductRegistered', 'ProductDetailsChanged', 'ProductDiscontinued'],
  tables: [Product],
  apply: (batch, writer) => foldRows(writer, Product, 'sku', batch, ({ data }) => data.sku, after),
};

function after(
  row: Product | undefined,
  { type, data, revision, metadata }: RecordedEvent<ProductEvent>,
): Product | undefined {
  const recordedOn = businessDay(new Date(metadata.recordedAt));
  switch (type) {
    case 'ProductRegistered': {
      const {
        priceBand = null,
        unit = null,
        purchasePriceMinor = null,
        unitPriceMinor = null,
        retailPriceMinor = null,
        marginShare = null,
        holdingShare = null,
        leastUnits = null,
      } = data;
      return {
        ...data,
        priceBand,
        unit,
        purchasePriceMinor,
        unitPriceMinor,
        retailPriceMinor,
        marginShare,
        holdingShare,
        leastUnits,
        registeredOn: metadata.occurredOn,
        discontinuedOn: null,
        discontinuedRecordedOn: null,
        revision,
      };
    }
    case 'ProductDetailsChanged':
      return row && { ...row, ...data.changes, listed: data.listed, revision };
    case 'ProductDiscontinued':
      return row && { ...row, discontinuedOn: data.discontinuedOn, discontinuedRecordedOn: recordedOn, revision };
  }
}
