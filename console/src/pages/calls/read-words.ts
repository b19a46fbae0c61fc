import { api } from '../../api/client.js';
import { answerOf } from '../../api/problem.js';
import { quantityOf } from './draft/draft-line.js';
import type { OrderDraft } from './draft/order-draft.js';

interface Place {
  readonly retailerId: string;
  readonly day: string;
  readonly sku: string;
}

/** Lets the service read `2 packs` or `两箱`, and writes the units in their place. @returns whether the line says units, or nothing */
export async function readWords(draft: OrderDraft, { retailerId, day, sku }: Place): Promise<boolean> {
  const typed = draft.line(sku)?.typed ?? '';
  if (quantityOf(typed).kind !== 'words') return true;
  const params = { path: { retailerId }, query: { on: day, sku, quantity: typed.trim() } };
  try {
    const { units } = await answerOf(api.GET('/api/retailers/{retailerId}/typed-quantity', { params }));
    // Whoever went on typing meanwhile is left alone.
    if (draft.line(sku)?.typed === typed) draft.type(sku, String(units));
    return true;
  } catch {
    return false;
  }
}
