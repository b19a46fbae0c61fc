import { product } from '../../recording/products/product.decider.js';
import { retailer } from '../../recording/retailers/retailer.decider.js';
import { record } from '../../recording/recorder.js';
import { dayName } from '../fields/day-number.js';
import { forEachInFlight } from '../for-each-in-flight.js';
import { contexts, type ContextOn, type ImportOptions } from '../import-options.js';
import type { ImportTally } from '../import-tally.js';
import { examineOrders, type Examination } from './examine-orders.js';
import { recordOrder } from './record-order.js';
import { stageOrders } from './stage-orders.js';

/** Reads a file of orders, checks it as a whole, registers what it names first, and records order by order. */
export async function importOrders(file: string, options: ImportOptions, tally: ImportTally): Promise<void> {
  const { store, now, actor, inFlight = 1024, onProgress } = options;
  const context = contexts(options);
  const staged = await stageOrders(file, tally, (done, total) => onProgress?.({ phase: 'reading', done, total }));
  try {
    const examination = await examineOrders(staged, store, now, tally);
    await registerUnlisted(examination, options, context, tally);
    let done = 0;
    await forEachInFlight(examination.orders, inFlight, async (examined) => {
      await recordOrder(store, examined, actor, context, tally);
      onProgress?.({ phase: 'recording', done: ++done, total: tally.groups });
    });
  } finally {
    staged.stage.close();
  }
}

async function registerUnlisted(
  { unknownRetailers, unknownProducts }: Examination,
  { store, inFlight = 1024 }: ImportOptions,
  context: ContextOn,
  tally: ImportTally,
): Promise<void> {
  await forEachInFlight(unknownRetailers, inFlight, async ([retailerId, { day }]) => {
    const note = { type: 'NoteRetailer' as const, data: { retailerId } };
    await record(store, `retailer-${retailerId}`, retailer, note, context(dayName(day)));
    tally.unlistedRetailers++;
  });
  await forEachInFlight(unknownProducts, inFlight, async ([sku, { day }]) => {
    const note = { type: 'NoteProduct' as const, data: { sku } };
    await record(store, `product-${sku}`, product, note, context(dayName(day)));
    tally.unlistedProducts++;
  });
}
