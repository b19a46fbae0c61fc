import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { EventStore } from '../../src/event-store/event-store.js';
import { openSqliteEventStore } from '../../src/event-store/sqlite/sqlite-event-store.js';
import { allProjections } from '../../src/projections/all-projections.js';
import { ProjectionRunner } from '../../src/projections/projection-runner.js';
import { assemblePromises } from '../../src/projections/promises/assemble-promises.js';
import type { Database } from '../../src/read-models/database/database.js';
import { ComplaintsReader } from '../../src/read-models/readers/complaints.reader.js';
import { NoticesReader } from '../../src/read-models/readers/notices.reader.js';
import { PromisesReader } from '../../src/read-models/readers/promises.reader.js';
import { VisitListReader } from '../../src/read-models/readers/visit-list.reader.js';
import { VisitsReader } from '../../src/read-models/readers/visits.reader.js';
import { openReadModels } from '../../src/read-models/open-read-models.js';
import { fact, record } from '../support/facts.js';
import { describeEachDatabase } from '../support/postgres.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { newLocation } from '../support/test-locations.js';

const page = { limit: 50, offset: 0 };
const of = { visitId: 'v', retailerId: 'r' };

async function recordPromises(store: EventStore): Promise<void> {
  const add = (stream: string, type: string, data: object, day: string, actor?: string) =>
    record(store, stream, fact({ type, data }, day, actor));
  const retailer = { retailerId: 'r', name: '红灯笼', area: 'n', class: 'A', businessType: 'shop', listed: true };
  await add('retailer-r', 'RetailerRegistered', retailer, '2026-01-01');
  await add('visit-v', 'VisitPlanned', { ...of, plannedOn: '2026-11-01', accountManager: 'mei' }, '2026-11-01');
  await add('visit-v', 'VisitStarted', { ...of, startedOn: '2026-11-01' }, '2026-11-01');
  for (const [followUpId, dueOn, assignedTo] of [
    ['f1', '2026-11-05', undefined],
    ['f2', '2026-11-10', 'wu'],
    ['f3', '2026-11-10', undefined],
  ] as const) {
    const followUp = { followUpId, task: `do ${followUpId}`, dueOn, ...(assignedTo && { assignedTo }) };
    const feedback = { ...of, givenOn: '2026-11-01', text: 'no room', followUp };
    await add('visit-v', 'FeedbackGiven', feedback, '2026-11-01');
  }
  const done = { ...of, followUpId: 'f1', doneOn: '2026-11-08', outcome: 'done' };
  await add('visit-v', 'FollowUpDone', done, '2026-11-08');
  const complaint = {
    complaintId: 'c1',
    retailerId: 'r',
    complainedOn: '2026-11-02',
    about: 'price',
    text: 'too dear',
  };
  await add('complaint-c1', 'ComplaintRecorded', complaint, '2026-11-02', 'mei');
  const due = { ...complaint, complaintId: 'c2', about: 'supply', dueOn: '2026-11-09', assignedTo: 'wu' };
  await add('complaint-c2', 'ComplaintRecorded', due, '2026-11-02', 'mei');
  const closed = { complaintId: 'c2', retailerId: 'r', closedOn: '2026-11-06', outcome: 'delivered' };
  await add('complaint-c2', 'ComplaintClosed', closed, '2026-11-06');
}

describeEachDatabase('what was promised and announced', (url) => {
  const folder = temporaryFolder();
  let store: EventStore;
  let models: Database;
  let runner: ProjectionRunner;
  beforeAll(async () => {
    store = openSqliteEventStore(join(folder, 'events.db'));
    models = await openReadModels(newLocation(folder, url()), 'write');
    runner = new ProjectionRunner(store, models, allProjections);
    await runner.reset();
    await recordPromises(store);
    await runner.catchUp();
  }, 60_000);
  afterAll(async () => {
    await models.close();
    await store.close();
  });

  it('is listed by person and due day, as it stood on a day', async () => {
    const promises = new PromisesReader(models.sql);
    const people = async (on: string, person?: string) => {
      const [open, closed] = [await promises.open(on, person), await promises.closed('2026-08-01', on, person)];
      return assemblePromises(on, open, closed);
    };
    const item = (id: string) => ({ id, retailerId: 'r', name: '红灯笼' });
    expect(await people('2026-11-07')).toMatchObject([
      {
        ...{ person: 'mei', open: 3, overdue: 1, closed: [] },
        due: [
          { dueOn: '2026-11-05', daysLate: 2, items: [item('f1')] },
          { dueOn: '2026-11-10', daysLate: 0, items: [item('f3')] },
          { dueOn: null, daysLate: 0, items: [{ ...item('c1'), kind: 'complaint', madeOn: '2026-11-02' }] },
        ],
      },
      {
        ...{ person: 'wu', open: 1, overdue: 0, due: [{ items: [item('f2')] }] },
        closed: [{ kind: 'complaint', closed: 1, late: 0, meanDaysToClose: 4 }],
      },
    ]);
    expect(await people('2026-11-30', 'mei')).toMatchObject([
      { person: 'mei', open: 2, overdue: 1, closed: [{ kind: 'follow-up', closed: 1, late: 1, meanDaysToClose: 7 }] },
    ]);
    expect(await people('2026-10-31')).toEqual([]);
  });
  it('is found one by one', async () => {
    const [visits, complaints] = [new VisitsReader(models.sql), new ComplaintsReader(models.sql)];
    const ids = async (filter: object) =>
      (await visits.findFollowUps(filter, page)).items.map(({ followUpId }) => followUpId);
    expect(await ids({ overdueOn: '2026-11-07' })).toEqual(['f1']);
    expect(await ids({ overdueOn: '2026-11-11' })).toEqual(['f2', 'f3']);
    expect(await ids({ assignedTo: 'wu', from: '2026-11-10', to: '2026-11-10' })).toEqual(['f2']);
    const { items } = await complaints.find({ isClosed: true, assignedTo: 'wu' }, page);
    expect(items).toMatchObject([{ complaintId: 'c2', about: 'supply', daysToClose: 4, revision: 2 }]);
    expect(await complaints.get('c1')).toMatchObject({ assignedTo: 'mei', dueOn: null, closedOn: null });
    const open = await new VisitListReader(models.sql).complaints(['r', 'other']);
    expect(open).toMatchObject([{ complaintId: 'c1', text: 'too dear' }]);
  });

  describe('a supply notice', () => {
    const inForce = async (on: string) => (await new NoticesReader(models.sql).inForce(on))?.noticeId;
    beforeAll(async () => {
      const notice = { from: '2026-11-02', until: '2026-11-20', en: 'short', zh: '缺货', skus: ['B', 'A'] };
      for (const [noticeId, day, more] of [
        ['n1', '2026-11-01', {}],
        ['n2', '2026-11-05', { from: '2026-11-04' }],
      ] as const)
        await record(
          store,
          `notice-${noticeId}`,
          fact({ type: 'NoticeIssued', data: { noticeId, ...notice, ...more } }, day),
        );
      const withdrawn = { noticeId: 'n2', withdrawnOn: '2026-11-08' };
      await record(store, 'notice-n2', fact({ type: 'NoticeWithdrawn', data: withdrawn }, '2026-11-10'));
      await runner.catchUp();
    });
    it('holds for its days, as it was known then: the last that was issued', async () => {
      const days = ['2026-11-01', '2026-11-02', '2026-11-04', '2026-11-05', '2026-11-09', '2026-11-10', '2026-11-21'];
      const held = [undefined, 'n1', 'n1', 'n2', 'n2', 'n1', undefined];
      expect(await Promise.all(days.map(inForce))).toEqual(held);
      expect((await new NoticesReader(models.sql).get('n1')).skus).toEqual(['B', 'A']);
    });
  });
});
