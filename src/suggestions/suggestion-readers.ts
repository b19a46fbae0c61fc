import type { CallReader } from '../read-models/readers/call.reader.js';
import type { DataVersionReader } from '../read-models/readers/data-version.reader.js';
import type { ForecastReader } from '../read-models/readers/forecast.reader.js';
import type { LastOrdersReader } from '../read-models/readers/last-orders.reader.js';
import type { OrderEvidenceReader } from '../read-models/readers/order-evidence.reader.js';
import type { ProductCardsReader } from '../read-models/readers/product-cards.reader.js';

/** What suggestions are made from. */
export interface SuggestionReaders {
  readonly versions: DataVersionReader;
  readonly forecasts: ForecastReader;
  readonly calls: CallReader;
  readonly products: ProductCardsReader;
  readonly lastOrders: LastOrdersReader;
  readonly orderEvidence: OrderEvidenceReader;
}
