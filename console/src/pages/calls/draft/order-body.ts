import type { paths } from '../../../api/schema.js';
import { quantityOf, unitsOf, type DraftLine } from './draft-line.js';

export type OrderBody = paths['/api/orders']['post']['requestBody']['content']['application/json'];
type Line = OrderBody['lines'][number];

export interface OrderHeading {
  readonly orderId: string;
  readonly retailerId: string;
  readonly orderedOn: string;
  readonly takenBy: string;
}

/** The order as it is sent: what is ordered, and what was suggested and is not wanted. Lines about which nothing was said are in neither. */
export function orderBody(heading: OrderHeading, lines: readonly DraftLine[]): OrderBody {
  const refused = lines.flatMap(({ sku, typed, suggestion }) => {
    const quantity = quantityOf(typed);
    const isRefused = quantity.kind === 'units' && quantity.units === 0 && (suggestion?.suggested ?? 0) > 0;
    return isRefused ? [{ sku, suggested: suggestion?.suggested ?? 0 }] : [];
  });
  const ordered = lines.filter((line) => unitsOf(line) > 0).map(bodyLine);
  return { ...heading, lines: ordered, ...(refused.length > 0 && { refused }) };
}

function bodyLine(line: DraftLine): Line {
  const { sku, suggestion, insteadOf, unitPriceMinor } = line;
  return {
    sku,
    requested: unitsOf(line),
    ...(suggestion && { suggested: suggestion.suggested }),
    ...(unitPriceMinor !== null && { unitPriceMinor }),
    ...(insteadOf && { insteadOf }),
  };
}

/** The product that a field of a problem is about: `lines.2.requested` is the third line of what was sent. */
export function skuOfField({ lines }: Pick<OrderBody, 'lines'>, field: string): string | undefined {
  const [, index] = /^lines\.(\d+)\b/.exec(field) ?? [];
  return index === undefined ? undefined : lines[Number(index)]?.sku;
}
