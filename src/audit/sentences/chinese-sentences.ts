import { sayDetails, weekdayName } from './detail-names.js';
import { correctionsOf, cutLines, totalOf, type EventSentences } from './event-sentences.js';

const cut = (lines: readonly { readonly cutBy?: unknown }[]) => {
  const many = cutLines(lines);
  return many === 0 ? '' : `；其中 ${many} 行被削减`;
};
const unlisted = (listed: boolean) => (listed ? '' : '（未在档案中，由订单首次提及）');

const complaintSubjects = {
  delivery: '送货',
  product: '产品',
  price: '价格',
  supply: '货源',
  service: '服务',
  other: '其他',
} as const;
const wishCauses = {
  short: '缺货',
  quota: '限量',
  'not-sold': '未经营',
  'unknown-product': '产品不明',
  other: '其他',
} as const;

const figureNames = { requested: '需求量', granted: '批准量', cutBy: '削减原因', unitPrice: '单价' } as const;
const cutCauses: Readonly<Record<string, string>> = { quota: '限量', supply: '货源' };
const ofClass = (retailerClass: string) => (retailerClass === '*' ? '各档' : `${retailerClass} 档`);

const because = (cause: string | undefined) => (cause === undefined ? '' : `：${cause}`);
const nowKnown = (changes: object) =>
  Object.keys(changes).length === 0 ? '已列入档案' : `的资料更新为 ${sayDetails(changes, 'zh')}`;

const figureText = (value: number | string | undefined) =>
  typeof value === 'string' ? (cutCauses[value] ?? value) : (value ?? '无');

/** What each event says, in Chinese. */
export const chineseSentences: EventSentences = {
  RetailerRegistered: ({ retailerId, name, area, listed }) =>
    `零售户 ${retailerId}（${name}，${area}）已登记${unlisted(listed)}。`,
  RetailerDetailsChanged: ({ retailerId, changes }) => `零售户 ${retailerId} ${nowKnown(changes)}。`,
  RetailerClosed: ({ retailerId, closedOn }) => `零售户 ${retailerId} 于 ${closedOn} 停业。`,
  ProductRegistered: ({ sku, name, supplier, listed }) =>
    `产品 ${sku}（${name}，${supplier}）已登记${unlisted(listed)}。`,
  ProductDetailsChanged: ({ sku, changes }) => `产品 ${sku} ${nowKnown(changes)}。`,
  ProductDiscontinued: ({ sku, discontinuedOn }) => `产品 ${sku} 于 ${discontinuedOn} 停售。`,
  VisitPlanned: ({ retailerId, plannedOn, accountManager }) =>
    `${accountManager} 计划于 ${plannedOn} 拜访零售户 ${retailerId}。`,
  VisitStarted: ({ retailerId, startedOn }) => `${startedOn} 开始拜访零售户 ${retailerId}。`,
  StockCounted: ({ counts }) =>
    `盘点 ${counts.length} 个产品，其中 ${counts.filter(({ quantity }) => quantity === 0).length} 个断货。`,
  ShelfObserved: ({ products }) =>
    `${products.length} 个产品中有 ${products.filter(({ onShelf }) => onShelf).length} 个上柜。`,
  CountCorrected: ({ sku, countedOn, from, to }) =>
    `产品 ${sku} 在 ${countedOn} 的盘点数由 ${from} 更正为 ${to} 个单位。`,
  ShelfPriceCorrected: ({ sku, observedOn, from, to }) =>
    `产品 ${sku} 在 ${observedOn} 的货架价由 ${from ?? '无'} 更正为 ${to} 分。`,
  DemandDeclared: ({ declarations }) =>
    `零售户申报 ${declarations.length} 个产品的需求，共 ${totalOf(declarations, ({ quantity }) => quantity)} 个单位。`,
  FeedbackGiven: ({ text, followUp }) =>
    `“${text}”${followUp ? `须在 ${followUp.dueOn} 前办理：${followUp.task}。` : ''}`,
  FollowUpDone: ({ outcome, doneOn }) => `跟进事项于 ${doneOn} 办结：${outcome}。`,
  VisitEnded: ({ endedOn, summary }) => `拜访于 ${endedOn} 结束${summary ? `：${summary}` : ''}。`,
  OrderPlaced: ({ orderId, lines, takenBy }) =>
    `${takenBy} 接订单 ${orderId}：${lines.length} 行，共 ${totalOf(lines, ({ requested }) => requested)} 个单位。`,
  OrderLineChanged: ({ sku, from, to }) => `产品 ${sku} 由 ${from} 改为 ${to} 个单位。`,
  OrderGranted: ({ orderId, lines }) =>
    `订单 ${orderId} 批准 ${totalOf(lines, ({ granted }) => granted)} 个单位${cut(lines)}。`,
  OrderCancelled: ({ orderId }) => `订单 ${orderId} 已取消。`,
  OrderLinesHeld: ({ orderId, lines }) => `订单 ${orderId} 有 ${lines.length} 行待核实。`,
  HeldLinesReleased: ({ orderId, resolution, lines }) =>
    `订单 ${orderId} 的 ${lines.length} 行待核实明细已${resolution === 'accepted' ? '认可' : '更正'}。`,
  HeldLinesRejected: ({ orderId, lines }) => `订单 ${orderId} 的 ${lines.length} 行待核实明细已被拒绝。`,
  OrderCorrected: ({ orderId, sku, from, to }) =>
    `订单 ${orderId} 的产品 ${sku} 已更正：${correctionsOf(from, to)
      .map(
        ([name, before, after]) =>
          `${figureNames[name]}由 ${figureText(before)} 改为 ${figureText(after)}${name === 'unitPrice' && after ? ' 分' : ''}`,
      )
      .join('，')}。`,
  SuggestionAnswered: ({ orderId, lines }) => {
    const many = (answer: string) => lines.filter((line) => line.answer === answer).length;
    return `订单 ${orderId} 的 ${lines.length} 条建议：接受 ${many('accepted')} 条，改量 ${many('changed')} 条，拒绝 ${many('refused')} 条。`;
  },
  LineSubstituted: ({ wished, sku, units }) =>
    `原要产品 ${wished.sku} ${wished.units} 个单位，改订产品 ${sku} ${units} 个单位。`,
  CallMissed: ({ retailerId, dueOn, cause }) => `${dueOn} 未能联系零售户 ${retailerId}：${cause}。`,
  CallBackAgreed: ({ retailerId, dueOn, callBackOn, callBackAt, note }) =>
    `零售户 ${retailerId}（${dueOn} 应访）约定 ${callBackOn}${callBackAt ? ` ${callBackAt}` : ''} 回拨${note ? `：${note}` : ''}。`,
  CallEndedWithoutOrder: ({ retailerId, dueOn, why }) => `${dueOn} 已联系零售户 ${retailerId}，本次不订货：${why}。`,
  WishRecorded: ({ retailerId, wishedOn, sku, wording, units, cause }) =>
    `零售户 ${retailerId} 于 ${wishedOn} 想要${sku === undefined ? '' : `产品 ${sku}`}${wording ? `“${wording}”` : ''}${units === undefined ? '' : ` ${units} 个单位`}${cause ? `，未满足：${wishCauses[cause]}` : ''}。`,
  WishMatched: ({ wishId, sku }) => `需求 ${wishId} 指的是产品 ${sku}。`,
  ComplaintRecorded: ({ complaintId, retailerId, complainedOn, about, text, dueOn }) =>
    `零售户 ${retailerId} 于 ${complainedOn} 投诉（${complaintSubjects[about]}，编号 ${complaintId}）：“${text}”${dueOn ? `，须在 ${dueOn} 前处理。` : '。'}`,
  ComplaintClosed: ({ complaintId, closedOn, outcome }) => `投诉 ${complaintId} 于 ${closedOn} 结案：${outcome}。`,
  NoticeIssued: ({ noticeId, from, until, zh }) => `发布货源公告 ${noticeId}（${from} 至 ${until}）：“${zh}”`,
  NoticeWithdrawn: ({ noticeId, withdrawnOn }) => `货源公告 ${noticeId} 自 ${withdrawnOn} 起撤回。`,
  DeliveryDispatched: ({ deliveryId, dispatchedOn }) => `送货单 ${deliveryId} 于 ${dispatchedOn} 发出。`,
  DeliveryCorrected: ({ deliveryId, deliveredOn, sku, from, to }) =>
    `送货单 ${deliveryId}（${deliveredOn}）产品 ${sku} 更正：${[
      ...(from.delivered === to.delivered ? [] : [`送达由 ${from.delivered} 改为 ${to.delivered}`]),
      ...(from.refused === to.refused ? [] : [`拒收由 ${from.refused} 改为 ${to.refused}`]),
    ].join('，')}。`,
  DeliveryCompleted: ({ deliveryId, deliveredOn, lines }) =>
    `送货单 ${deliveryId} 于 ${deliveredOn} 送达：${totalOf(lines, ({ delivered }) => delivered)} 个单位，拒收 ${totalOf(lines, ({ refused = 0 }) => refused)}。`,
  QuotaSet: ({ sku, retailerClass, limit, from, to }) =>
    `产品 ${sku}：${from} 至 ${to}，${ofClass(retailerClass)}零售户每户限量 ${limit} 个单位。`,
  QuotaLifted: ({ sku, quotaId, liftedOn }) => `产品 ${sku}：限量 ${quotaId} 于 ${liftedOn} 取消。`,
  ShortageDeclared: ({ sku, from, until, cause }) =>
    `产品 ${sku} 自 ${from} 起${until ? `至 ${until} ` : ''}缺货：${cause}。`,
  ShortageEnded: ({ sku, endedOn }) => `产品 ${sku} 自 ${endedOn} 起不再缺货。`,
  CallDayMoved: ({ day, to, cause }) =>
    day === to ? `${day} 照常访销${because(cause)}。` : `${day} 的访销改在 ${to} 进行${because(cause)}。`,
  CallDayDropped: ({ day, cause }) => `${day} 停止访销${because(cause)}。`,
  CallDayAdded: ({ day, orderDay, cause }) =>
    `${day} 增加访销${weekdayName(orderDay, 'zh')}的零售户${because(cause)}。`,
  LossAccepted: ({ expectedPosition, foundPosition, seenBy }) =>
    `${seenBy} 所见的位置 ${expectedPosition} 之前的事件已丢失；现存最新位置为 ${foundPosition}。`,
  StoreContinued: ({ events, position, storeHash }) =>
    `本存储接续另一存储：其中至位置 ${position} 的 ${events} 个事件已复制到此，个人信息已加密。原存储最新事件的存储哈希为 ${storeHash}。`,
  PersonalDataErased: ({ retailerId }) =>
    retailerId === undefined
      ? '一名工作人员的姓名已删除；其工作形成的数字保留。'
      : `零售户 ${retailerId} 的个人信息（名称与备注）已删除；各项数字保留。`,
  ForecastRunRequested: ({ runId, pins }) => `已请求预测 ${runId}：${pins.horizon} 周，截至 ${pins.asOf}。`,
  ForecastRunCompleted: ({ runId, firstWeek, nodes, hash }) =>
    `预测 ${runId} 完成：${nodes} 个序列，自 ${firstWeek} 当周起，内容 ${hash}。`,
  ForecastRunFailed: ({ runId, cause }) => `预测 ${runId} 失败：${cause}`,
  CheckpointRecorded: ({ number, events, position, merkleRoot, keyId }) =>
    `存储检查点 ${number}${keyId ? '（已签名）' : ''}覆盖至位置 ${position} 的 ${events} 个事件：Merkle 根 ${merkleRoot}。`,
  PlanDrawnUp: ({ planId, runId, from, weeks, unitsToBuy }) =>
    `依据预测 ${runId} 编制计划 ${planId}：自 ${from} 起 ${weeks} 周，采购 ${unitsToBuy} 个单位。`,
};
