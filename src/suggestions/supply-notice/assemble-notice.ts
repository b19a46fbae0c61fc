import { isOver } from '../../kernel/last-day.js';
import type { Language } from '../../kernel/language.js';
import type { ProductCard } from '../../read-models/readers/product-cards.reader.js';
import type { NoticedQuota, NoticedShortage } from '../../read-models/readers/supply-notice.reader.js';
import { substitutesFor } from '../substitutes.js';
import { sayNotice, sayProduct } from './say-notice.js';
import type { ClassShare, SupplyNotice } from './supply-notice.js';

/** What the read models say of supply. */
export interface NoticeFacts {
  readonly shortages: readonly NoticedShortage[];
  readonly quotas: readonly NoticedQuota[];
  /** retailers in business, by class */
  readonly retailers: ReadonlyMap<string, number>;
  /** the scarce products, and all products of their categories */
  readonly cards: ReadonlyMap<string, ProductCard>;
  /** units expected of each product everywhere */
  readonly units: ReadonlyMap<string, number>;
}

/** The notice of a day: products that are short or limited, by sku. One that is no longer sold is no news. */
export function assembleNotice(
  { on, until }: { readonly on: string; readonly until: string },
  facts: NoticeFacts,
  language: Language,
): SupplyNotice {
  const { shortages, quotas, cards, retailers, units } = facts;
  const skus = [...new Set([...shortages, ...quotas].map(({ sku }) => sku))].sort();
  const scarce = new Set(skus);
  const unavailable = ({ sku, discontinuedOn }: ProductCard) => scarce.has(sku) || isOver(discontinuedOn, on);
  const products = skus.flatMap((sku) => {
    const card = cards.get(sku);
    if (!card || isOver(card.discontinuedOn, on)) return [];
    const candidates = [...cards.values()].filter(({ category }) => category === card.category);
    const known = {
      ...{ sku, name: card.name, unit: card.unit, packSize: card.packSize },
      shortages: shortages
        .filter((each) => each.sku === sku)
        .map(({ from, until: last, cause }) => ({ from, until: last, cause })),
      shares: sharesOf(
        quotas.filter((each) => each.sku === sku),
        retailers,
      ),
      substitutes: substitutesFor(card, candidates, unavailable, new Set(), units),
    };
    const sentence = sayProduct(known);
    return [{ ...known, text: sentence[language], ...sentence }];
  });
  const sentence = sayNotice({ on, until, products });
  return { on, until, issued: null, text: sentence[language], ...sentence, products };
}

/** What each quota is of all that quotas of the same days allow. */
function sharesOf(quotas: readonly NoticedQuota[], retailers: ReadonlyMap<string, number>): ClassShare[] {
  const everybody = [...retailers.values()].reduce((sum, count) => sum + count, 0);
  const allotted = ({ retailerClass, limit }: NoticedQuota) =>
    limit * (retailerClass === '*' ? everybody : (retailers.get(retailerClass) ?? 0));
  return quotas.map((quota) => {
    const { retailerClass, from, to, limit } = quota;
    const same = quotas.filter((each) => each.from === from && each.to === to);
    const total = same.reduce((sum, each) => sum + allotted(each), 0);
    return { retailerClass, from, to, limit, share: total > 0 ? allotted(quota) / total : 0 };
  });
}
