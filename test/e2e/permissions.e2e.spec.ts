import { describe, expect, it } from '@jest/globals';
import { permissions, type CommandName } from '../../src/kernel/permissions.js';
import { roles, type Role } from '../../src/kernel/role.js';
import { testService } from '../support/service.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const folder = temporaryFolder();
const service = testService(() => folder);

const on = '2026-03-02';
const retailer = { name: 'Red Lantern', area: '503', class: 'B', businessType: 'corner shop' };
const product = { name: 'Baijiu', brand: 'Hong', category: 'baijiu', supplier: 'Hong', packSize: 1 };
const period = { from: on, to: on };
const lines = [{ sku: 'A', quantity: 1 }];
const orderId = 'o1';

/** Where each command is given over HTTP, and with what. `id` is new each time. */
const routes: Partial<Record<CommandName, (id: string) => readonly [path: string, body: object]>> = {
  RegisterRetailer: (retailerId) => ['retailers', { retailerId, ...retailer }],
  ChangeRetailerDetails: () => ['retailers/r1/details', { orderDay: 2 }],
  CloseRetailer: () => ['retailers/r2/close', { closedOn: on }],
  RegisterProduct: (sku) => ['products', { sku, ...product }],
  ChangeProductDetails: () => ['products/A/details', { unitPriceMinor: 999 }],
  DiscontinueProduct: () => ['products/B/discontinue', { discontinuedOn: on }],
  PlanVisit: (visitId) => ['visits', { visitId, retailerId: 'r1', plannedOn: on, accountManager: 'Mei' }],
  StartVisit: (id) => [`visits/${id}/start`, { startedOn: on, retailerId: 'r1', accountManager: 'Mei' }],
  CountStock: () => ['visits/v1/stock-counts', { countedOn: on, counts: lines }],
  ObserveShelf: () => ['visits/v1/shelf', { observedOn: on, products: [{ sku: 'A', onShelf: true }] }],
  DeclareDemand: () => [
    'visits/v1/declarations',
    { declaredOn: on, declarations: [{ sku: 'A', ...period, quantity: 2 }] },
  ],
  GiveFeedback: () => ['visits/v1/feedback', { givenOn: on, text: 'sells well' }],
  CorrectCount: () => [
    'visits/v1/stock-counts/corrections',
    { countedOn: on, sku: 'A', quantity: 2, reason: 'counted twice' },
  ],
  CorrectShelfPrice: () => [
    'visits/v1/shelf/corrections',
    { observedOn: on, sku: 'A', shelfPriceMinor: 100, reason: 'misread' },
  ],
  CompleteFollowUp: () => ['visits/v1/follow-ups/f1/done', { doneOn: on, outcome: 'handed over' }],
  RecordComplaint: (complaintId) => [
    'complaints',
    { complaintId, retailerId: 'r1', complainedOn: on, about: 'price', text: 'too dear' },
  ],
  CloseComplaint: () => ['complaints/c1/close', { closedOn: on, outcome: 'explained' }],
  EndVisit: () => ['visits/v2/end', { endedOn: on }],
  PlaceOrder: (id) => [
    'orders',
    { orderId: id, retailerId: 'r1', orderedOn: on, takenBy: 'lin', lines: [{ sku: 'A', requested: 1 }] },
  ],
  ChangeOrderLine: () => [`orders/${orderId}/lines`, { sku: 'A', to: 2, reason: 'called back' }],
  CorrectOrder: () => [`orders/${orderId}/corrections`, { sku: 'A', requested: 2, reason: 'misheard' }],
  CancelOrder: () => ['orders/o2/cancel', { reason: 'called back' }],
  RecordMissedCall: () => ['missed-calls', { retailerId: 'r1', dueOn: on, cause: 'busy' }],
  GrantOrder: () => ['orders/o3/grant', { lines: [{ sku: 'A', granted: 1 }] }],
  ReleaseHeldLines: () => ['quarantine/release', { resolution: 'accepted', reason: 'checked' }],
  RejectHeldLines: () => ['orders/o3/held-lines/reject', { lines: [{ line: 1 }], reason: 'checked' }],
  DispatchDelivery: (id) => ['deliveries', { deliveryId: id, orderId, retailerId: 'r1', dispatchedOn: on, lines }],
  CompleteDelivery: (id) => [
    `deliveries/${id}/complete`,
    { orderId, retailerId: 'r1', deliveredOn: on, lines: [{ sku: 'A', delivered: 0 }] },
  ],
  CorrectDelivery: () => ['deliveries/d1/corrections', { sku: 'A', delivered: 0, reason: 'miscounted' }],
  SetQuota: (quotaId) => ['supply/B/quotas', { quotaId, retailerClass: 'B', ...period, limit: 12 }],
  LiftQuota: () => ['supply/B/quotas/q1/lift', { liftedOn: on }],
  DeclareShortage: () => ['supply/B/shortage', { from: on, cause: 'strike' }],
  EndShortage: () => ['supply/B/shortage/end', { endedOn: on }],
  IssueNotice: (noticeId) => ['notices', { noticeId, ...{ from: on, until: on }, en: 'short', zh: '缺货' }],
  WithdrawNotice: () => ['notices/n1/withdraw', { withdrawnOn: on, reason: 'it came' }],
  MoveCallDay: () => ['calendar/moved', { day: '2030-01-07', to: '2030-01-08' }],
  DropCallDay: () => ['calendar/dropped', { day: '2030-01-14' }],
  AddCallDay: () => ['calendar/added', { day: '2030-01-19', orderDay: 1 }],
  RequestForecastRun: () => ['forecasts', { asOf: on, horizon: 1 }],
  RecordPlan: () => ['plans', { from: on, weeks: 1 }],
  SimulateRegion: () => ['simulations', { retailers: 1, products: 1, weeks: 20 }],
  VerifyStore: () => ['verifications', {}],
  RebuildReadModels: () => ['rebuilds', {}],
  ExportKnownModel: () => ['audit/as-of', { at: '1' }],
  CancelJob: () => ['jobs/none/cancel', {}],
};

/** Only imports give these, as the system. */
const byImport: readonly CommandName[] = [
  ...(['ImportRetailer', 'NoteRetailer', 'ImportProduct', 'NoteProduct'] as const),
  ...(['RecordPastVisit', 'RecordPastOrder', 'RecordLateLines', 'RecordPastDelivery'] as const),
];
/** Over HTTP these have no JSON body, belong to another command, need somebody who has signed in, or are given at the command line alone. */
const elsewhere: readonly CommandName[] = [
  ...(['ImportFile', 'PredictSeries', 'CompleteForecastRun', 'FailForecastRun'] as const),
  ...([
    'AcceptLoss',
    'RecordCheckpoint',
    'MakeBackup',
    'RestoreBackup',
    'SealStore',
    'ManageAccess',
    'ErasePersonalData',
  ] as const),
  ...(['AgreeCallBack', 'EndCallWithoutOrder', 'RecordWish', 'MatchWish'] as const),
];
const named = Object.keys(routes) as CommandName[];

describe('the table of permissions', () => {
  it('is tested whole', () => {
    expect([...named, ...byImport, ...elsewhere].sort()).toEqual(Object.keys(permissions).sort());
  });

  it('leaves customers’ orders to clerks, and what only files carry to the system', () => {
    for (const command of ['PlaceOrder', 'ChangeOrderLine', 'CancelOrder'] as const)
      expect(permissions[command]).toEqual(['clerk', 'system']);
    for (const command of byImport) expect(permissions[command]).toEqual(['system']);
  });
});

describe('a command over HTTP', () => {
  it.each(named)('%s is given by the roles of the table alone', async (command) => {
    const permitted: readonly Role[] = permissions[command];
    for (const role of roles) {
      const [path, body] = routes[command]!(`${command}-${role}`);
      const answer = await service.post(`/api/${path}`, body, { 'x-role': role });
      const found = { role, refused: answer.status === 422 && answer.body.title === 'role-forbidden' };
      expect(found).toEqual({ role, refused: !permitted.includes(role) });
      if (found.refused)
        expect(answer.body.errors).toEqual([
          { field: 'role', expected: `one of ${permitted.join(', ')}`, found: role },
        ]);
    }
  });

  it('in no role that there is, is refused by name', async () => {
    const [path, body] = routes.PlaceOrder!('o9');
    expect(await service.post(`/api/${path}`, body, { 'x-role': 'janitor' })).toMatchObject({
      status: 422,
      body: { title: 'role-unknown', errors: [{ field: 'X-Role', found: 'janitor' }] },
    });
  });

  it.each(roles)('an import is started by planners and admins: %s', async (role) => {
    const response = await fetch(`${service.url}/api/imports/retailers`, {
      method: 'POST',
      headers: { 'content-type': 'text/csv', 'x-actor': 'lin', 'x-role': role },
      body: 'retailer_id,name\nR7,Lin\n',
    });
    expect(response.status).toBe((permissions.ImportFile as readonly Role[]).includes(role) ? 202 : 422);
  });
});
