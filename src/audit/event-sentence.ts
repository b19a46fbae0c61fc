import type { RecordedEvent } from '../event-store/event-store.js';
import type { ForecastRunEvent } from '../forecasting/runs/forecast-run.events.js';
import type { DeliveryEvent } from '../recording/deliveries/delivery.events.js';
import type { LossAccepted } from '../recording/losses/loss.events.js';
import type { CallMissed } from '../recording/phone-orders/missed-call.events.js';
import type { LineFigures, PhoneOrderEvent } from '../recording/phone-orders/phone-order.events.js';
import type { ProductEvent } from '../recording/products/product.events.js';
import type { RetailerEvent } from '../recording/retailers/retailer.events.js';
import type { SupplyEvent } from '../recording/supply/supply.events.js';
import type { VisitEvent } from '../recording/visits/visit.events.js';
import type { PlanDrawnUp } from '../sourcing/plan.events.js';
import type { CheckpointRecorded } from './checkpoints/checkpoint.events.js';

type KnownEvent =
  | RetailerEvent
  | ProductEvent
  | VisitEvent
  | PhoneOrderEvent
  | CallMissed
  | DeliveryEvent
  | SupplyEvent
  | LossAccepted
  | ForecastRunEvent
  | PlanDrawnUp
  | CheckpointRecorded;
type Sentences = { [Type in KnownEvent['type']]: (data: Extract<KnownEvent, { type: Type }>['data']) => string };

const total = <Line>(lines: readonly Line[], units: (line: Line) => number) =>
  lines.reduce((sum, line) => sum + units(line), 0);
const counted = (n: number, word: string) => `${n} ${word}${n === 1 ? '' : 's'}`;
const cutLines = (lines: readonly { readonly cutBy?: unknown }[]) => {
  const cut = lines.filter(({ cutBy }) => cutBy !== undefined).length;
  return cut === 0 ? '' : `; ${counted(cut, 'line')} ${cut === 1 ? 'was' : 'were'} cut`;
};
const changes = (facts: object) =>
  Object.entries(facts)
    .map(([field, value]) => `${field} ${String(value)}`)
    .join(', ');

/** What differs of a line, in the order in which an order goes its way. */
function corrections(from: LineFigures, to: LineFigures): string {
  const figures = [
    ['requested', from.requested, to.requested],
    ['granted', from.granted, to.granted],
    ['unit price', from.unitPriceMinor, to.unitPriceMinor],
  ] as const;
  return figures
    .filter(([, before, after]) => before !== after)
    .map(([name, before, after]) => `${name} from ${before ?? 'none'} to ${after ?? 'none'}`)
    .join(', ');
}

const sentences: Sentences = {
  RetailerRegistered: ({ retailerId, name, area, listed }) =>
    `Retailer ${retailerId} (${name}, ${area}) was registered${listed ? '' : ', unlisted: an order named it first'}.`,
  RetailerDetailsChanged: (data) => `Retailer ${data.retailerId} is now known with ${changes(data.changes)}.`,
  RetailerClosed: ({ retailerId, closedOn }) => `Retailer ${retailerId} closed on ${closedOn}.`,
  ProductRegistered: ({ sku, name, supplier, listed }) =>
    `Product ${sku} (${name}, ${supplier}) was registered${listed ? '' : ', unlisted: an order named it first'}.`,
  ProductDetailsChanged: (data) => `Product ${data.sku} is now known with ${changes(data.changes)}.`,
  ProductDiscontinued: ({ sku, discontinuedOn }) => `Product ${sku} was discontinued on ${discontinuedOn}.`,
  VisitPlanned: ({ retailerId, plannedOn, accountManager }) =>
    `${accountManager} is to visit retailer ${retailerId} on ${plannedOn}.`,
  VisitStarted: ({ retailerId, startedOn }) => `Visit to retailer ${retailerId} began on ${startedOn}.`,
  StockCounted: ({ counts }) =>
    `${counted(counts.length, 'product')} counted, ${counts.filter(({ quantity }) => quantity === 0).length || 'none'} out of stock.`,
  ShelfObserved: ({ products }) =>
    `${products.filter(({ onShelf }) => onShelf).length} of ${counted(products.length, 'product')} were on the shelf.`,
  CountCorrected: ({ sku, countedOn, from, to }) =>
    `The count of product ${sku} on ${countedOn} was corrected from ${from} to ${counted(to, 'unit')}.`,
  ShelfPriceCorrected: ({ sku, observedOn, from, to }) =>
    `The shelf price of product ${sku} on ${observedOn} was corrected from ${from ?? 'none'} to ${to} minor units.`,
  DemandDeclared: ({ declarations }) =>
    `The retailer said it would need ${counted(
      total(declarations, ({ quantity }) => quantity),
      'unit',
    )} of ${counted(declarations.length, 'product')}.`,
  FeedbackGiven: ({ text, followUp }) => `“${text}”${followUp ? ` To do by ${followUp.dueOn}: ${followUp.task}.` : ''}`,
  FollowUpDone: ({ outcome, doneOn }) => `Follow-up done on ${doneOn}: ${outcome}.`,
  VisitEnded: ({ endedOn, summary }) => `Visit ended on ${endedOn}${summary ? `: ${summary}` : ''}.`,
  OrderPlaced: ({ orderId, lines, takenBy }) =>
    `Order ${orderId} taken by ${takenBy}: ${counted(
      total(lines, ({ requested }) => requested),
      'unit',
    )} of ${counted(lines.length, 'line')}.`,
  OrderLineChanged: ({ sku, from, to }) => `Product ${sku} changed from ${from} to ${counted(to, 'unit')}.`,
  OrderGranted: ({ orderId, lines }) =>
    `Order ${orderId} was granted ${counted(
      total(lines, ({ granted }) => granted),
      'unit',
    )}${cutLines(lines)}.`,
  OrderCancelled: ({ orderId }) => `Order ${orderId} was cancelled.`,
  OrderLinesHeld: ({ orderId, lines }) => `${counted(lines.length, 'line')} of order ${orderId} put in quarantine.`,
  HeldLinesReleased: ({ orderId, resolution, lines }) =>
    `${counted(lines.length, 'held line')} of order ${orderId} ${resolution}.`,
  OrderCorrected: ({ orderId, sku, from, to }) =>
    `Product ${sku} of order ${orderId} was corrected: ${corrections(from, to)}.`,
  CallMissed: ({ retailerId, dueOn, cause }) => `Retailer ${retailerId} was not reached on ${dueOn}: ${cause}.`,
  DeliveryDispatched: ({ deliveryId, dispatchedOn }) => `Delivery ${deliveryId} left on ${dispatchedOn}.`,
  DeliveryCompleted: ({ deliveryId, deliveredOn, lines }) =>
    `Delivery ${deliveryId} arrived on ${deliveredOn}: ${counted(
      total(lines, ({ delivered }) => delivered),
      'unit',
    )}, ${total(lines, ({ refused = 0 }) => refused) || 'none'} refused.`,
  QuotaSet: ({ sku, retailerClass, limit, from, to }) =>
    `Product ${sku}: at most ${counted(limit, 'unit')} for a retailer of class ${retailerClass} from ${from} to ${to}.`,
  QuotaLifted: ({ sku, quotaId, liftedOn }) => `Product ${sku}: quota ${quotaId} was lifted on ${liftedOn}.`,
  ShortageDeclared: ({ sku, from, until, cause }) =>
    `Product ${sku} is short from ${from}${until ? ` to ${until}` : ''}: ${cause}.`,
  ShortageEnded: ({ sku, endedOn }) => `Product ${sku} is no longer short since ${endedOn}.`,
  LossAccepted: ({ expectedPosition, foundPosition, seenBy }) =>
    `Events up to position ${expectedPosition}, which were seen by ${seenBy}, were lost; position ${foundPosition} was the newest left.`,
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

/** What an event says, in a sentence; its type where no sentence is known for it. */
export function eventSentence({ type, data }: Pick<RecordedEvent, 'type' | 'data'>): string {
  const say = sentences[type as keyof Sentences] as ((facts: unknown) => string) | undefined;
  return say ? say(data) : type;
}
