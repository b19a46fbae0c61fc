import type { Schemas } from '../../../api/client.js';
import { addressOf } from '../events/subjects.js';
import { retailerText, whyAddress, type Explanation, type Part, type PartGroup, type Words } from './explanation.js';

type Week = Schemas['HistoryWeek'];
type Node = Schemas['NodePart'];

const sumOf = (units: readonly number[]) => units.reduce((sum, each) => sum + each, 0);

/** The forecast of a node: of everything, of a supplier, of a retailer and product … */
export function explainNode(answer: Schemas['NodeLineage'], words: Words): Explanation {
  const { t, units, number, day, expected } = words;
  const { run, method, basis, node, parts, others, history } = answer;
  const { retailerId, sku } = node;
  const weeks = node.weeks.map((week) => ({
    ...{ key: week.week, label: day(week.week), value: units(week.mean) },
    remark: t('why.range', { from: number(week.p10), to: number(week.p90), expected: expected(week.expected) }),
  }));
  const rest = sumOf(others);
  const below: PartGroup = {
    title: t('why.below', { count: answer.nodes }),
    parts: parts.map((part) => ({
      ...{ key: keyOf(part), label: nameOf(part, words), value: units(sumOf(part.units)) },
      to: nodeAddress(run.runId, part),
    })),
    others: rest === 0 ? undefined : { key: 'others', label: t('why.others'), value: units(rest) },
  };
  return {
    title: t('why.node', { name: nameOf(node, words), day: day(run.asOf) }),
    facts: [
      [t('why.allWeeks'), units(sumOf(node.weeks.map(({ mean }) => mean)))],
      [t('why.weeks'), String(node.weeks.length)],
      ...pinned(run, words),
    ],
    sentences: [...basis, ...method],
    groups: [
      ...(parts.length > 0 ? [below] : []),
      ...(history.length > 0 ? [historyOf(history, retailerId, sku, words)] : []),
      { title: t('why.byWeek'), parts: weeks },
    ],
    events: [],
  };
}

/** A line of a plan: the retailers whose demand it adds up, and the orders that were open. */
export function explainPlanLine(answer: Schemas['PlanLineLineage'], planId: string, words: Words): Explanation {
  const { t, units, number, month, expected } = words;
  const { lines, run, method, leaves, leaf, open, history } = answer;
  const sku = lines[0]?.sku ?? '';
  const left = answer.retailers - leaves.length;
  return {
    title: t('why.plan', { product: `${sku} ${lines[0]?.name ?? ''}`, planId }),
    graph: graphAddress(planId, sku, lines.length === 1 ? lines[0]?.month : undefined),
    facts: pinned(run, words),
    sentences: method,
    groups: [
      { title: t('why.months'), parts: lines.map((line) => monthOf(line, planId, words)) },
      {
        title: t('why.retailers', { count: answer.retailers }),
        parts: leaves.map((each) => ({
          ...{ key: each.retailerId, label: retailerText(each, words) },
          ...{ value: expected(each.expected), remark: each.area },
          to: nodeAddress(run.runId, { level: 'retailer-sku', ...each, supplier: '', area: '' }),
        })),
        others: left === 0 ? undefined : { key: 'others', label: t('why.otherRetailers', { count: left }) },
      },
      ...(open ? [openOrders(open, words)] : []),
      ...(leaf && history.length > 0 ? [historyOf(history, leaf.retailerId, sku, words)] : []),
    ],
    events: [],
  };

  function monthOf(line: Schemas['PlanLine'], of: string, { t: say }: Words): Part {
    const { expected: mean, p10, p90, owed, covered, short, carried } = line;
    return {
      ...{ key: line.month, label: month(line.month), value: say('why.toBuy', { units: units(line.toBuy) }) },
      remark: say('why.planMonth', {
        ...{ expected: number(mean), p10: number(p10), p90: number(p90), owed: number(owed) },
        ...{ covered: number(covered), short: number(short), carried: number(carried) },
      }),
      to: whyAddress(['plans', of, line.sku], { month: line.month }),
    };
  }
}

function openOrders({ orders, units: all, lines }: Schemas['OwedLineage'], { t, units, day }: Words): PartGroup {
  const rest = all - sumOf(lines.map((line) => line.units));
  return {
    title: t('why.open', { count: orders, units: units(all) }),
    parts: lines.map((line) => ({
      ...{ key: line.orderId, label: t('subject', { kind: t('kind.order'), id: line.orderId }) },
      ...{ value: units(line.units), remark: day(line.orderedOn) },
      to: addressOf({ kind: 'order', id: line.orderId }),
    })),
    others: rest === 0 ? undefined : { key: 'others', label: t('why.others'), value: units(rest) },
  };
}

/** The weeks that a forecast knew of a retailer and product, the newest first, each down to its events. */
export function historyOf(history: readonly Week[], retailerId: string, sku: string, words: Words): PartGroup {
  const { t, units, number, day } = words;
  return {
    title: t('why.history', { retailerId, sku }),
    parts: history.toReversed().map(({ weekOf, requested, granted, delivered }) => ({
      ...{ key: weekOf, label: day(weekOf), value: units(requested) },
      remark: t('why.grantedDelivered', { granted: number(granted), delivered: number(delivered) }),
      to: whyAddress(['demand', retailerId, sku], { week: weekOf }),
    })),
  };
}

/** A line of a plan as a graph down to its events. @param month  all months where absent */
export function graphAddress(planId: string, sku: string, month?: string): string {
  const address = whyAddress(['plans', planId, sku, 'graph']);
  return month === undefined ? address : `${address}?month=${month}`;
}

export function nodeAddress(
  runId: string,
  { level, retailerId, area, sku, supplier }: Omit<Node, 'units' | 'retailerName'>,
): string {
  return whyAddress(['forecast-nodes', runId], { level, retailerId, area, sku, supplier });
}

/** What a forecast was made from. */
export function pinned(run: Schemas['ForecastPins'], { t, day }: Words): [string, string][] {
  return [
    [t('kind.forecast'), run.runId],
    [t('why.asOf'), day(run.asOf)],
    [t('why.known'), t('why.position', { position: run.position })],
    [t('why.code'), run.codeVersion],
  ];
}

function keyOf({ level, retailerId, area, sku, supplier }: Omit<Node, 'units'>): string {
  return [level, retailerId, area, sku, supplier].join(' ');
}

function nameOf(
  node: Omit<Node, 'units' | 'retailerName'> & Partial<Pick<Node, 'retailerName'>>,
  words: Words,
): string {
  const { t } = words;
  const { level, retailerId, retailerName = null, area, sku, supplier } = node;
  if (level === 'total') return t('level.total');
  const retailer = retailerId && retailerText({ retailerId, retailerName }, words);
  const product = sku && t('subject', { kind: t('kind.product'), id: sku });
  return [supplier, retailer, level === 'retailer-sku' ? '' : area, product].filter(Boolean).join(' · ');
}
