// Opens the jobs of the file that is named, adds one and closes them, again and again for two seconds; prints how often.
import { randomUUID } from 'node:crypto';
import { JobStore } from '../../dist/modules/read-models/jobs/job-store.js';
import { openJobs } from '../../dist/modules/read-models/open-jobs.js';

let times = 0;
for (const end = Date.now() + 2_000; Date.now() < end; times++) {
  const database = await openJobs({ kind: 'sqlite', file: process.argv[2] });
  const jobs = new JobStore(database, { atOnce: 1_000, waiting: 1_000_000 });
  const asked = { kind: 'import', request: {}, identity: {}, actor: 'lin', role: 'planner', resumable: true };
  const { job } = await jobs.add({ jobId: randomUUID(), ...asked });
  await jobs.find(job.jobId);
  await database.close();
}
process.stdout.write(String(times));
