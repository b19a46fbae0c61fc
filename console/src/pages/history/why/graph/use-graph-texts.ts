import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../../../api/client.js';
import { dayText, oneDecimal, wholeNumber } from '../../../../i18n/formats.js';
import { monthText } from '../../../../i18n/instants.js';
import { language } from '../../../../i18n/language.js';
import { said } from '../../../../i18n/said.js';
import { addressOf, subjectsOf } from '../../events/subjects.js';
import { nodeAddress } from '../explain-forecast.js';
import { whyAddress } from '../explanation.js';
import type { Layers } from './lineage-columns.js';
import type { NodeText } from './node-column.js';

type Lineage = Schemas['PlanLineLineage'];

interface Line {
  readonly planId: string;
  readonly sku: string;
  readonly month?: string | undefined;
}

/** What the nodes of the graph say, and where they lead. */
export function useGraphTexts({ planId, sku, month }: Line, answer: Lineage | undefined) {
  const { t } = useTranslation('history');
  const units = (count: number) => t('units', { count, shown: wholeNumber(count) });
  const expected = (count: number) => t('units_other', { shown: oneDecimal(count) });
  const retailerId = answer?.leaf?.retailerId ?? '';
  const unfolded = (further: Readonly<Record<string, string>>) => ({
    search: new URLSearchParams({ ...(month !== undefined && { month }), ...further }).toString(),
  });
  const between = language() === 'zh' ? '' : ' ';
  const name = answer?.lines[0]?.name ?? '';
  const sumOf = (figure: (line: Lineage['lines'][number]) => number) =>
    (answer?.lines ?? []).reduce((sum, line) => sum + figure(line), 0);
  return {
    title: t('graph.title', { product: `${sku} ${name}`, planId }),
    line: ({ month: of, toBuy }: Lineage['lines'][number]): NodeText => ({
      ...{ key: of, label: monthText(of), value: t('why.toBuy', { units: units(toBuy) }) },
      to: whyAddress(['plans', planId, sku], { month: of }),
    }),
    forecast: ({ run }: Lineage): NodeText => ({
      ...{ key: run.runId, label: t('graph.asOf', { day: dayText(run.asOf) }) },
      value: expected(sumOf((line) => line.expected)),
      to: nodeAddress(run.runId, { level: 'sku', sku, retailerId: '', area: '', supplier: '' }),
    }),
    retailer: (leaf: Lineage['leaves'][number]): NodeText => ({
      ...{
        key: leaf.retailerId,
        label: `${leaf.retailerName ?? ''} ${leaf.retailerId} ${leaf.area}`.trim(),
        value: expected(leaf.expected),
      },
      to: unfolded({ retailer: leaf.retailerId }),
    }),
    week: ({ weekOf, requested }: Lineage['history'][number]): NodeText => ({
      ...{ key: weekOf, label: t('graph.week', { day: dayText(weekOf) }), value: units(requested) },
      to: unfolded({ retailer: retailerId, week: weekOf }),
    }),
    event: (line: Lineage['history'][number]['events'][number]): NodeText => {
      const subject = subjectsOf(line).at(-1);
      const to = subject && { to: addressOf(subject) };
      return { key: line.position, label: `${dayText(line.occurredOn)} ${said(line.sentence)}`, ...to };
    },
    /** The way that is unfolded, in a sentence. */
    inWords: ({ retailers, weeks, events }: Layers): string => {
      const [leaf, week] = [retailers.items[retailers.chosen], weeks.items[weeks.chosen]];
      const made = t('graph.words', {
        ...{ toBuy: units(sumOf((line) => line.toBuy)), expected: expected(sumOf((line) => line.expected)) },
        count: answer?.retailers ?? 0,
      });
      if (!leaf) return made;
      const of = t('graph.wordsRetailer', { retailer: leaf.retailerId, expected: expected(leaf.expected) });
      if (!week) return [made, of].join(between);
      const count = events.items.length + events.left;
      const when = t('graph.wordsWeek', { week: dayText(week.weekOf), units: units(week.requested), count });
      return [made, of, when].join(between);
    },
  };
}
