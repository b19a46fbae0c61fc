import type { CommandLog, Actor } from './command-log.js';
import type { Shelf } from './shelf.js';
import type { Shop } from './shop.js';

const general = [
  '送货太晚 deliveries come late',
  '希望早点通知涨价 wants earlier notice of price rises',
  '生意比去年好 business better than last year',
  '对面新开一家店 a new shop opened across the road',
];
const tasks = [
  '答复配额 answer on quota',
  '换陈列架 replace the shelf',
  '核对账单 check the bill',
  '联系司机 talk to the driver',
];

/** One visit in four brings something worth writing down; of what is promised then, most is done within three weeks. */
export function giveFeedback(
  { random }: Shop,
  shelves: readonly Shelf[],
  visitId: string,
  log: CommandLog,
  actor: Actor,
  minute: number,
): void {
  const scarce = shelves.find(({ scarcity }) => scarcity > 0.3);
  if (!random.chance(scarce ? 0.5 : 0.2)) return;
  const about = scarce
    ? { sku: scarce.pair.product.sku, text: '货不够卖 cannot get enough of it' }
    : { text: random.pick(general) };
  const feedback = { givenOn: log.today, ...about };
  if (!random.chance(0.5)) {
    log.record('visit', visitId, { type: 'GiveFeedback', data: feedback }, actor, minute);
    return;
  }
  const followUpId = `${visitId}-1`;
  const dueOn = log.dateOf(log.day + 14);
  const followUp = { followUpId, task: random.pick(tasks), dueOn, assignedTo: actor.actor };
  log.record('visit', visitId, { type: 'GiveFeedback', data: { ...feedback, followUp } }, actor, minute);
  if (!random.chance(0.85)) return;
  log.schedule(log.day + 2 + random.index(19), () => {
    const done = { followUpId, doneOn: log.today, outcome: '已解决 settled' };
    log.record('visit', visitId, { type: 'CompleteFollowUp', data: done }, actor, 590);
  });
}
