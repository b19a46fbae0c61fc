import type { Sentence } from '../../kernel/language.js';
import type { Quota, Shortage } from '../../read-models/entities/supply.entity.js';
import type { StockPosition } from '../../read-models/readers/stock-position.reader.js';
import type { ChangeFacts, Units } from './change.js';

type Of<Kind> = Extract<ChangeFacts, { readonly kind: Kind }>;

/** What differs, in a sentence. */
export function sayChange(facts: ChangeFacts): Sentence {
  switch (facts.kind) {
    case 'demand':
      return sayDemand(facts);
    case 'stock':
      return sayStock(facts);
    case 'quota':
      return {
        en: `Product ${facts.sku}, quota ${facts.quotaId}: ${both(facts, quotaText).en}.`,
        zh: `产品 ${facts.sku}，限量 ${facts.quotaId}：${both(facts, quotaText).zh}。`,
      };
    case 'shortage':
      return {
        en: `Product ${facts.sku}, shortage from ${facts.fromDay}: ${both(facts, shortageText).en}.`,
        zh: `产品 ${facts.sku}，${facts.fromDay} 起缺货：${both(facts, shortageText).zh}。`,
      };
    case 'forecast':
      return sayForecast(facts);
    case 'plan':
      return sayPlan(facts);
  }
}

const unitNames: readonly (readonly [keyof Units, string, string])[] = [
  ['requested', 'requested', '需求量'],
  ['granted', 'granted', '批准量'],
  ['delivered', 'delivered', '送达量'],
];

function sayDemand({ sku, weekOf, before, after }: Of<'demand'>): Sentence {
  const changed = unitNames.filter(([name]) => before[name] !== after[name]);
  const en = changed.map(([name, text]) => `${text} ${before[name]} → ${after[name]}`).join(', ');
  const zh = changed.map(([name, , text]) => `${text} ${before[name]} → ${after[name]}`).join('，');
  return { en: `Product ${sku}, week of ${weekOf}: ${en}.`, zh: `产品 ${sku}，${weekOf} 当周：${zh}。` };
}

function sayStock({ sku, before, after }: Of<'stock'>): Sentence {
  const counted = both({ before, after }, countText);
  const [was, is] = [before, after].map((stock) => stock ?? { deliveredSince: 0, onOrder: 0 });
  const parts = [counted];
  if (was?.deliveredSince !== is?.deliveredSince)
    parts.push({
      en: `delivered since ${was?.deliveredSince} → ${is?.deliveredSince}`,
      zh: `此后送达 ${was?.deliveredSince} → ${is?.deliveredSince}`,
    });
  if (was?.onOrder !== is?.onOrder)
    parts.push({ en: `on order ${was?.onOrder} → ${is?.onOrder}`, zh: `在途 ${was?.onOrder} → ${is?.onOrder}` });
  return {
    en: `Product ${sku}: ${parts.map(({ en }) => en).join('; ')}.`,
    zh: `产品 ${sku}：${parts.map(({ zh }) => zh).join('；')}。`,
  };
}

function sayForecast({ sku, from, weeks, before, after }: Of<'forecast'>): Sentence {
  const [was, is] = [before?.units ?? 0, after?.units ?? 0];
  const runs = [before, after].map((forecast) => forecast?.runId);
  return {
    en: `Product ${sku}: forecast for ${weeks} week${weeks === 1 ? '' : 's'} from ${from} ${was} → ${is} (forecast ${runs[0] ?? 'none'} → ${runs[1] ?? 'none'}).`,
    zh: `产品 ${sku}：${from} 起 ${weeks} 周的预测 ${was} → ${is}（预测 ${runs[0] ?? '无'} → ${runs[1] ?? '无'}）。`,
  };
}

function sayPlan({ sku, month, before, after }: Of<'plan'>): Sentence {
  const [was, is] = [before?.toBuy ?? 0, after?.toBuy ?? 0];
  return {
    en: `Product ${sku}, ${month}: to buy ${was} → ${is} (plan ${before?.planId ?? 'none'} → ${after?.planId ?? 'none'}).`,
    zh: `产品 ${sku}，${month}：采购量 ${was} → ${is}（计划 ${before?.planId ?? '无'} → ${after?.planId ?? '无'}）。`,
  };
}

/** What was and what is; once where the text is the same. */
function both<Row>(
  { before, after }: { readonly before: Row | null; readonly after: Row | null },
  say: (row: Row | null) => Sentence,
): Sentence {
  const [was, is] = [say(before), say(after)];
  const text = (language: keyof Sentence) =>
    was[language] === is[language] ? is[language] : `${was[language]} → ${is[language]}`;
  return { en: text('en'), zh: text('zh') };
}

function countText(stock: StockPosition | null): Sentence {
  if (!stock) return { en: 'not counted', zh: '未盘点' };
  const { lastCount, lastCountedOn } = stock;
  return { en: `counted ${lastCount} on ${lastCountedOn}`, zh: `${lastCountedOn} 盘点 ${lastCount}` };
}

function quotaText(quota: Quota | null): Sentence {
  if (!quota) return { en: 'none', zh: '无' };
  const { unitLimit, retailerClass, fromDay, toDay } = quota;
  const every = retailerClass === '*';
  return {
    en: `at most ${unitLimit} unit${unitLimit === 1 ? '' : 's'} for a retailer of ${every ? 'any class' : `class ${retailerClass}`} from ${fromDay} to ${toDay}`,
    zh: `${fromDay} 至 ${toDay} ${every ? '各档' : `${retailerClass} 档`}零售户每户最多 ${unitLimit} 个单位`,
  };
}

function shortageText(shortage: Shortage | null): Sentence {
  if (!shortage) return { en: 'none', zh: '无' };
  const { untilDay, cause, ended } = shortage;
  if (ended) return { en: `ended on ${untilDay} (${cause})`, zh: `${untilDay} 结束（${cause}）` };
  return {
    en: untilDay ? `until ${untilDay} (${cause})` : `no end known (${cause})`,
    zh: untilDay ? `至 ${untilDay}（${cause}）` : `结束日未知（${cause}）`,
  };
}
