import { daysBetween } from '../calendar/weeks.js';
import type { LeafPosition, QuantitySuggestion } from './suggest-quantity.js';
import type { EventReference, Reason } from './suggestion.js';

/** Where the sentences of a suggestion come from. */
export interface ReasonSources {
  readonly runStream: string;
  readonly supplyStream: string;
  /** events that concern both retailer and product, the newest first */
  readonly events: readonly EventReference[];
  readonly openOrders: readonly EventReference[];
  readonly shortage?: { readonly until: string | null };
  readonly quota?: { readonly left: number; readonly until: string };
  /** demand of the coming weeks over that of an average week of the forecast */
  readonly seasonRatio: number;
}

const mostReasons = 3;
/** From this difference on a season is mentioned. */
const notable = 0.15;

/** At most three sentences, those that surprise first. */
export function reasonsFor(position: LeafPosition, quantity: QuantitySuggestion, sources: ReasonSources): Reason[] {
  return [
    shortReason(sources),
    quotaReason(quantity, sources),
    stockReason(position, quantity, sources),
    onOrderReason(position, sources),
    rhythmReason(position, sources),
    seasonReason(sources),
    forecastReason(position, quantity, sources),
  ]
    .filter((reason) => reason !== undefined)
    .slice(0, mostReasons);
}

function shortReason({ shortage, supplyStream }: ReasonSources): Reason | undefined {
  if (!shortage) return undefined;
  const events = [{ stream: supplyStream }];
  return shortage.until
    ? {
        kind: 'short',
        en: `It is short until ${shortage.until}.`,
        zh: `该产品缺货，预计到 ${shortage.until}。`,
        events,
      }
    : { kind: 'short', en: 'It is short at present.', zh: '该产品目前缺货。', events };
}

function quotaReason({ need }: QuantitySuggestion, { quota, supplyStream }: ReasonSources): Reason | undefined {
  if (!quota || quota.left >= need) return undefined;
  return {
    kind: 'quota',
    en:
      quota.left > 0
        ? `Your quota until ${quota.until} leaves ${quota.left}.`
        : `Your quota until ${quota.until} is used up.`,
    zh: `到 ${quota.until} 为止您的限量${quota.left > 0 ? `还剩 ${quota.left}` : '已用完'}。`,
    events: [{ stream: supplyStream }],
  };
}

function stockReason({ lastCount, on }: LeafPosition, { stockRange }: QuantitySuggestion, { events }: ReasonSources) {
  if (!lastCount) return undefined;
  const { quantity, deliveredSince } = lastCount;
  const [daysEn, daysZh] = ago(lastCount.on, on);
  const [cameEn, cameZh] =
    deliveredSince > 0 ? [`, ${deliveredSince} came since`, `，此后到货 ${deliveredSince}`] : ['', ''];
  const [leftEn, leftZh] = left(stockRange);
  const reason: Reason = {
    kind: 'stock',
    en: `You had ${quantity} when we counted ${daysEn}${cameEn}; ${leftEn}.`,
    zh: `${daysZh}清点时有 ${quantity}${cameZh}，${leftZh}。`,
    events: events.slice(0, 2),
  };
  return reason;
}

/** What is left, with its certainty: four times in five. */
function left({ from, to }: QuantitySuggestion['stockRange']): [en: string, zh: string] {
  if (to === 0) return ['nothing should be left', '现在应已售完'];
  if (from === to) return [`about ${to} should be left`, `现在大约还剩 ${to}`];
  return [`probably ${from} to ${to} are left`, `现在很可能还剩 ${from} 至 ${to}`];
}

function onOrderReason({ onOrder }: LeafPosition, { openOrders }: ReasonSources): Reason | undefined {
  if (onOrder <= 0) return undefined;
  return {
    kind: 'on-order',
    en: `${onOrder} are already on their way.`,
    zh: `已有 ${onOrder} 在途。`,
    events: openOrders,
  };
}

function rhythmReason({ usualUnits, usualGapWeeks, lastOrder, on }: LeafPosition, { events }: ReasonSources) {
  if (!lastOrder) return undefined;
  const units = Math.max(1, Math.round(usualUnits));
  const [gapEn, gapZh] = everyWeeks(usualGapWeeks);
  const [agoEn, agoZh] = ago(lastOrder.on, on);
  const { quantity, refused } = lastOrder;
  const reason: Reason = {
    kind: 'rhythm',
    en: `You usually take ${units} ${gapEn}; ${refused ? `${agoEn} you asked for ${quantity} and got none` : `the last ${quantity} were ${agoEn}`}.`,
    zh: `您通常${gapZh}订 ${units}，上次于${spaced(agoZh)}订 ${quantity}${refused ? '，未获供应' : ''}。`,
    events: events.slice(0, 3),
  };
  return reason;
}

function seasonReason({ seasonRatio, runStream }: ReasonSources): Reason | undefined {
  if (!(Math.abs(seasonRatio - 1) >= notable)) return undefined;
  const percent = Math.round(Math.abs(seasonRatio - 1) * 100);
  const more = seasonRatio > 1;
  return {
    kind: 'season',
    en: `The coming weeks sell about ${percent} % ${more ? 'more' : 'less'} than the rest of the season.`,
    zh: `未来几周的销量预计比本季平均${more ? '高' : '低'} ${percent}%。`,
    events: [{ stream: runStream }],
  };
}

/** Where the stock is known the target is what demand rarely exceeds: it explains why more is suggested than should sell. */
function forecastReason(
  { outlook, protectionDays }: LeafPosition,
  { stockKnown, target }: QuantitySuggestion,
  { runStream }: ReasonSources,
): Reason {
  const units = Math.max(1, Math.round(outlook.perDay * protectionDays));
  const [rarelyEn, rarelyZh] =
    stockKnown && target > units ? [`, rarely more than ${target}`, `，很少超过 ${target}`] : ['', ''];
  return {
    kind: 'forecast',
    en: `About ${units} should sell in the next ${protectionDays} days${rarelyEn}.`,
    zh: `未来 ${protectionDays} 天预计销售约 ${units}${rarelyZh}。`,
    events: [{ stream: runStream }],
  };
}

/** A number is set off from the Chinese before it. */
function spaced(zh: string): string {
  return /^\d/.test(zh) ? ` ${zh}` : zh;
}

const spelled = ['', '', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'];

function everyWeeks(gap: number): [en: string, zh: string] {
  const weeks = Math.max(1, Math.round(gap));
  if (weeks === 1) return ['every week', '每周'];
  return [`every ${spelled[weeks] ?? weeks} weeks`, `每 ${weeks} 周`];
}

function ago(then: string, on: string): [en: string, zh: string] {
  const days = daysBetween(then, on);
  if (days <= 0) return ['today', '今天'];
  return days === 1 ? ['yesterday', '昨天'] : [`${days} days ago`, `${days} 天前`];
}
