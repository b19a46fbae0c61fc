import { requirePermission } from '../kernel/permissions.js';
import { CommandService } from '../recording/command-service.js';
import { StoredFacts } from '../recording/stored-facts.js';
import { deliveryFile } from './deliveries/delivery-file.js';
import type { ImportKind, ImportOptions, ImportProgress } from './import-options.js';
import type { ImportReport } from './import-report.js';
import { ImportStopped } from './import-stopped.js';
import { ImportTally } from './import-tally.js';
import { importMasters } from './masters/import-masters.js';
import { productMaster } from './masters/product-master.js';
import { retailerMaster } from './masters/retailer-master.js';
import { importOrders } from './orders/import-orders.js';
import { importRecords } from './records/import-records.js';
import { visitFile } from './visits/visit-file.js';
import { writeRejects } from './scratch/write-rejects.js';

/**
 * Imports a CSV file, plain or gzipped, as commands through the rules of recording. Good rows are recorded whatever the others
 * are; the same file again changes nothing.
 * @throws {DomainError} 'role-forbidden', {ImportStopped} where it was asked to stop, {MissingColumns} where the file is not of this kind, {Error} where it cannot be read; then nothing was recorded
 */
export async function importFile(
  kind: ImportKind,
  file: string,
  request: Omit<ImportOptions, 'commands'>,
): Promise<ImportReport> {
  requirePermission('ImportFile', request.role);
  const { signal, onProgress } = request;
  const stoppable = (progress: ImportProgress) => {
    signal?.throwIfAborted();
    onProgress?.(progress);
  };
  const facts = new StoredFacts(request.store, { keepQuotas: true });
  const options = { ...request, commands: new CommandService(request.store, facts), onProgress: stoppable };
  const tally = new ImportTally(kind, file, request.form);
  try {
    await importers[kind](file, options, tally);
    if (options.rejects !== undefined) await writeRejects(file, tally.rejects, tally.form, options.rejects);
    return tally.report();
  } catch (error) {
    throw signal?.aborted ? new ImportStopped(tally.report()) : error;
  } finally {
    tally.rejects.close();
  }
}

type Importer = (file: string, options: ImportOptions, tally: ImportTally) => Promise<void>;

const importers: Record<ImportKind, Importer> = {
  retailers: (file, options, tally) => importMasters(file, retailerMaster, options, tally),
  products: (file, options, tally) => importMasters(file, productMaster, options, tally),
  orders: importOrders,
  visits: (file, options, tally) => importRecords(file, visitFile, options, tally),
  deliveries: (file, options, tally) => importRecords(file, deliveryFile, options, tally),
};
