import { afterAll, describe, expect, it } from '@jest/globals';
import { temporaryFolder } from '../../../test/support/temporary-folder.js';
import { newLocation } from '../../../test/support/test-locations.js';
import type { NewJob } from '../jobs/new-job.js';
import { JobStore } from '../jobs/job-store.js';
import { openForecasts } from '../open-forecasts.js';
import { openJobs } from '../open-jobs.js';
import { PlanArchive } from '../plans/plan-archive.js';
import type { Database } from './database.js';

const folder = temporaryFolder();
const opened: Database[] = [];
afterAll(async () => {
  for (const each of opened) await each.close();
});

/** Of this connection alone SQLite says that the disk is full. */
async function whileFull(database: Database, work: () => Promise<void>): Promise<void> {
  await database.source.query('PRAGMA max_page_count = 1');
  await work();
  await database.source.query('PRAGMA max_page_count = 1073741823');
}

const large = 'x'.repeat(200_000);

describe('a disk that was full for a while', () => {
  it('loses a plan that is refused, and keeps the next one', async () => {
    const location = newLocation(folder, undefined);
    const [database, reader] = [await openForecasts(location), await openForecasts(location)];
    opened.push(database, reader);
    const plans = new PlanArchive(database);
    const plan = (planId: string) => ({
      planId,
      runId: 'r',
      fromWeek: '2026-11-30',
      weeks: 4,
      hash: 'h',
      document: large,
    });
    await whileFull(database, () => expect(plans.keep(plan('refused'))).rejects.toMatchObject({ code: 'SQLITE_FULL' }));
    await plans.keep(plan('kept'));
    expect((await new PlanArchive(reader).all()).map(({ planId }) => planId)).toEqual(['kept']);
  });

  it('refuses a job, and takes the next one', async () => {
    const location = newLocation(folder, undefined);
    await (await openForecasts(location)).close();
    const database = await openJobs(location);
    opened.push(database);
    const jobs = new JobStore(database);
    const job = (jobId: string): NewJob => ({
      ...{ jobId, kind: 'forecast', request: large, identity: large },
      ...{ actor: 'lin', role: 'tester', resumable: false },
    });
    await whileFull(database, () => expect(jobs.add(job('refused'))).rejects.toMatchObject({ code: 'SQLITE_FULL' }));
    expect(await jobs.add(job('taken'))).toMatchObject({ added: true });
    expect((await jobs.all()).map(({ jobId }) => jobId)).toEqual(['taken']);
  });
});
