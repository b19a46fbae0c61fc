import type { Schemas } from '../../../api/client.js';
import { addressOf } from '../events/subjects.js';
import {
  retailerText,
  whyAddress,
  type EventGroup,
  type Explanation,
  type PartGroup,
  type Words,
} from './explanation.js';

type Sums = Pick<Schemas['KnownWeek'], 'requested' | 'granted' | 'delivered'>;

const sumsOf = ({ requested, granted, delivered }: Sums, { t, units }: Words): [string, string][] => [
  [t('fact.requested'), units(requested)],
  [t('fact.granted'), units(granted)],
  [t('fact.delivered'), units(delivered)],
];

/** A week of a retailer and product: what each event added, and what the week is taken for. */
export function explainDemand(answer: Schemas['DemandLineage'], retailerId: string, words: Words): Explanation {
  const { t, units, added, day } = words;
  const { week, estimate, effects } = answer;
  const of = (measure: keyof Sums, count: number) => (count === 0 ? [] : [`${t(`fact.${measure}`)} ${added(count)}`]);
  return {
    title: t('why.demand', { sku: week.sku, retailerId, week: day(week.weekOf) }),
    facts: [
      ...sumsOf(week, words),
      ...(estimate ? [[t('why.estimate'), estimate.estimate === null ? '–' : units(estimate.estimate)] as const] : []),
    ],
    sentences: estimate ? takenFor(estimate, words) : [],
    groups: [],
    events: [
      {
        title: t('why.added'),
        lines: effects.map((line) => ({
          line,
          added: [
            ...of('requested', line.requested),
            ...of('granted', line.granted),
            ...of('delivered', line.delivered),
          ].join(t('and')),
        })),
      },
    ],
  };
}

function takenFor(
  { kind, wish, carried, missed, sold }: Schemas['EstimateLineage'],
  { t, units, day }: Words,
): string[] {
  return [
    t(`estimate.${kind}`),
    ...(wish
      ? [t('estimate.wish', { units: units(wish.units), week: day(wish.weekOf), carried: units(carried) })]
      : []),
    ...(missed ? [t('estimate.missed')] : []),
    ...(sold ? [t('estimate.sold', { units: units(sold.units), count: sold.days })] : []),
  ];
}

/** A week of a product as the sum of its retailers. */
export function explainProductWeek(answer: Schemas['ProductWeekLineage'], words: Words): Explanation {
  const { t, units, number, day } = words;
  const { week, retailers, parts, others } = answer;
  const isMore = others.requested > 0 || others.granted > 0 || others.delivered > 0;
  const remark = ({ granted, delivered }: Sums) =>
    t('why.grantedDelivered', { granted: number(granted), delivered: number(delivered) });
  return {
    title: t('why.productWeek', { sku: week.sku, week: day(week.weekOf) }),
    facts: sumsOf(week, words),
    sentences: [],
    groups: [
      {
        title: t('why.retailers', { count: retailers }),
        parts: parts.map((part) => ({
          ...{ key: part.retailerId, label: retailerText(part, words) },
          ...{ value: units(part.requested), remark: remark(part) },
          to: whyAddress(['demand', part.retailerId, week.sku], { week: week.weekOf }),
        })),
        others: isMore
          ? { key: 'others', label: t('why.others'), value: units(others.requested), remark: remark(others) }
          : undefined,
      },
    ],
    events: [],
  };
}

/** A stock position: what each event added to it. */
export function explainStock(answer: Schemas['StockLineage'], retailerId: string, words: Words): Explanation {
  const { t, units, added, day } = words;
  const { stock, parts } = answer;
  return {
    title: t('why.stock', { sku: stock.sku, retailerId }),
    facts: [
      [t('figures.countedOn'), day(stock.lastCountedOn)],
      [t('figures.lastCount'), units(stock.lastCount)],
      [t('figures.deliveredSince'), units(stock.deliveredSince)],
      [t('figures.onOrder'), units(stock.onOrder)],
    ],
    sentences: [],
    groups: [],
    events: [
      {
        title: t('why.added'),
        lines: parts.map((line) => ({ line, added: `${t(`stockPart.${line.part}`)} ${added(line.units)}` })),
      },
    ],
  };
}

/** What a retailer sold of a product between counts. */
export function explainSellThrough(
  answer: Schemas['SellThroughLineage'],
  retailerId: string,
  words: Words,
): Explanation {
  const { t, units, day } = words;
  const weeks: PartGroup = {
    title: t('why.byWeek'),
    parts: answer.weeks.toReversed().map(({ weekOf, units: sold, days, emptied }) => ({
      ...{ key: weekOf, label: day(weekOf), value: units(sold) },
      remark: [t('why.days', { count: days }), ...(emptied ? [t('why.emptied')] : [])].join(t('and')),
    })),
  };
  const stretches = answer.stretches.toReversed().map((stretch): EventGroup => {
    const { after, until, firstCount, delivered, nextCount } = stretch;
    const signed = (lines: typeof firstCount, sign: string) =>
      lines.map((line) => ({ line, added: `${sign} ${units(line.units)}` }));
    return {
      title: t('why.stretch', { after: day(after), until: day(until), units: units(stretch.units) }),
      lines: [...signed(firstCount, ''), ...signed(delivered, '+'), ...signed(nextCount, '−')],
    };
  });
  return {
    title: t('why.sold', { sku: answer.sku, retailerId }),
    facts: [],
    sentences: [t('why.soldMethod')],
    groups: [weeks],
    events: stretches,
  };
}

/** Why an order is due, early or missing. */
export function explainRhythm(answer: Schemas['OrderRhythmLineage'], words: Words): Explanation {
  const { t, units, day } = words;
  const { retailerId, sku, since, on, alert, orders } = answer;
  return {
    title: t('why.rhythm', { of: sku === null ? retailerId : `${retailerId} · ${sku}`, day: day(on) }),
    facts: [[t('why.since'), day(since)]],
    sentences: alert ? [alert.text, ...(alert.reason ? [alert.reason.text] : [])] : [t('why.nothingRemarkable')],
    groups: [
      {
        title: t('why.orders', { count: orders.length }),
        parts: orders.toReversed().map((order) => ({
          ...{ key: order.orderId, label: day(order.orderedOn), value: units(order.units), remark: order.orderId },
          to: addressOf({ kind: 'order', id: order.orderId }),
        })),
      },
    ],
    events: [],
  };
}
