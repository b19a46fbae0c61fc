import { addDays } from '../../calendar/weeks.js';
import { DomainError } from '../../kernel/domain-error.js';
import type { Language, Sentence } from '../../kernel/language.js';
import { businessDate } from '../../kernel/quantities.js';
import type { ChangingProduct, ProductNewsReader } from '../../read-models/readers/product-news.reader.js';
import { sayAdded, sayLeaving, type ProductNews, type ProductNewsItem } from './product-news.js';

/** A product is new for eight weeks; that it goes is said eight weeks before. */
const newDays = 55;
const leavingDays = 56;
/** A retailer that asked for a product within half a year carries it. */
const carriedWeeks = 26;

/** What is new in the range, and what is about to be delisted. */
export class ProductNewsService {
  constructor(private readonly reader: ProductNewsReader) {}

  /**
   * @param retailerId  leaves out what it ordered already of what is new, and what it did not order lately of what goes
   * @throws {DomainError} 'invalid' for a wrong date, 'retailer-unknown'
   */
  async on(day: string, retailerId: string | undefined, language: Language): Promise<ProductNews> {
    businessDate('on', day);
    if (retailerId !== undefined && !(await this.reader.isKnown(retailerId)))
      throw new DomainError('retailer-unknown', {
        en: `Retailer ${retailerId} is not known.`,
        zh: `没有编号为 ${retailerId} 的零售户。`,
      });
    const [added, leaving] = await Promise.all([
      this.reader.added(addDays(day, -newDays), day),
      this.reader.leaving(day, addDays(day, leavingDays)),
    ]);
    const skus = [...added, ...leaving].map(({ sku }) => sku);
    const asked =
      retailerId === undefined ? undefined : await this.reader.askedFor(retailerId, skus, day, carriedWeeks);
    const item = (say: (product: ChangingProduct) => Sentence) => (product: ChangingProduct) =>
      itemOf(product, say(product), language);
    return {
      on: day,
      retailerId: retailerId ?? null,
      added: added.filter(({ sku }) => !asked?.has(sku)).map(item(sayAdded)),
      leaving: leaving.filter(({ sku }) => asked?.has(sku) ?? true).map(item((product) => sayLeaving(product, day))),
    };
  }
}

function itemOf(product: ChangingProduct, sentence: Sentence, language: Language): ProductNewsItem {
  return { ...product, text: sentence[language], ...sentence };
}
