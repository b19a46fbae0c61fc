import { sayByPattern, type Pattern } from './by-pattern.js';

const figures: Readonly<Record<string, string>> = {
  requested: '要货量',
  granted: '批准量',
  dispatched: '发货量',
};
const fixed: Readonly<Record<string, string>> = {
  'a price like 22.61, at most 2 decimals': '价格，如 22.61，最多 2 位小数',
  'a share like 0.15 or 15%': '比例，如 0.15 或 15%',
  'a date YYYY-MM-DD, 2026/1/5 or 2026年1月5日': '日期，如 2026-01-05、2026/1/5 或 2026年1月5日',
  'a date YYYY-MM-DD': '日期，如 2026-01-05',
  'a text that is not empty': '非空文字',
  'a text without control characters': '不含控制字符的文字',
  'at least one line': '至少一行',
  'at least one product': '至少一个产品',
  'a product': '产品编号',
  'each product once': '每个产品只出现一次',
  'each line once': '每行只出现一次',
  'each once': '每个编号只出现一次',
  'yes or no': '“是”或“否”',
  'a value': '有效的值',
  'moved, dropped or added': '调整（moved）、取消（dropped）或增加（added）',
  'nothing where the day is not moved': '不是调整日期时留空',
  'nothing where the day is not added': '不是增加日期时留空',
  'what was said, before a follow_up': '先有反馈内容，才能有跟进事项',
  'a weekday from 1 (Monday) to 7 (Sunday)': '星期，1（周一）到 7（周日）',
  'a weekday, where calls are made every few weeks': '星期（隔周访销时必填）',
  'the day of a call, where calls are made every few weeks': '首次访销日（隔周访销时必填）',
  'a class that retailers are of': '已有零售户的档级',
  'every quote to be closed': '引号成对',
};

const patterns: readonly Pattern[] = [
  [/^a whole number from (\d+) to (\d+)$/, (from, to) => `${from} 到 ${to} 的整数`],
  [/^a whole number ≥ (\d+)$/, (min) => `不小于 ${min} 的整数`],
  [/^1 to (\d+) characters, none of them a control character$/, (most) => `1 到 ${most} 个字符，不含控制字符`],
  [/^a day from (\S+) to (\S+)$/, (from, to) => `${from} 至 ${to} 之间的日期`],
  [/^a day not before the order on (\S+)$/, (day) => `不早于订单日期 ${day} 的日期`],
  [/^a day not before (?:.* on )?(\d{4}-\d\d-\d\d)$/, (day) => `不早于 ${day} 的日期`],
  [/^a day not after tomorrow, (\S+)$/, (day) => `不晚于明天（${day}）的日期`],
  [/^a day at most (\d+) days from (\S+)$/, (days, day) => `与 ${day} 相差不超过 ${days} 天的日期`],
  [/^at most the (\d+) (requested|granted|dispatched)$/, (most, of) => `不超过${figures[of ?? '']} ${most}`],
  [/^at most (\d+) rows of one$/, (most) => `每个编号最多 ${most} 行`],
  [/^whole weeks from 1 to (\d+)$/, (most) => `1 到 ${most} 的整周数`],
  [
    /^a share of the wholesale price (above|from) 0 to 10$/,
    (from) => `批发价的比例，${from === 'above' ? '大于 0' : '0'} 到 10`,
  ],
  [/^the product that (\S+) is about$/, (column) => `${column} 对应的产品编号`],
  [/^(\d+) fields$/, (count) => `${count} 列`],
  [/^(\S+) text$/, (encoding) => `${encoding} 编码的文字`],
  [/^"(.*)" as in the first row of order (.*)$/s, (value, order) => `与订单 ${order} 第一行相同的“${value}”`],
  [/^"(.*)" as in the first row$/s, (value) => `与第一行相同的“${value}”`],
];

/** What was expected of a field, in Chinese; undefined where that has no Chinese words yet. */
export function chineseExpectation(expected: string): string | undefined {
  return fixed[expected] ?? sayByPattern(patterns, expected);
}
