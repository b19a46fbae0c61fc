import type { EventStore } from '../../src/event-store/event-store.js';
import { fact, record } from './facts.js';

/** What a test looks for afterwards: texts that stand nowhere else. */
const places = [
  ...(['name', 'feedback', 'task', 'outcome', 'summary', 'refusal', 'why'] as const),
  ...(['cause', 'note', 'silence', 'wording', 'complaint', 'settled', 'reason'] as const),
];
export type Said = Readonly<Record<(typeof places)[number], string>>;

/** Every kind of event in which something is said of a retailer. */
export async function sayEverything(store: EventStore, retailerId: string, said: Said, actor = 'lin'): Promise<void> {
  const say = (stream: string, type: string, data: object, reason?: string) => {
    const event = fact({ type, data: { retailerId, ...data } }, '2021-07-05', actor);
    return record(store, stream, { ...event, metadata: { ...event.metadata, ...(reason && { reason }) } });
  };
  const details = { name: said.name, area: 'north', class: 'A', businessType: 'shop', listed: true };
  const [visit, order, delivery] = [`v-${retailerId}`, `o-${retailerId}`, `d-${retailerId}`];
  const call = { dueOn: '2021-07-05' };
  await say(`retailer-${retailerId}`, 'RetailerRegistered', details);
  await say(`visit-${visit}`, 'VisitPlanned', { visitId: visit, plannedOn: '2021-07-05', accountManager: '何丽' });
  await say(`visit-${visit}`, 'VisitStarted', { visitId: visit, startedOn: '2021-07-05' });
  await say(`visit-${visit}`, 'FeedbackGiven', {
    ...{ visitId: visit, givenOn: '2021-07-05', text: said.feedback },
    followUp: { followUpId: `f-${retailerId}`, task: said.task, dueOn: '2021-07-09', assignedTo: actor },
  });
  const done = { followUpId: `f-${retailerId}`, doneOn: '2021-07-06', outcome: said.outcome };
  await say(`visit-${visit}`, 'FollowUpDone', { visitId: visit, ...done });
  await say(`visit-${visit}`, 'VisitEnded', { visitId: visit, endedOn: '2021-07-05', summary: said.summary });
  const of = { orderId: order, orderedOn: '2021-07-05' };
  await say(`order-${order}`, 'OrderPlaced', { ...of, takenBy: actor, lines: [{ sku: 'A', requested: 7 }] });
  const answered = { sku: 'A', suggested: 9, ordered: 7, answer: 'changed', why: said.why };
  await say(`order-${order}`, 'SuggestionAnswered', { ...of, lines: [answered] });
  await say(`order-${order}`, 'OrderGranted', { ...of, lines: [{ sku: 'A', granted: 7 }] });
  const line = { sku: 'A', delivered: 6, refused: 1, refusal: said.refusal };
  await say(`delivery-${delivery}`, 'DeliveryCompleted', {
    ...{ deliveryId: delivery, orderId: order, deliveredOn: '2021-07-06', lines: [line] },
  });
  await say(`call-${retailerId}-a`, 'CallMissed', { ...call, cause: said.cause });
  await say(`call-${retailerId}-a`, 'CallBackAgreed', { ...call, callBackOn: '2021-07-06', note: said.note });
  await say(`call-${retailerId}-b`, 'CallEndedWithoutOrder', { dueOn: '2021-07-12', why: said.silence });
  await say(`wish-w-${retailerId}`, 'WishRecorded', {
    ...{ wishId: `w-${retailerId}`, wishedOn: '2021-07-05', wording: said.wording },
  });
  const complaint = { complaintId: `c-${retailerId}`, complainedOn: '2021-07-05', about: 'other' };
  await say(`complaint-c-${retailerId}`, 'ComplaintRecorded', { ...complaint, text: said.complaint });
  const settled = { complaintId: `c-${retailerId}`, closedOn: '2021-07-07', outcome: said.settled };
  await say(`complaint-c-${retailerId}`, 'ComplaintClosed', settled);
  const placed = { orderId: `p-${retailerId}`, orderedOn: '2021-07-12' };
  await say(`order-p-${retailerId}`, 'OrderPlaced', { ...placed, takenBy: actor, lines: [{ sku: 'A', requested: 3 }] });
  const change = { ...placed, sku: 'A', from: 3, to: 4 };
  await say(`order-p-${retailerId}`, 'OrderLineChanged', change, said.reason);
  await say(`retailer-${retailerId}`, 'RetailerDetailsChanged', {
    ...{ listed: true, changes: { name: `${said.name} & Co`, area: 'south' } },
  });
}

/** Texts of which each stands in one place only. */
export function saidBy(word: (place: string) => string): Said {
  return Object.fromEntries(places.map((place) => [place, word(place)])) as Said;
}
