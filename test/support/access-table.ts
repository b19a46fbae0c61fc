import type { Role } from '../../src/kernel/role.js';

/** Which retailers a route may concern: see the table. */
export type TableReach = 'none' | 'own' | 'list' | 'company';

export interface TableRow {
  readonly route: string;
  readonly roles: readonly Role[];
  readonly reach: TableReach;
}

const letters: Readonly<Record<string, Role>> = {
  c: 'clerk',
  a: 'account-manager',
  p: 'planner',
  d: 'driver',
  m: 'manager',
  x: 'admin',
  s: 'system',
};
const everybody = 'capdmxs';
const company = 'pmxs';

/**
 * Who may do what, written down a second time: the service is held against it. `own`: of retailers in one's own areas; `list`: shows those
 * alone; `company`: for those who deal with every area.
 */
const rows: readonly (readonly [route: string, roles: string, reach: TableReach])[] = [
  ['POST /api/retailers', 'axs', 'own'],
  ['POST /api/retailers/{retailerId}/details', 'axs', 'own'],
  ['POST /api/retailers/{retailerId}/close', 'axs', 'own'],
  ['POST /api/products', 'pxs', 'none'],
  ['POST /api/products/{sku}/details', 'pxs', 'none'],
  ['POST /api/products/{sku}/discontinue', 'pxs', 'none'],
  ['POST /api/visits', 'as', 'own'],
  ['POST /api/visits/{visitId}/start', 'as', 'own'],
  ['POST /api/visits/{visitId}/stock-counts', 'as', 'own'],
  ['POST /api/visits/{visitId}/stock-counts/corrections', 'mas', 'own'],
  ['POST /api/visits/{visitId}/shelf', 'as', 'own'],
  ['POST /api/visits/{visitId}/shelf/corrections', 'mas', 'own'],
  ['POST /api/visits/{visitId}/declarations', 'as', 'own'],
  ['POST /api/visits/{visitId}/feedback', 'as', 'own'],
  ['POST /api/visits/{visitId}/follow-ups/{followUpId}/done', 'acs', 'own'],
  ['POST /api/visits/{visitId}/end', 'as', 'own'],
  ['POST /api/complaints', 'as', 'own'],
  ['POST /api/complaints/{complaintId}/close', 'acs', 'own'],
  ['POST /api/orders', 'cs', 'own'],
  ['POST /api/orders/{orderId}/lines', 'cs', 'own'],
  ['POST /api/orders/{orderId}/cancel', 'cs', 'own'],
  ['POST /api/orders/{orderId}/corrections', 'mcs', 'own'],
  ['POST /api/orders/{orderId}/grant', 'ps', 'own'],
  ['POST /api/orders/{orderId}/held-lines/release', 'pxs', 'own'],
  ['POST /api/quarantine/release', 'pxs', 'company'],
  ['POST /api/missed-calls', 'cs', 'own'],
  ['POST /api/call-backs', 'cs', 'own'],
  ['POST /api/calls-without-order', 'cs', 'own'],
  ['POST /api/wishes', 'cs', 'own'],
  ['POST /api/wishes/{wishId}/match', 'pcs', 'own'],
  ['POST /api/deliveries', 'ds', 'own'],
  ['POST /api/deliveries/{deliveryId}/complete', 'ds', 'own'],
  ['POST /api/deliveries/{deliveryId}/corrections', 'dms', 'own'],
  ['POST /api/supply/{sku}/quotas', 'ps', 'none'],
  ['POST /api/supply/{sku}/quotas/{quotaId}/lift', 'ps', 'none'],
  ['POST /api/supply/{sku}/shortage', 'ps', 'none'],
  ['POST /api/supply/{sku}/shortage/end', 'ps', 'none'],
  ['POST /api/notices', 'ps', 'none'],
  ['POST /api/notices/{noticeId}/withdraw', 'ps', 'none'],
  ['POST /api/calendar/moved', 'ps', 'none'],
  ['POST /api/calendar/dropped', 'ps', 'none'],
  ['POST /api/calendar/added', 'ps', 'none'],
  ['POST /api/forecasts', 'ps', 'company'],
  ['POST /api/plans', 'ps', 'company'],
  ['POST /api/imports/{kind}', 'pxs', 'company'],
  ['POST /api/predictions', everybody, 'none'],
  ['POST /api/simulations', 'xps', 'company'],
  ['POST /api/verifications', 'mxs', 'company'],
  ['POST /api/rebuilds', 'xs', 'company'],
  ['POST /api/jobs/{jobId}/cancel', 'pmxs', 'company'],

  ['GET /api/retailers', everybody, 'list'],
  ['GET /api/retailers/{retailerId}', everybody, 'own'],
  ['GET /api/retailers/{retailerId}/calls', everybody, 'own'],
  ['GET /api/retailers/{retailerId}/order-rhythm', everybody, 'own'],
  ['GET /api/retailers/{retailerId}/sell-through', everybody, 'own'],
  ['GET /api/retailers/{retailerId}/stock', everybody, 'own'],
  ['GET /api/retailers/{retailerId}/stock-estimates', everybody, 'own'],
  ['GET /api/retailers/{retailerId}/suggestions', everybody, 'own'],
  ['GET /api/retailers/{retailerId}/typed-quantity', everybody, 'own'],
  ['GET /api/why/suggestions/{retailerId}/{sku}', everybody, 'own'],
  ['GET /api/orders', everybody, 'list'],
  ['GET /api/orders/{orderId}', everybody, 'own'],
  ['GET /api/orders/{orderId}/read-back', everybody, 'own'],
  ['GET /api/open-order-lines', everybody, 'list'],
  ['GET /api/calls', everybody, 'list'],
  ['GET /api/calls/next', everybody, 'list'],
  ['GET /api/order-rhythm', everybody, 'list'],
  ['GET /api/demand', everybody, 'list'],
  ['GET /api/declared-demand', everybody, 'list'],
  ['GET /api/wishes', everybody, 'list'],
  ['GET /api/visits', everybody, 'list'],
  ['GET /api/visits/{visitId}', everybody, 'own'],
  ['GET /api/visit-list', everybody, 'list'],
  ['GET /api/follow-ups', everybody, 'list'],
  ['GET /api/promises', everybody, 'list'],
  ['GET /api/shelf-observations', everybody, 'list'],
  ['GET /api/complaints', everybody, 'list'],
  ['GET /api/complaints/{complaintId}', everybody, 'own'],
  ['GET /api/products', everybody, 'none'],
  ['GET /api/products/{sku}', everybody, 'none'],
  ['GET /api/product-news', everybody, 'own'],
  ['GET /api/supply-notice', everybody, 'none'],
  ['GET /api/supply/quotas', everybody, 'none'],
  ['GET /api/supply/shortages', everybody, 'none'],
  ['GET /api/notices', everybody, 'none'],
  ['GET /api/notices/{noticeId}', everybody, 'none'],
  ['GET /api/calendar/changes', everybody, 'none'],
  ['GET /api/forecasts', everybody, 'none'],
  ['GET /api/forecasts/{runId}', everybody, 'none'],
  ['GET /api/forecasts/{runId}/progress', everybody, 'none'],
  ['GET /api/forecasts/{runId}/nodes', everybody, 'own'],
  ['GET /api/plans', company, 'company'],
  ['GET /api/plans/{planId}', company, 'company'],
  ['GET /api/plans/{planId}.csv', company, 'company'],
  ['GET /api/plans/{planId}.xlsx', company, 'company'],
  ['POST /api/plans/{planId}/allocations', company, 'company'],
  ['GET /api/why/plans/{planId}/{sku}', company, 'company'],
  ['GET /api/quarantine', company, 'company'],
  ['GET /api/jobs', company, 'company'],
  ['GET /api/jobs/{jobId}', company, 'company'],
  ['GET /api/jobs/{jobId}/progress', company, 'company'],
  ['GET /api/results/{file}', company, 'company'],
  ['GET /api/projections', company, 'company'],
  ['GET /api/projections/parked', company, 'company'],
  ['GET /api/history/{entity}', everybody, 'own'],
  ['GET /api/audit/checkpoints', 'mxs', 'company'],

  ['GET /api/me', everybody, 'none'],
  ['GET /api/users', 'x', 'none'],
  ['POST /api/users', 'x', 'none'],
  ['POST /api/users/{name}', 'x', 'none'],
  ['POST /api/users/{name}/reset-password', 'x', 'none'],
  ['GET /api/api-keys', 'x', 'none'],
  ['POST /api/api-keys', 'x', 'none'],
  ['POST /api/api-keys/{name}/revoke', 'x', 'none'],
  ['GET /api/account-changes', 'x', 'none'],
  ['GET /api/refused-attempts', 'x', 'none'],
];

export const accessTable: readonly TableRow[] = rows.map(([route, roles, reach]) => ({
  route,
  roles: [...roles].flatMap((letter) => letters[letter] ?? []),
  reach,
}));

/** For who has not signed in, and what programs with a key cannot do: they have no password. */
export const outsideTable: readonly string[] = [
  ...['GET /health/live', 'GET /health/ready', 'POST /api/sign-in', 'POST /api/refresh', 'POST /api/sign-out'],
  'POST /api/me/password',
];
