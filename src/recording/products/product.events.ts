import type { Message } from '../../kernel/message.js';

/** What is known of a product. Prices are integer minor units per sales unit; `packSize` is sales units in a pack. */
export interface ProductDetails {
  readonly name: string;
  readonly brand: string;
  /** Product family: seasons are lent along it. */
  readonly category: string;
  readonly supplier: string;
  /** Products of one band replace each other when one is short. */
  readonly priceBand?: string;
  /** Measure word of a sales unit: 条, 瓶, 件 … */
  readonly unit?: string;
  readonly packSize: number;
  readonly purchasePriceMinor?: number;
  readonly unitPriceMinor?: number;
  readonly retailPriceMinor?: number;
  /** What a unit that a customer did not find loses a retailer, as a share of the wholesale price, 0 to 10; else the margin up to the guide price. */
  readonly marginShare?: number;
  /** What a unit that stands for a week costs, as a share of the wholesale price, above 0, at most 10. */
  readonly holdingShare?: number;
  /** Less is not suggested, in sales units. */
  readonly leastUnits?: number;
}

/** First event of stream `product-{sku}`. `listed` is false where an order named a product no master file knew. */
export type ProductRegistered = Message<
  'ProductRegistered',
  ProductDetails & { readonly sku: string; readonly listed: boolean }
>;
/** Details as they are from now on; only those that changed. An unlisted product becomes listed by it. */
export type ProductDetailsChanged = Message<
  'ProductDetailsChanged',
  { readonly sku: string; readonly listed: boolean; readonly changes: Partial<ProductDetails> }
>;
/** The product is no longer sold after `discontinuedOn`: no forecast, no suggestion. */
export type ProductDiscontinued = Message<
  'ProductDiscontinued',
  { readonly sku: string; readonly discontinuedOn: string }
>;

export type ProductEvent = ProductRegistered | ProductDetailsChanged | ProductDiscontinued;
