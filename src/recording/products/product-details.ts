import { invalid } from '../../kernel/domain-error.js';
import { wholeUnits } from '../../kernel/quantities.js';
import { filledText } from '../../kernel/text.js';
import type { ProductDetails } from './product.events.js';

const texts = ['name', 'brand', 'category', 'supplier', 'priceBand', 'unit'] as const;
const prices = ['purchasePriceMinor', 'unitPriceMinor', 'retailPriceMinor'] as const;
const shares = ['marginShare', 'holdingShare'] as const;

/** Every field of `ProductDetails`. */
export const detailFields = [...texts, 'packSize', ...prices, ...shares, 'leastUnits'] as const;

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
  for (const field of shares) {
    const value = details[field];
    if (value !== undefined) shareOfPrice(field, value);
  }
  if (details.leastUnits !== undefined) wholeUnits('leastUnits', details.leastUnits);
}

/** What costs nothing to keep would be ordered without bound. */
function shareOfPrice(field: (typeof shares)[number], value: number): void {
  const possible = value >= 0 && value <= 10 && (field !== 'holdingShare' || value > 0);
  if (!possible)
    throw invalid(
      field,
      field === 'holdingShare'
        ? { en: 'a share of the wholesale price above 0 to 10', zh: '批发价的比例，大于 0 到 10' }
        : { en: 'a share of the wholesale price from 0 to 10', zh: '批发价的比例，0 到 10' },
      value,
    );
}
