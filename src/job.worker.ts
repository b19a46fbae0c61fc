import { dirname } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { publicKeyFrom } from './audit/checkpoints/signing-key.js';
import { verifyStore } from './audit/verify-store.js';
import type { StorageConfig } from './config.js';
import { observeAppends } from './event-store/observe-appends.js';
import { checkFile } from './importing/check-file.js';
import { importFile } from './importing/import-file.js';
import { importShare, type ImportProgress } from './importing/import-options.js';
import type { ImportReport } from './importing/import-report.js';
import { asJobStopped } from './importing/import-stopped.js';
import type { JobFiles } from './jobs/job-files.js';
import type { JobOrder, JobReport, JobRequests } from './jobs/job-request.js';
import { jsonText } from './kernel/json-text.js';
import { beginning, shareReached, type Position } from './kernel/position.js';
import type { Sentence } from './kernel/language.js';
import { sentenceOf } from './kernel/said-error.js';
import { MeasurementSender } from './monitoring/measurements.js';
import { openEvents } from './open-events.js';
import { predictFile } from './prediction/predict-file.js';
import { projectionNames } from './projections/all-projections.js';
import { rebuildReadModels } from './projections/rebuild-read-models.js';
import { whatStays } from './read-models/jobs/job-kinds.js';
import { JobStopped, type JobResult } from './read-models/jobs/job-outcome.js';
import { knownHeads } from './read-models/readers/known-heads.js';
import { requireAllEvents } from './require-all-events.js';
import { simulateRegion } from './simulation/simulate-region.js';
import { preparedLocations } from './storage-locations.js';
import { withJobFiles } from './with-job-files.js';

const { order, config } = workerData as { order: JobOrder; config: StorageConfig };
const locations = preparedLocations(config);
const post = (report: JobReport) => parentPort?.postMessage(report);
const stop = new AbortController();
const measurements = new MeasurementSender(`job ${order.kind}`);
parentPort?.once('message', () => stop.abort());

try {
  const { result, files = [] } = await work();
  // What a job gives goes to clients as JSON, where positions are digits.
  post({ result: JSON.parse(jsonText(result)) as unknown, files });
} catch (error) {
  post(reportOf(error));
}
measurements.close();
parentPort?.close();

function reportOf(error: unknown): JobReport {
  if (error instanceof JobStopped) return { stoppedAfter: error.done, result: error.result };
  return { failure: sentenceOf(error) };
}

function work(): Promise<JobResult> {
  switch (order.kind) {
    case 'import':
      return withJobFiles(config, (files) => importing(order.request, order, files));
    case 'import-check':
      return withJobFiles(config, (files) => checking(order.request, order, files));
    case 'predict':
      return withJobFiles(config, (files) => predicting(order.request, files));
    case 'simulate':
      return simulating(order.request);
    case 'verify':
      return verifying(order.request);
    case 'rebuild':
      return rebuilding(order.request);
    case 'as-of':
      return withJobFiles(config, (files) => knownModel(order.request, files));
  }
}

/** Opens the events to append, with what that takes counted. */
async function openMeasured() {
  return observeAppends(await openEvents(locations.events), measurements.append);
}

/** Reports how far the work is. @throws {JobStopped} where it is to stop: between two steps, so that nothing is half written */
function reached(step: string, progress: number, done: Sentence): void {
  if (stop.signal.aborted) throw new JobStopped(done);
  post({ step, progress });
}

async function importing(
  { what, fileId, packed, now, reason, form }: JobRequests['import'],
  { actor, role, jobId }: Pick<JobOrder, 'actor' | 'role' | 'jobId'>,
  files: JobFiles,
): Promise<JobResult> {
  const name = uploadName(what, jobId, packed);
  const file = await files.fetch(fileId, name);
  const rejects = files.path('rejects.csv');
  await requireAllEvents(locations);
  const store = await openMeasured();
  try {
    const onProgress = (progress: ImportProgress) => post({ step: progress.phase, progress: importShare(progress) });
    const caller = { now, actor, role, ...(reason && { reason }), ...(form && { form }) };
    const report = await importFile(what, file, { store, ...caller, rejects, onProgress, signal: stop.signal });
    return await keptReport(report, rejects, name, files);
  } catch (error) {
    throw asJobStopped(error);
  } finally {
    await store.close();
  }
}

async function checking(
  { what, fileId, packed, now, form }: JobRequests['import-check'],
  { jobId }: Pick<JobOrder, 'jobId'>,
  files: JobFiles,
): Promise<JobResult> {
  const name = uploadName(what, jobId, packed);
  const file = await files.fetch(fileId, name);
  const rejects = files.path('rejects.csv');
  await requireAllEvents(locations);
  const store = await openEvents(locations.events, { readonly: true });
  try {
    const onProgress = ({ done, total }: ImportProgress) =>
      reached('reading', total === 0 ? 1 : done / total, whatStays['import-check']);
    const report = await checkFile(what, file, { store, now, rejects, onProgress, ...(form && { form }) });
    return await keptReport(report, rejects, name, files);
  } finally {
    await store.close();
  }
}

function uploadName(what: string, jobId: string, packed: boolean): string {
  return `${what}-${jobId}.csv${packed ? '.gz' : ''}`;
}

/** The report with the file of rejects, kept where there are any, and the name that a workbook would have. */
async function keptReport(report: ImportReport, rejects: string, name: string, files: JobFiles): Promise<JobResult> {
  const kept = report.rejected > 0 ? [await files.keep(rejects, report.kind, '.rejects.csv')] : [];
  const shown = report.form.format === 'xlsx' ? name.replace(/\.csv(\.gz)?$/, '.xlsx') : name;
  return { result: { ...report, file: shown, rejects: kept[0] ?? null }, files: kept };
}

async function predicting({ fileId, packed, options }: JobRequests['predict'], files: JobFiles): Promise<JobResult> {
  const input = await files.fetch(fileId, `series.csv${packed ? '.gz' : ''}`);
  const out = files.path('forecasts.csv');
  const result = await predictFile({ ...options, input, out });
  const forecasts = await files.keep(out, 'predict', '.forecasts.csv');
  return { result: { ...result, forecasts }, files: [forecasts] };
}

async function simulating({ options }: JobRequests['simulate']): Promise<JobResult> {
  await requireAllEvents(locations);
  const store = await openMeasured();
  try {
    let events = 0;
    await simulateRegion(store, options, (progress) => {
      events = progress.events;
      const { weeksDone, weeks } = progress;
      reached('recording', weeksDone / weeks, {
        en: `Recorded until then: ${events} events of ${weeksDone} weeks. The same simulation again goes on from there.`,
        zh: `此前已记录 ${weeksDone} 周的 ${events} 条事件。再次运行同一模拟会从此处继续。`,
      });
    });
    return { result: { ...options, events } };
  } finally {
    await store.close();
  }
}

async function verifying({ checkpoints, publicKey: pem }: JobRequests['verify']): Promise<JobResult> {
  const publicKey = pem === undefined ? undefined : publicKeyFrom('publicKey', pem);
  const store = await openEvents(locations.events, { readonly: true, forAudit: true });
  try {
    const head = await store.head().catch(() => beginning);
    const known = await knownHeads([locations.readModels, locations.forecasts]);
    const onProgress = (position: Position) => reached('verifying', shareReached(position, head), whatStays.verify);
    return { result: await verifyStore(store, { exported: checkpoints, publicKey, knownHeads: known, onProgress }) };
  } finally {
    await store.close();
  }
}

async function knownModel({ at, format }: JobRequests['as-of'], files: JobFiles): Promise<JobResult> {
  // It loads all services, for which the threads of other jobs need not wait.
  const { writeKnownModel } = await import('./write-known-model.js');
  await requireAllEvents(locations);
  const out = files.path(`known.${format}`);
  const progress = (step: string, share: number) => reached(step, share, whatStays['as-of']);
  const written = await writeKnownModel(locations, { at, format, out, folder: dirname(out) }, progress);
  const file = await files.keep(out, 'as-of', `.${format}`);
  return { result: { ...written, file }, files: [file] };
}

async function rebuilding({ projection }: JobRequests['rebuild']): Promise<JobResult> {
  await requireAllEvents(locations);
  const store = await openEvents(locations.events, { readonly: true });
  try {
    const head = await store.head();
    const onProgress = (position: Position) => reached('projecting', shareReached(position, head), whatStays.rebuild);
    const names = projection ? [projection] : projectionNames;
    const { position, projections, kept } = await rebuildReadModels(store, locations.readModels, names, onProgress);
    return { result: { projection: projection ?? 'all', projections, position, ...(kept !== undefined && { kept }) } };
  } finally {
    await store.close();
  }
}
