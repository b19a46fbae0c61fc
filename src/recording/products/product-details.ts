import { wholeUnits } from '../../kernel/quantities.js';
import { filledText } from '../../kernel/text.js';
import type { ProductDetails } from './product.events.js';

const texts = ['name', 'brand', 'category', 'supplier', 'priceBand', 'unit'] as const;
const prices = ['purchasePriceMinor', 'unitPriceMinor', 'retailPriceMinor'] as const;

/** Every field of `ProductDetails`. */
export const detailFields = [...texts, 'packSize', ...prices] as const;

/** @throws {DomainError} 'invalid' naming the first field whose value is not possible */
export function checkDetails(details: Partial<ProductDetails>): void {
  for (const field of texts) {
    const value = details[field];
    if (value !== undefined) filledText(field, value);
  }
  if (details.packSize !== undefined) wholeUnits('packSize', details.packSize, 1);
  for (const field of prices) {
    const value = details[field];
    if (value !== undefined) wholeUnits(field, value);
  }
}
