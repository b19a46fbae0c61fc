import type { Pattern } from './by-pattern.js';

const kinds: Readonly<Record<string, string>> = {
  ...{ order: '订单', retailer: '零售户', product: '产品', visit: '拜访', delivery: '送货', notice: '公告' },
  ...{ complaint: '投诉', wish: '未满足需求', forecast: '预测', plan: '计划' },
};
const stages: Readonly<Record<string, string>> = {
  ...{ placed: '下单', granted: '批准', recorded: '登记', issued: '发布', registered: '登记' },
  ...{ planned: '计划', started: '开始', ended: '结束', dispatched: '发货', completed: '送达' },
  ...{ closed: '办结', withdrawn: '撤回', lifted: '取消', done: '办结' },
};
const kind = (name = '') => kinds[name.toLowerCase()] ?? name;
const stage = (name = '') => stages[name] ?? name;

/** What the rules of the field refuse a command for, in Chinese. */
export const ruleRefusals: readonly Pattern[] = [
  [/^Product (.+) is short since (\S+)\.$/, (sku, day) => `产品 ${sku} 自 ${day} 起已登记缺货，须先结束。`],
  [/^Product (.+) is not declared short\.$/, (sku) => `产品 ${sku} 没有登记缺货。`],
  [/^Product (.+) has no quota (.+)\.$/, (sku, quota) => `产品 ${sku} 没有限量 ${quota}。`],
  [
    /^Quota (.+) of product (.+) was already lifted on (\S+)\.$/,
    (quota, sku, day) => `产品 ${sku} 的限量 ${quota} 已于 ${day} 取消。`,
  ],
  [/^Follow-up (.+) was already done on (\S+)\.$/, (id, day) => `跟进事项 ${id} 已于 ${day} 办结。`],
  [
    /^(Delivery|Complaint|Notice) (.+) was already (completed|closed|withdrawn) on (\S+)\.$/,
    (of, id, what, day) => `${kind(of)} ${id} 已于 ${day} ${stage(what)}。`,
  ],
  [
    /^(Order|Visit|Delivery|Notice|Complaint|Wish) (.+) (?:was|is) already (\w+)\.$/,
    (of, id, what) => `${kind(of)} ${id} 已${stage(what)}。`,
  ],
  [/^Visit (.+), planned for (\S+), has not started\.$/, (id, day) => `计划于 ${day} 的拜访 ${id} 尚未开始。`],
  [/^Visit (.+) ended on (\S+)\.$/, (id, day) => `拜访 ${id} 已于 ${day} 结束。`],
  [/^Delivery (.+) is not completed: nothing can be corrected\.$/, (id) => `送货 ${id} 尚未送达，无法更正。`],
  [/^Order (.+) has no line of product (.+)\.$/, (order, sku) => `订单 ${order} 中没有产品 ${sku}。`],
  [/^Order (.+) has several lines of product (.+)\.$/, (order, sku) => `订单 ${order} 中产品 ${sku} 有多行。`],
  [
    /^Order (.+) has (\d+) lines of product (.+)\.$/,
    (order, count, sku) => `订单 ${order} 中产品 ${sku} 有 ${count} 行。`,
  ],
  [/^Order (.+) holds no line (\d+)\.$/, (order, line) => `订单 ${order} 的第 ${line} 行没有待核实。`],
  [/^Order (.+) was delivered already: .*$/, (order) => `订单 ${order} 已送达；零售户的退货在送货中登记。`],
  [
    /^Product (.+): requested (\d+), granted (\d+)\.$/,
    (sku, asked, granted) => `产品 ${sku}：要货 ${asked}，不能批准 ${granted}。`,
  ],
  [/^(?:An? \w+ is|Held lines are) \w+ only with a reason\.$/, () => '须填写原因。'],
  [/^The (\w+) was never .*\.$/, (of) => `没有这条${kind(of)}记录。`],
  [
    /^(Order|Retailer|Product|Visit|Notice|Complaint|Wish|Forecast|Plan) (\S+) is not known\.$/,
    (of, id) => `没有编号为 ${id} 的${kind(of)}。`,
  ],
  [/^Forecast (.+) is not kept here\.$/, (id) => `没有保存预测 ${id}。`],
  [/^No order was asked for in a week complete on (\S+)\.$/, (day) => `截至 ${day} 没有一个完整的订货周，无法预测。`],
  [
    /^As of (\S+) nothing was ordered for over a year: the newest order is of the week of (\S+)\.$/,
    (day, week) => `截至 ${day} 已有一年以上没有订货，最近的订单在 ${week} 当周。`,
  ],
  [
    /^(\S+): others wrote to it at the same time, in (\d+) attempts within (\S+) s\. Read it again, and repeat the command\.$/,
    (stream, attempts, seconds) =>
      `${stream}：其他人正在同时修改，${seconds} 秒内尝试 ${attempts} 次未成。请刷新后重试。`,
  ],
];
