import { createHash, randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Uploads } from '../../src/jobs/uploads.js';
import type { Database } from '../../src/read-models/database/database.js';
import { FileStore } from '../../src/read-models/files/file-store.js';
import { JobStore } from '../../src/read-models/jobs/job-store.js';
import { openJobs } from '../../src/read-models/open-jobs.js';
import { describeEachDatabase } from '../support/postgres.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { newLocation } from '../support/test-locations.js';
import { until } from '../support/until.js';

const minutes = 60_000;
const days = 24 * 60 * minutes;

describeEachDatabase('files of jobs', (url) => {
  const folder = temporaryFolder();
  const databases: Database[] = [];
  let now = Date.parse('2026-11-23T08:00:00.000Z');
  const clock = () => new Date(now);
  let files: FileStore;
  let elsewhere: FileStore;
  let jobs: JobStore;
  let counter = 0;

  beforeAll(async () => {
    const location = newLocation(folder, url());
    for (let i = 0; i < 2; i++) databases.push(await openJobs(location));
    [files, elsewhere] = databases.map((database) => new FileStore(database, clock)) as [FileStore, FileStore];
    jobs = new JobStore(databases[0]!, { atOnce: 500, waiting: 500 }, clock);
  });
  afterAll(async () => {
    for (const database of databases) await database.close();
  });

  const save = (text = 'order_id\n', purpose: 'upload' | 'result' = 'upload') =>
    files.save({ fileId: `${purpose}-${++counter}`, purpose }, Readable.from([Buffer.from(text)]));
  /** How many rows there are of files and of pieces. */
  const rows = async () => {
    const counts: number[] = [];
    for (const table of ['files', 'file_chunks'])
      counts.push(Number((await databases[1]!.sql.all(`SELECT count(*) FROM ${table} ORDER BY 1`))[0]![0]));
    return counts;
  };
  const addJob = (fileId: string) => {
    const job = { jobId: `job-${++counter}`, kind: 'import', request: {}, identity: counter } as const;
    return jobs.add({ ...job, actor: 'lin', role: 'planner', resumable: true, fileId });
  };

  it('are the same bytes in another process, whatever their size', async () => {
    for (const size of [0, 1, 256 * 1024, 1_500_000]) {
      const bytes = randomBytes(size);
      const parts = Array.from({ length: Math.ceil(size / 70_000) }, (_, i) =>
        bytes.subarray(i * 70_000, (i + 1) * 70_000),
      );
      const { fileId } = await files.save({ fileId: `size-${size}`, purpose: 'upload' }, Readable.from(parts));
      const found = (await elsewhere.find(fileId))!;
      const read: Buffer[] = [];
      for await (const part of elsewhere.read(found)) read.push(part);
      expect([size, found.size, Buffer.concat(read).equals(bytes)]).toEqual([size, size, true]);
      expect(found.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
      await elsewhere.remove(fileId);
    }
    expect(await rows()).toEqual([0, 0]);
  });

  describe('leave nothing', () => {
    const uploads = (mostBytes = 2_000_000, stallMs = 60_000) => new Uploads(files, { mostBytes, stallMs, folder });
    it('where they break off', async () => {
      const broken = Readable.from(
        (function* () {
          yield randomBytes(600_000);
          throw Object.assign(new Error('aborted'), { code: 'ECONNRESET' });
        })(),
      );
      await expect(uploads().keep('text/csv', undefined, broken)).rejects.toMatchObject({ code: 'invalid' });
      expect(await rows()).toEqual([0, 0]);
    });
    it('where they stall', async () => {
      const stalled = new Readable({ read: () => undefined });
      stalled.push(randomBytes(600_000));
      const kept = uploads(undefined, 300).keep('text/csv', undefined, stalled);
      const faults = [{ field: 'body', expected: { en: 'more of the file within 0.3 s' }, found: { en: 'nothing' } }];
      await expect(kept).rejects.toMatchObject({ code: 'upload-stalled', faults });
      expect(await rows()).toEqual([0, 0]);
      await until(() => stalled.destroyed);
    });
    it('where they are larger than may be, announced or not', async () => {
      const endless = () =>
        Readable.from(
          (function* () {
            for (;;) yield randomBytes(300_000);
          })(),
        );
      for (const announced of [undefined, '2000001']) {
        const found = announced ? '2000001 bytes' : 'more than 2000000 bytes';
        await expect(uploads().keep('text/csv', announced, endless())).rejects.toMatchObject({
          ...{
            code: 'too-large',
            faults: [{ field: 'body', expected: { en: 'a file of at most 2000000 bytes' }, found: { en: found } }],
          },
        });
      }
      expect(await rows()).toEqual([0, 0]);
    });
    it('where they are no file', async () => {
      await expect(uploads().keep('application/json', '2', {})).rejects.toThrow(
        'text/csv, application/gzip or an XLSX workbook',
      );
    });
    it('ten minutes after their process was killed, or no job was given them', async () => {
      await save();
      await files.removeExpired();
      expect(await rows()).toEqual([1, 1]);
      now += 10 * minutes;
      await elsewhere.removeExpired();
      expect(await rows()).toEqual([0, 0]);
    });
  });

  it('stay as long as their job has not ended', async () => {
    const { fileId } = await save();
    const { job } = await addJob(fileId);
    now += 60 * days;
    await files.removeExpired();
    expect(await files.find(fileId)).toMatchObject({ jobId: job.jobId });
    const running = (await jobs.claim('p1'))!;
    const result = await save('line,reason,row\n', 'result');
    await jobs.end(running, { result: 1, files: [result.fileId] });
    await files.removeExpired();
    expect([await files.find(fileId), (await files.find(result.fileId))?.jobId]).toEqual([undefined, job.jobId]);
    now += 29 * days;
    await files.removeExpired();
    expect(await files.find(result.fileId)).toBeDefined();
    now += 2 * days;
    await files.removeExpired();
    expect(await rows()).toEqual([0, 0]);
  });
  it('go with a job that is cancelled before it begins', async () => {
    const { fileId } = await save();
    const { job } = await addJob(fileId);
    await jobs.cancel(job.jobId, { actor: 'mei', role: 'manager' });
    await files.removeExpired();
    expect(await rows()).toEqual([0, 0]);
  });
  it('are kept as results up to a number, the newest', async () => {
    const names: string[] = [];
    for (let i = 0; i < 103; i++) {
      await addJob((await save()).fileId);
      const running = (await jobs.claim('p1'))!;
      const { fileId } = await save('line\n', 'result');
      await jobs.end(running, { result: i, files: [fileId] });
      names.push(fileId);
      now += 1;
    }
    await files.removeExpired();
    expect(await rows()).toEqual([100, 100]);
    expect([await files.find(names[2]!), (await files.find(names[3]!))?.fileId]).toEqual([undefined, names[3]]);
  }, 60_000);
});
