import { forEachInFlight } from '../for-each-in-flight.js';
import { contexts, type ImportOptions } from '../import-options.js';
import { countingTo } from '../counting.js';
import type { ImportTally } from '../import-tally.js';
import { registerUnlisted } from '../unlisted.js';
import { examineOrders } from './examine-orders.js';
import { recordOrder } from './record-order.js';
import { stageOrders } from './stage-orders.js';

/** Reads a file of orders, checks it as a whole, registers what it names first, and records order by order. */
export async function importOrders(file: string, options: ImportOptions, tally: ImportTally): Promise<void> {
  const { store, commands, now, actor, inFlight = 1024, onProgress } = options;
  const context = contexts(options);
  const staged = await stageOrders(file, tally, (done, total) => onProgress?.({ phase: 'reading', done, total }));
  try {
    const examination = await examineOrders(staged, store, now, tally);
    await registerUnlisted(commands, examination.unlisted, context, tally);
    const recorded = countingTo(tally.groups, onProgress);
    await forEachInFlight(examination.orders, inFlight, async (examined) => {
      await recordOrder(options, examined, actor, context, tally);
      recorded();
    });
  } finally {
    staged.stage.close();
  }
}
