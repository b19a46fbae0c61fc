import { counted, sayDetails, weekdayName } from './detail-names.js';
import { correctionsOf, cutLines, totalOf, type EventSentences } from './event-sentences.js';

const cut = (lines: readonly { readonly cutBy?: unknown }[]) => {
  const many = cutLines(lines);
  return many === 0 ? '' : `; ${counted(many, 'line')} ${many === 1 ? 'was' : 'were'} cut`;
};

const figureNames = { requested: 'requested', granted: 'granted', cutBy: 'cut by', unitPrice: 'unit price' } as const;

const because = (cause: string | undefined) => (cause === undefined ? '' : `: ${cause}`);
const ofClass = (retailerClass: string) => (retailerClass === '*' ? 'any class' : `class ${retailerClass}`);

const wishCauses = {
  short: 'the product is short',
  quota: 'the quota is used up',
  'not-sold': 'it is not sold here',
  'unknown-product': 'nobody knows which product it is',
  other: 'another cause',
} as const;

const nowKnown = (changes: object) =>
  Object.keys(changes).length === 0 ? 'is now listed' : `is now known with ${sayDetails(changes, 'en')}`;

/** What each event says, in English. */
export const englishSentences: EventSentences = {
  RetailerRegistered: ({ retailerId, name, area, listed }) =>
    `Retailer ${retailerId} (${name}, ${area}) was registered${listed ? '' : ', unlisted: an order named it first'}.`,
  RetailerDetailsChanged: ({ retailerId, changes }) => `Retailer ${retailerId} ${nowKnown(changes)}.`,
  RetailerClosed: ({ retailerId, closedOn }) => `Retailer ${retailerId} closed on ${closedOn}.`,
  ProductRegistered: ({ sku, name, supplier, listed }) =>
    `Product ${sku} (${name}, ${supplier}) was registered${listed ? '' : ', unlisted: an order named it first'}.`,
  ProductDetailsChanged: ({ sku, changes }) => `Product ${sku} ${nowKnown(changes)}.`,
  ProductDiscontinued: ({ sku, discontinuedOn }) => `Product ${sku} was discontinued on ${discontinuedOn}.`,
  VisitPlanned: ({ retailerId, plannedOn, accountManager }) =>
    `${accountManager} is to visit retailer ${retailerId} on ${plannedOn}.`,
  VisitStarted: ({ retailerId, startedOn }) => `Visit to retailer ${retailerId} began on ${startedOn}.`,
  StockCounted: ({ counts }) =>
    `${counted(counts.length, 'product')} counted, ${counts.filter(({ quantity }) => quantity === 0).length || 'none'} out of stock.`,
  ShelfObserved: ({ products }) =>
    `On the shelf: ${products.filter(({ onShelf }) => onShelf).length} of ${counted(products.length, 'product')}.`,
  CountCorrected: ({ sku, countedOn, from, to }) =>
    `The count of product ${sku} on ${countedOn} was corrected from ${from} to ${counted(to, 'unit')}.`,
  ShelfPriceCorrected: ({ sku, observedOn, from, to }) =>
    `The shelf price of product ${sku} on ${observedOn} was corrected from ${from ?? 'none'} to ${counted(to, 'minor unit')}.`,
  DemandDeclared: ({ declarations }) =>
    `The retailer said it would need ${counted(
      totalOf(declarations, ({ quantity }) => quantity),
      'unit',
    )} of ${counted(declarations.length, 'product')}.`,
  FeedbackGiven: ({ text, followUp }) => `“${text}”${followUp ? ` To do by ${followUp.dueOn}: ${followUp.task}.` : ''}`,
  FollowUpDone: ({ outcome, doneOn }) => `Follow-up done on ${doneOn}: ${outcome}.`,
  VisitEnded: ({ endedOn, summary }) => `Visit ended on ${endedOn}${summary ? `: ${summary}` : ''}.`,
  OrderPlaced: ({ orderId, lines, takenBy }) =>
    `Order ${orderId} taken by ${takenBy}: ${counted(
      totalOf(lines, ({ requested }) => requested),
      'unit',
    )} in ${counted(lines.length, 'line')}.`,
  OrderLineChanged: ({ sku, from, to }) => `Product ${sku} changed from ${from} to ${counted(to, 'unit')}.`,
  OrderGranted: ({ orderId, lines }) =>
    `Order ${orderId} was granted ${counted(
      totalOf(lines, ({ granted }) => granted),
      'unit',
    )}${cut(lines)}.`,
  OrderCancelled: ({ orderId }) => `Order ${orderId} was cancelled.`,
  OrderLinesHeld: ({ orderId, lines }) => `${counted(lines.length, 'line')} of order ${orderId} put in quarantine.`,
  HeldLinesReleased: ({ orderId, resolution, lines }) =>
    `${counted(lines.length, 'held line')} of order ${orderId} ${resolution}.`,
  HeldLinesRejected: ({ orderId, lines }) => `${counted(lines.length, 'held line')} of order ${orderId} rejected.`,
  OrderCorrected: ({ orderId, sku, from, to }) =>
    `Product ${sku} of order ${orderId} was corrected: ${correctionsOf(from, to)
      .map(
        ([name, before, after]) =>
          `${figureNames[name]} from ${before ?? 'none'} to ${name === 'unitPrice' && after ? counted(Number(after), 'minor unit') : (after ?? 'none')}`,
      )
      .join(', ')}.`,
  SuggestionAnswered: ({ orderId, lines }) => {
    const many = (answer: string) => lines.filter((line) => line.answer === answer).length;
    return `Of ${counted(lines.length, 'suggestion')} of order ${orderId} ${many('accepted')} accepted, ${many('changed')} changed, ${many('refused')} refused.`;
  },
  LineSubstituted: ({ wished, sku, units }) =>
    `Wished for ${counted(wished.units, 'unit')} of product ${wished.sku}, took ${counted(units, 'unit')} of product ${sku} instead.`,
  CallMissed: ({ retailerId, dueOn, cause }) => `Retailer ${retailerId} was not reached on ${dueOn}: ${cause}.`,
  CallBackAgreed: ({ retailerId, dueOn, callBackOn, callBackAt, note }) =>
    `Retailer ${retailerId}, due on ${dueOn}, is to be called back on ${callBackOn}${callBackAt ? ` at ${callBackAt}` : ''}${note ? `: ${note}` : ''}.`,
  CallEndedWithoutOrder: ({ retailerId, dueOn, why }) =>
    `Retailer ${retailerId} was reached on ${dueOn} and wanted nothing: ${why}.`,
  WishRecorded: ({ retailerId, wishedOn, sku, wording, units, cause }) =>
    `Retailer ${retailerId} wished on ${wishedOn} for ${units === undefined ? '' : `${counted(units, 'unit')} of `}${[...(sku === undefined ? [] : [`product ${sku}`]), ...(wording ? [`“${wording}”`] : [])].join(' ')}${cause ? `, not met: ${wishCauses[cause]}` : ''}.`,
  WishMatched: ({ wishId, sku }) => `Wish ${wishId} meant product ${sku}.`,
  ComplaintRecorded: ({ complaintId, retailerId, complainedOn, about, text, dueOn }) =>
    `Complaint ${complaintId} of retailer ${retailerId} on ${complainedOn} (${about}): “${text}”${dueOn ? ` To be settled by ${dueOn}.` : ''}`,
  ComplaintClosed: ({ complaintId, closedOn, outcome }) =>
    `Complaint ${complaintId} was closed on ${closedOn}: ${outcome}.`,
  NoticeIssued: ({ noticeId, from, until, en }) => `Notice ${noticeId} was issued for ${from} to ${until}: “${en}”`,
  NoticeWithdrawn: ({ noticeId, withdrawnOn }) => `Notice ${noticeId} does not hold from ${withdrawnOn} on.`,
  DeliveryDispatched: ({ deliveryId, dispatchedOn }) => `Delivery ${deliveryId} left on ${dispatchedOn}.`,
  DeliveryCorrected: ({ deliveryId, deliveredOn, sku, from, to }) =>
    `Product ${sku} of delivery ${deliveryId} on ${deliveredOn} was corrected: ${[
      ...(from.delivered === to.delivered ? [] : [`delivered from ${from.delivered} to ${to.delivered}`]),
      ...(from.refused === to.refused ? [] : [`refused from ${from.refused} to ${to.refused}`]),
    ].join(', ')}.`,
  DeliveryCompleted: ({ deliveryId, deliveredOn, lines }) =>
    `Delivery ${deliveryId} arrived on ${deliveredOn}: ${counted(
      totalOf(lines, ({ delivered }) => delivered),
      'unit',
    )}, ${totalOf(lines, ({ refused = 0 }) => refused) || 'none'} refused.`,
  QuotaSet: ({ sku, retailerClass, limit, from, to }) =>
    `Product ${sku}: at most ${counted(limit, 'unit')} for a retailer of ${ofClass(retailerClass)} from ${from} to ${to}.`,
  QuotaLifted: ({ sku, quotaId, liftedOn }) => `Product ${sku}: quota ${quotaId} was lifted on ${liftedOn}.`,
  ShortageDeclared: ({ sku, from, until, cause }) =>
    `Product ${sku} is short from ${from}${until ? ` to ${until}` : ''}: ${cause}.`,
  ShortageEnded: ({ sku, endedOn }) => `Product ${sku} is no longer short since ${endedOn}.`,
  CallDayMoved: ({ day, to, cause }) =>
    day === to
      ? `Retailers are called on ${day} although it may be a holiday${because(cause)}.`
      : `The calls of ${day} are made on ${to}${because(cause)}.`,
  CallDayDropped: ({ day, cause }) => `Nobody is called on ${day}${because(cause)}.`,
  CallDayAdded: ({ day, orderDay, cause }) =>
    `On ${day} the retailers of ${weekdayName(orderDay, 'en')} are called too${because(cause)}.`,
  LossAccepted: ({ expectedPosition, foundPosition, seenBy }) =>
    `Events up to position ${expectedPosition}, which were seen by ${seenBy}, were lost; position ${foundPosition} was the newest left.`,
  StoreContinued: ({ events, position, storeHash }) =>
    `This store continues another one: ${counted(events, 'event')} up to position ${position} were copied from it, with personal data sealed. Its newest event had the store hash ${storeHash}.`,
  PersonalDataErased: ({ retailerId }) =>
    retailerId === undefined
      ? 'The name of a person who worked for the company was erased; the figures of their work stay.'
      : `What was known of the people of retailer ${retailerId}, names and notes, was erased; figures stay.`,
  ForecastRunRequested: ({ runId, pins }) =>
    `Forecast ${runId} of ${counted(pins.horizon, 'week')} was asked for, as of ${pins.asOf}.`,
  ForecastRunCompleted: ({ runId, firstWeek, nodes, hash }) =>
    `Forecast ${runId} of ${nodes} series from the week of ${firstWeek} was made: content ${hash}.`,
  ForecastRunFailed: ({ runId, cause }) => `Forecast ${runId} could not be made: ${cause}`,
  CheckpointRecorded: ({ number, events, position, merkleRoot, keyId }) =>
    `Checkpoint ${number} of the store${keyId ? ', signed,' : ''} covers ${counted(events, 'event')} up to position ${position}: Merkle root ${merkleRoot}.`,
  PlanDrawnUp: ({ planId, runId, from, weeks, unitsToBuy }) =>
    `Plan ${planId} for ${counted(weeks, 'week')} from ${from} was drawn up from forecast ${runId}: ${counted(unitsToBuy, 'unit')} to buy.`,
};
