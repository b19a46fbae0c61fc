import type { Language, Sentence } from '../kernel/language.js';
import { withMeasure } from './measure-words.js';
import type { NeedFacts } from './reason-facts.js';

/** The sentence that adds up to the number: what should sell, reserve, stock, on the way, and what packs, quota and shortage make of it. */
export function sayNeed(facts: NeedFacts, of: { readonly unit: string | null; readonly packSize: number }): Sentence {
  const { until, days, expected, need } = facts;
  const { unit } = of;
  const parts = partsOf(facts);
  const sum = (language: Language) => [String(expected), ...parts.map((part) => part[language])].join(' ');
  const result = resultOf(facts, of);
  return {
    en: `Until ${until} (${days} days) ${expected > 0 ? `about ${withMeasure(expected, unit, 'en')}` : 'hardly any'} should sell: ${sum('en')} = ${need}${result.en}.`,
    zh: `至 ${until}（${days} 天）${expected > 0 ? `预计销售约 ${withMeasure(expected, unit, 'zh')}` : '预计几乎没有销售'}：${sum('zh')} = ${need}${result.zh}。`,
  };
}

/** What is added and taken off, 0 left out. */
function partsOf({ reserve, stock, stockKnown, onOrder }: NeedFacts): Sentence[] {
  const parts: Sentence[] = [];
  if (reserve > 0) parts.push({ en: `+ ${reserve} in reserve`, zh: `+ ${reserve}（备用）` });
  if (reserve < 0) parts.push({ en: `− ${-reserve} not worth stocking`, zh: `− ${-reserve}（不宜备货）` });
  if (stock > 0)
    parts.push(
      stockKnown
        ? { en: `− ${stock} in stock`, zh: `− ${stock}（库存）` }
        : { en: `− ${stock} in stock (estimated, not counted)`, zh: `− ${stock}（库存，未盘点，估计）` },
    );
  if (onOrder > 0) parts.push({ en: `− ${onOrder} on the way`, zh: `− ${onOrder}（在途）` });
  return parts;
}

function resultOf(
  { need, limit, quotaLeft, suggested }: NeedFacts,
  { unit, packSize }: { readonly unit: string | null; readonly packSize: number },
): Sentence {
  if (limit === 'short') return { en: '; none can be had at present', zh: '；目前无货可订' };
  const packs = suggested / packSize;
  const [en, zh] = [withMeasure(suggested, unit, 'en'), withMeasure(suggested, unit, 'zh')];
  const inPacks =
    packSize === 1
      ? { en, zh }
      : {
          en: `${en}, ${packs} ${packs === 1 ? 'pack' : 'packs'} of ${packSize}`,
          zh: `${zh}，即 ${packs} 整包，每包 ${packSize}`,
        };
  if (limit === 'quota')
    return {
      en: `; the quota leaves ${quotaLeft}: ${inPacks.en}`,
      zh: `；限量还剩 ${quotaLeft}：建议 ${inPacks.zh}`,
    };
  if (packSize === 1 && suggested === need)
    return { en: ` ${en.replace(/^\d+ /, '')}`, zh: ` ${zh.replace(/^\d+ /, '')}` };
  return { en: ` → ${inPacks.en}`, zh: `，建议 ${inPacks.zh}` };
}
