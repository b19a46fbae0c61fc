import type { Language, Sentence } from '../../kernel/language.js';
import type { OrderWithLines } from '../../read-models/readers/orders.reader.js';
import type { ProductCard } from '../../read-models/readers/product-cards.reader.js';
import { quantity } from '../say-reason.js';

/** An order as the clerk reads it back to the retailer. */
export interface ReadBack extends Sentence {
  readonly orderId: string;
  /** of the order, as `If-Match` takes it */
  readonly revision: number;
  /** in the language that was asked for */
  readonly text: string;
}

/** Reads an order back, product by product: what was asked for, and what was granted where that is less. */
export function readBack(order: OrderWithLines, cards: ReadonlyMap<string, ProductCard>, language: Language): ReadBack {
  const { orderId, revision } = order;
  const sentence = sentenceOf(order, cards);
  return { orderId, revision, text: sentence[language], ...sentence };
}

function sentenceOf(
  { orderId, orderedOn, stage, lines }: OrderWithLines,
  cards: ReadonlyMap<string, ProductCard>,
): Sentence {
  if (stage === 'cancelled')
    return { en: `Order ${orderId} of ${orderedOn} is cancelled.`, zh: `${orderedOn} 的订单 ${orderId} 已取消。` };
  const asked = lines.filter(({ requested }) => requested > 0);
  const said = asked.map(({ sku, requested, granted, substituteFor }): Sentence => {
    const of = cards.get(sku) ?? { unit: null, packSize: 1 };
    const nameOf = (each: string) => cards.get(each)?.name ?? each;
    const cut = granted !== null && granted < requested;
    const instead = substituteFor === null ? undefined : nameOf(substituteFor);
    return {
      en: `${quantity(requested, of, 'en')} of ${nameOf(sku)}${instead ? ` instead of ${instead}` : ''}${cut ? `, of which ${granted || 'none'} granted` : ''}`,
      zh: `${nameOf(sku)} ${quantity(requested, of, 'zh')}${instead ? `（代替 ${instead}）` : ''}${cut ? `，批准 ${granted}` : ''}`,
    };
  });
  return {
    en: `Order ${orderId} of ${orderedOn}, ${asked.length} ${asked.length === 1 ? 'product' : 'products'}: ${said.map(({ en }) => en).join('; ')}. Is that right?`,
    zh: `${orderedOn} 的订单 ${orderId}，共 ${asked.length} 个品种：${said.map(({ zh }) => zh).join('；')}。请确认是否正确？`,
  };
}
