import type { Schemas } from '../../../api/client.js';
import { addressOf, subjectFrom } from '../events/subjects.js';
import { historyOf, nodeAddress, pinned } from './explain-forecast.js';
import { whyAddress, type EventGroup, type Explanation, type Part, type Words } from './explanation.js';
import { said } from '../../../i18n/said.js';

/** What a retailer should order of a product, and the reasons with what they follow from. */
export function explainSuggestion(
  answer: Schemas['SuggestionLineage'],
  asked: { readonly retailerId: string; readonly on: string },
  words: Words,
): Explanation {
  const { t, units, day } = words;
  const { suggestion, run, method, history } = answer;
  const { sku, suggested, target, stockNow, stockRange, onOrder, quotaLeft, reasons } = suggestion;
  const { retailerId, on } = asked;
  const leaf = { level: 'retailer-sku', retailerId, area: '', sku, supplier: '' } as const;
  const further: Part[] = [
    { key: 'stock', label: t('why.stockBehind'), to: whyAddress(['stock-estimates', retailerId, sku], { on }) },
    { key: 'forecast', label: t('why.forecastBehind'), to: nodeAddress(run.runId, leaf) },
    { key: 'rhythm', label: t('why.rhythmBehind'), to: whyAddress(['order-rhythm', retailerId], { on, sku }) },
  ];
  return {
    title: t('why.suggestion', { product: `${sku} ${suggestion.name}`, retailerId, day: day(on) }),
    facts: [
      [t('fact.suggested'), units(suggested)],
      [t('why.target'), units(target)],
      [t('why.stockNow'), t('why.about', { units: units(stockNow), ...stockRange })],
      [t('figures.onOrder'), units(onOrder)],
      ...(quotaLeft === null ? [] : [[t('why.quotaLeft'), units(quotaLeft)] as const]),
      ...pinned(run, words),
    ],
    sentences: method,
    groups: [
      { title: t('why.reasons'), parts: reasons.map((reason, i) => reasonOf(reason, String(i), words)) },
      { title: t('why.further'), parts: further },
      ...(history.length > 0 ? [historyOf(history, retailerId, sku, words)] : []),
    ],
    events: [],
  };
}

function reasonOf({ text, events }: Schemas['Reason'], key: string, { t }: Words): Part {
  const subjects = [...new Set(events.map(({ stream }) => stream))].flatMap((stream) => subjectFrom(stream) ?? []);
  const links = subjects.map((subject) => ({
    label: t('subject', { kind: t(`kind.${subject.kind}`), id: subject.id }),
    to: addressOf(subject),
  }));
  return { key, label: said(text), links };
}

/** An estimated stock: counts and deliveries with their events, and the sales between them. */
export function explainStockEstimate(
  answer: Schemas['StockEstimateLineage'],
  retailerId: string,
  words: Words,
): Explanation {
  const { t, units, expected, day, added } = words;
  const { stock, run, stretches, counts, deliveries } = answer;
  const { sku, mean, p10, p90 } = stock;
  const leaf = { level: 'retailer-sku', retailerId, area: '', sku, supplier: '' } as const;
  const ofDays = (title: string, days: typeof counts): EventGroup => ({
    title,
    lines: days.toReversed().flatMap(({ parts }) => parts.map((line) => ({ line, added: added(line.units) }))),
  });
  return {
    title: t('why.stockEstimate', { sku, retailerId }),
    facts: [
      [t('why.mean'), expected(mean)],
      [t('why.likely'), t('why.fromTo', { from: p10, to: p90 })],
      [t('figures.countedOn'), day(stock.lastCountedOn)],
      [t('figures.lastCount'), units(stock.lastCount)],
      [t('figures.deliveredSince'), units(stock.deliveredSince)],
      [t('why.salesPerDay'), expected(answer.salesPerDay)],
      [t('why.forecastPerDay'), expected(answer.forecastPerDay)],
    ],
    sentences: [t('why.estimateMethod', { count: answer.forecastDays })],
    groups: [
      {
        title: t('why.stretches'),
        parts: stretches.toReversed().map(({ after, until, sales, emptied }) => ({
          ...{ key: after, label: t('why.between', { after: day(after), until: day(until) }) },
          value: expected(sales.units),
          remark: [
            t('why.days', { count: sales.days }),
            t('why.weight', { share: Math.round(sales.weight * 100) }),
            ...(emptied ? [t('why.emptied')] : []),
          ].join(t('and')),
        })),
      },
      {
        title: t('why.further'),
        parts: [
          {
            key: 'sold',
            label: t('why.soldBehind'),
            to: whyAddress(['sell-through', retailerId, sku], { on: stock.lastCountedOn }),
          },
          { key: 'forecast', label: t('why.forecastBehind'), to: nodeAddress(run.runId, leaf) },
        ],
      },
    ],
    events: [ofDays(t('why.counts'), counts), ofDays(t('why.deliveries'), deliveries)],
  };
}
