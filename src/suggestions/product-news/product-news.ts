import type { Sentence } from '../../kernel/language.js';
import type { ChangingProduct } from '../../read-models/readers/product-news.reader.js';
import { quantity } from '../say-reason.js';

/** A product that came or is to go, with what a clerk says of it. */
export interface ProductNewsItem extends ChangingProduct, Sentence {
  /** in the language that was asked for */
  readonly text: string;
}

/** What changes in the range around a day. */
export interface ProductNews {
  readonly on: string;
  /** null where it is asked for all retailers */
  readonly retailerId: string | null;
  readonly added: readonly ProductNewsItem[];
  readonly leaving: readonly ProductNewsItem[];
}

/** Of a product that was registered lately. */
export function sayAdded(product: ChangingProduct): Sentence {
  const { name, day, packSize } = product;
  const [enPrice, zhPrice] = priceOf(product);
  const [en, zh] = [quantityOfPack(product, 'en'), quantityOfPack(product, 'zh')];
  return {
    en: `New since ${day}: ${name}${packSize > 1 ? `, in packs of ${en}` : ''}${enPrice}.`,
    zh: `新品（${day} 起）：${name}${packSize > 1 ? `，每整包 ${zh}` : ''}${zhPrice}。`,
  };
}

/** Of a product that is about to be delisted. @param on  the day on which it is said */
export function sayLeaving({ name, day }: ChangingProduct, on: string): Sentence {
  if (day === on) return { en: `${name} is sold for the last time today.`, zh: `${name} 今天最后一天销售。` };
  return { en: `${name} is sold until ${day}, and not after.`, zh: `${name} 销售至 ${day}，之后停售。` };
}

function quantityOfPack({ packSize, unit }: ChangingProduct, language: 'en' | 'zh'): string {
  return quantity(packSize, { unit, packSize: 1 }, language);
}

function priceOf({ unitPriceMinor, unit }: ChangingProduct): [en: string, zh: string] {
  if (unitPriceMinor === null) return ['', ''];
  const price = (unitPriceMinor / 100).toFixed(2);
  return [
    `, ${price} for ${quantity(1, { unit, packSize: 1 }, 'en')}`,
    `，${quantity(1, { unit, packSize: 1 }, 'zh')} ${price}`,
  ];
}
