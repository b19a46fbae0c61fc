import type { Sentence } from '../../kernel/language.js';
import { quantity } from '../say-reason.js';
import type { ClassShare, NoticedProduct, SupplyNotice } from './supply-notice.js';

/** The notice of one product, in each language. */
export function sayProduct(product: Omit<NoticedProduct, 'text' | 'en' | 'zh'>): Sentence {
  const { sku, name, shortages, shares, substitutes } = product;
  const en = [
    ...shortages.map(
      ({ from, until, cause }) => `short from ${from}${until ? ` to ${until}` : ', no end is known'} (${cause})`,
    ),
    ...shares.map((share) => shareEn(share, product)),
    ...(substitutes.length > 0 ? [`instead: ${named(substitutes, ', ')}`] : []),
  ];
  const zh = [
    ...shortages.map(
      ({ from, until, cause }) =>
        `${from} 起${until ? `至 ${until} ` : ''}缺货${until ? '' : '，恢复时间未定'}（${cause}）`,
    ),
    ...shares.map((share) => shareZh(share, product)),
    ...(substitutes.length > 0 ? [`可替代：${named(substitutes, '、')}`] : []),
  ];
  return { en: `${sku} ${name}: ${en.join('; ')}.`, zh: `${sku} ${name}：${zh.join('；')}。` };
}

/** The whole notice, a line for each product. */
export function sayNotice({ on, until, products }: Pick<SupplyNotice, 'on' | 'until' | 'products'>): Sentence {
  if (products.length === 0)
    return { en: `Nothing is scarce from ${on} to ${until}.`, zh: `${on} 至 ${until} 货源充足。` };
  return {
    en: [`Supply notice, ${on} to ${until}:`, ...products.map(({ en }) => en)].join('\n'),
    zh: [`货源公告，${on} 至 ${until}：`, ...products.map(({ zh }) => zh)].join('\n'),
  };
}

function shareEn({ retailerClass, from, to, limit, share }: ClassShare, of: NoticedUnits): string {
  const who = retailerClass === '*' ? 'every class' : `class ${retailerClass}`;
  return `${who} from ${from} to ${to}: at most ${quantity(limit, of, 'en')} a retailer, ${percent(share)} % of what is allotted`;
}

function shareZh({ retailerClass, from, to, limit, share }: ClassShare, of: NoticedUnits): string {
  const who = retailerClass === '*' ? '各档' : `${retailerClass} 档`;
  return `${who} ${from} 至 ${to} 每户限 ${quantity(limit, of, 'zh')}，占投放量 ${percent(share)}%`;
}

type NoticedUnits = Pick<NoticedProduct, 'unit' | 'packSize'>;

function named(products: NoticedProduct['substitutes'], between: string): string {
  return products.map(({ sku, name }) => `${sku} ${name}`).join(between);
}

function percent(share: number): number {
  return Math.round(100 * share);
}
