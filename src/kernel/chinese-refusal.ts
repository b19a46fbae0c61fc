import { sayByPattern, type Pattern } from './by-pattern.js';
import { chineseExpectation } from './chinese-expectation.js';
import { ruleRefusals } from './chinese-rule-refusals.js';

const kinds: Readonly<Record<string, string>> = {
  Order: '订单',
  Visit: '拜访',
  Delivery: '送货',
  Retailer: '零售户',
  Product: '产品',
  order: '订单',
  retailer: '零售户',
  product: '产品',
  order_id: '订单',
  visit_id: '拜访',
  delivery_id: '送货',
};
const named: Readonly<Record<string, string>> = { sku: '产品', retailerId: '零售户', orderId: '订单' };
const ends: Readonly<Record<string, string>> = { closed: '停业', discontinued: '停售' };
const kind = (name = '') => kinds[name] ?? name;

const foundWords: Readonly<Record<string, string>> = {
  nothing: '空白',
  'one left open': '有一处未闭合',
  'bytes of another encoding': '其他编码的字节',
};

/** What files are refused for. */
const patterns: readonly Pattern[] = [
  [
    /^sku (.+): order (.+) entitles to (\d+), of which (\d+) were delivered before; expected at most (\d+), found (\d+)\.$/,
    (sku, order, granted, before, most, found) =>
      `产品 ${sku}：订单 ${order} 可送 ${granted}，此前已送 ${before}；最多还可送 ${most}，实际为 ${found}。`,
  ],
  [
    /^sku (.+): quota (.+) allows (\d+) from (\S+) to (\S+), of which other orders were granted (\d+); order (.+): expected at most (\d+), found (\d+)\.$/,
    (sku, quota, limit, from, to, used, order, most, found) =>
      `产品 ${sku}：${from} 至 ${to} 限量 ${limit}（${quota}），其他订单已批准 ${used}；订单 ${order} 最多可批准 ${most}，实际为 ${found}。`,
  ],
  [
    /^Order (.+) was recorded before with other figures of product (.+)\.$/,
    (order, sku) => `订单 ${order} 此前已记录，其中产品 ${sku} 的数据不同。`,
  ],
  [/^Order (.+) was recorded before with other lines\.$/, (order) => `订单 ${order} 此前已记录，明细不同。`],
  [/^Order (.+) has product (.+) with other figures\.$/, (order, sku) => `订单 ${order} 中产品 ${sku} 的数据不同。`],
  [
    /^Order (.+): expected retailer (.+) and (\S+) as recorded before, found (.+) and (\S+)\.$/,
    (order, retailer, day, found, on) =>
      `订单 ${order} 此前已记录为零售户 ${retailer}、${day}，文件中为 ${found}、${on}。`,
  ],
  [
    /^(Visit|Delivery) (.+) was recorded before, and otherwise\.$/,
    (of, id) => `${kind(of)} ${id} 此前已记录，内容不同。`,
  ],
  [/^Order (.+) was cancelled(?:: nothing of it leaves)?\.$/, (order) => `订单 ${order} 已取消。`],
  [/^Order (.+) was not granted yet\.$/, (order) => `订单 ${order} 尚未批准。`],
  [/^Order (.+) was already placed\.$/, (order) => `订单 ${order} 此前已下单。`],
  [
    /^Order (.+) is of retailer (.+), not (.+)\.$/,
    (order, own, other) => `订单 ${order} 属于零售户 ${own}，不是 ${other}。`,
  ],
  [/^(Retailer|Product) (.+) was already registered\.$/, (of, id) => `${kind(of)} ${id} 此前已登记。`],
  [
    /^(Retailer|Product) (.+) was already (closed|discontinued) on (\S+)\.$/,
    (of, id, what, day) => `${kind(of)} ${id} 已于 ${day} ${ends[what ?? '']}。`,
  ],
  [
    /^(retailer|product) (.+): ended on (\S+), nothing can be ordered for (\S+)\.$/,
    (of, id, day, on) => `${kind(of)} ${id} 已于 ${day} 结束，${on} 不能订货。`,
  ],
  [
    /^Product (.+): (\d+) dispatched, (\d+) delivered and (\d+) refused\.$/,
    (sku, sent, delivered, refused) => `产品 ${sku}：发货 ${sent}，送达 ${delivered}，拒收 ${refused}，数量不符。`,
  ],
  [
    /^(\S+): the visit was recorded with (.+), not (.+)\.$/,
    (field, recorded, given) => `${field}：该拜访此前记录为 ${recorded}，不是 ${given}。`,
  ],
  [
    /^(\S+): (.+) is not known\.$/,
    (field = '', id) => `没有登记过${named[field.split('.').at(-1) ?? ''] ?? field} ${id}。`,
  ],
  [
    /^(\S+) (.+) has a bad row at line (\d+)\.$/,
    (column, id, line) => `${kind(column)} ${id} 的第 ${line} 行有误，整条未导入。`,
  ],
  [
    /^(\S+): expected each once, found (.+) again after line (\d+)\.$/,
    (field, id, line) => `${field}：每个编号只应出现一次，${id} 在第 ${line} 行已出现。`,
  ],
];

const all = [...patterns, ...ruleRefusals];

const expectation = /^(\S+): expected (.+), found (.+?)\.?$/s;

/**
 * What a refusal says, in Chinese; undefined where it has no Chinese words yet.
 * @param called  what fields are called, as columns by the headings of their file; others stay as requests write them
 */
export function chineseRefusal(sentence: string, called: Readonly<Record<string, string>> = {}): string | undefined {
  const said = sayByPattern(all, sentence);
  if (said !== undefined) return said;
  const [, field, expected = '', found = ''] = expectation.exec(sentence) ?? [];
  const words = chineseExpectation(expected);
  if (field === undefined || words === undefined) return undefined;
  const where = field === 'row' ? '本行' : (called[field] ?? field);
  const space = /^[\w]/.test(words) ? ' ' : '';
  return `${where}：应为${space}${words}，实际为${foundWords[found] ?? ` ${found}`}。`;
}
