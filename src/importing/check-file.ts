import type { EventStore } from '../event-store/event-store.js';
import { deliveryFile } from './deliveries/delivery-file.js';
import type { ImportKind, ImportProgress } from './import-options.js';
import type { ImportReport } from './import-report.js';
import { ImportTally } from './import-tally.js';
import { readMasters } from './masters/import-masters.js';
import type { MasterKind } from './masters/master-kind.js';
import { productMaster } from './masters/product-master.js';
import { retailerMaster } from './masters/retailer-master.js';
import { examineOrders } from './orders/examine-orders.js';
import { stageOrders } from './orders/stage-orders.js';
import { checkRecords } from './records/import-records.js';
import { writeRejects } from './scratch/write-rejects.js';
import type { GivenForm } from './tables/file-form.js';
import { visitFile } from './visits/visit-file.js';
import type { Message } from '../kernel/message.js';
import type { CommandName } from '../kernel/permissions.js';

export interface CheckOptions {
  /** What is known already: masters, usual prices. Without it the file is checked against itself. Never written to. */
  readonly store?: EventStore;
  /** The instant of the check, ISO 8601 UTC: dates after it are still to come. */
  readonly now: string;
  readonly rejects?: string;
  /** How the file is written, as far as it is not to be guessed. */
  readonly form?: GivenForm;
  readonly onProgress?: (progress: ImportProgress) => void;
}

/**
 * Reads a file as an import would and reports what is bad and what is odd; records nothing.
 * @returns a report whose `recorded` and `unchanged` are 0 and whose `held` counts the lines that an import would hold back
 * @throws {MissingColumns} where the file is not of this kind
 */
export async function checkFile(kind: ImportKind, file: string, options: CheckOptions): Promise<ImportReport> {
  const tally = new ImportTally(kind, file, options.form);
  try {
    await checks[kind](file, options, tally);
    if (options.rejects !== undefined) await writeRejects(file, tally.rejects, tally.form, options.rejects);
    return tally.report();
  } finally {
    tally.rejects.close();
  }
}

type Check = (file: string, options: CheckOptions, tally: ImportTally) => Promise<void>;

const checks: Record<ImportKind, Check> = {
  retailers: masters(retailerMaster),
  products: masters(productMaster),
  orders: checkOrders,
  visits: (file, options, tally) => checkRecords(file, visitFile, options, tally),
  deliveries: (file, options, tally) => checkRecords(file, deliveryFile, options, tally),
};

function masters<Name extends string, State, Command extends Message<CommandName>, Event extends Message>(
  kind: MasterKind<Name, State, Command, Event>,
): Check {
  return async (file, { onProgress }, tally) => {
    const rows = readMasters(file, kind, tally, (done, total) => onProgress?.({ phase: 'reading', done, total }));
    for (let next = await rows.next(); !next.done; next = await rows.next());
  };
}

async function checkOrders(file: string, { store, now, onProgress }: CheckOptions, tally: ImportTally): Promise<void> {
  const staged = await stageOrders(file, tally, (done, total) => onProgress?.({ phase: 'reading', done, total }));
  try {
    const { orders } = await examineOrders(staged, store, now, tally);
    for (const { held } of orders) tally.held += held.size;
  } finally {
    staged.stage.close();
  }
}
