import type { ArrivalsReader } from '../read-models/readers/arrivals.reader.js';
import type { AskedProductsReader } from '../read-models/readers/asked-products.reader.js';
import type { CallCalendarReader } from '../read-models/readers/call-calendar.reader.js';
import type { CallReader } from '../read-models/readers/call.reader.js';
import type { DataVersionReader } from '../read-models/readers/data-version.reader.js';
import type { ForecastReader } from '../read-models/readers/forecast.reader.js';
import type { ProductCardsReader } from '../read-models/readers/product-cards.reader.js';
import type { ProductOrdersReader } from '../read-models/readers/product-orders.reader.js';
import type { ToldAtVisitsReader } from '../read-models/readers/told-at-visits.reader.js';

/** What suggestions are made from. */
export interface SuggestionReaders {
  readonly versions: DataVersionReader;
  readonly forecasts: ForecastReader;
  readonly calls: CallReader;
  readonly callDays: CallCalendarReader;
  readonly products: ProductCardsReader;
  readonly productOrders: ProductOrdersReader;
  readonly arrivals: ArrivalsReader;
  readonly askedProducts: AskedProductsReader;
  readonly toldAtVisits: ToldAtVisitsReader;
}
