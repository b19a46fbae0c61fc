import { about, companyQuestion, inPath, inQuery, question, type RouteRule } from './route-rule.js';

const filtered = question('filtered');
const ofRetailer = question(about(inPath('retailer', 'retailerId')));
/** About a retailer, or else about the company. */
const ofRetailerElseCompany = question({ subjects: [inQuery('retailer', 'retailerId')], otherwise: 'company' });
const ofOrder = question(about(inPath('order', 'orderId')));
const anybody: RouteRule = { roles: 'public', reach: 'none' };

/** What everybody did, and proof of it. */
const auditing: RouteRule = { roles: ['manager', 'admin', 'system'], reach: 'company' };

/** Routes that answer questions and record nothing. */
export const questionRoutes: Readonly<Record<string, RouteRule>> = {
  // What a monitor and the first page of a browser need, with nothing of the business.
  'GET /': anybody,
  'GET /assets/*': anybody,
  'GET /service-worker.js': anybody,
  'GET /health/live': anybody,
  'GET /health/ready': anybody,

  // A monitor brings an API key.
  'GET /metrics': companyQuestion,

  'GET /api/retailers': filtered,
  'GET /api/retailers/:retailerId': ofRetailer,
  'GET /api/retailers/:retailerId/calls': ofRetailer,
  'GET /api/retailers/:retailerId/order-rhythm': ofRetailer,
  'GET /api/retailers/:retailerId/sell-through': ofRetailer,
  'GET /api/retailers/:retailerId/stock': ofRetailer,
  'GET /api/retailers/:retailerId/stock-estimates': ofRetailer,
  'GET /api/retailers/:retailerId/suggestions': ofRetailer,
  'GET /api/retailers/:retailerId/typed-quantity': ofRetailer,
  'GET /api/why/suggestions/:retailerId/:sku': ofRetailer,
  'GET /api/why/demand/:retailerId/:sku': ofRetailer,
  'GET /api/why/stock/:retailerId/:sku': ofRetailer,
  'GET /api/why/stock-estimates/:retailerId/:sku': ofRetailer,
  'GET /api/why/sell-through/:retailerId/:sku': ofRetailer,
  'GET /api/why/order-rhythm/:retailerId': ofRetailer,

  'GET /api/orders': filtered,
  'GET /api/orders/:orderId': ofOrder,
  'GET /api/orders/:orderId/read-back': ofOrder,
  'GET /api/open-order-lines': filtered,
  'GET /api/calls': filtered,
  'GET /api/calls/next': filtered,
  'GET /api/order-rhythm': filtered,
  'GET /api/demand': filtered,
  'GET /api/demand/weeks': ofRetailerElseCompany,
  'GET /api/declared-demand': filtered,
  'GET /api/wishes': filtered,

  'GET /api/visits': filtered,
  'GET /api/visits/:visitId': question(about(inPath('visit', 'visitId'))),
  'GET /api/visit-list': filtered,
  'GET /api/follow-ups': filtered,
  'GET /api/promises': filtered,
  'GET /api/delivery-list': filtered,
  'GET /api/deliveries': filtered,
  'GET /api/shelf-observations': filtered,
  'GET /api/complaints': filtered,
  'GET /api/complaints/:complaintId': question(about(inPath('complaint', 'complaintId'))),

  'GET /api/products': question(),
  'GET /api/products/:sku': question(),
  'GET /api/product-news': question(about(inQuery('retailer', 'retailerId'))),
  'GET /api/supply-notice': question(),
  'GET /api/supply/quotas': question(),
  'GET /api/supply/shortages': question(),
  'GET /api/notices': question(),
  'GET /api/notices/:noticeId': question(),
  'GET /api/calendar/changes': question(),
  'GET /api/calendar/festivals': question(),

  'GET /api/forecasts': question(),
  'GET /api/forecasts/:runId': question(),
  'GET /api/forecasts/:runId/progress': question(),
  'GET /api/forecasts/:runId/nodes': ofRetailerElseCompany,
  'GET /api/forecasts/:runId/named-nodes': companyQuestion,
  'GET /api/forecasts/:runId/origins': ofRetailerElseCompany,
  'GET /api/plans': companyQuestion,
  'GET /api/plans/:planId': companyQuestion,
  'GET /api/plans/:planId.csv': companyQuestion,
  'GET /api/plans/:planId.xlsx': companyQuestion,
  'POST /api/plans/:planId/allocations': companyQuestion,
  'GET /api/why/plans/:planId/:sku': companyQuestion,
  'GET /api/why/forecasts/:runId/:sku': companyQuestion,
  'GET /api/why/forecast-nodes/:runId': ofRetailerElseCompany,
  'GET /api/why/product-demand/:sku': companyQuestion,

  'GET /api/quarantine': companyQuestion,
  'GET /api/jobs': companyQuestion,
  'GET /api/jobs/:jobId': companyQuestion,
  'GET /api/jobs/:jobId/progress': companyQuestion,
  'GET /api/results/:file': companyQuestion,
  'GET /api/projections': companyQuestion,
  'GET /api/projections/parked': companyQuestion,

  'GET /api/history/:entity': question(about(inPath('entity', 'entity'))),
  'GET /api/audit/checkpoints': auditing,
  'GET /api/audit/event-types': question(),
  'GET /api/audit/events': auditing,
  'GET /api/audit/events.csv': auditing,
  'GET /api/audit/events.jsonl': auditing,
  'GET /api/audit/known/retailers/:retailerId': ofRetailer,
  'GET /api/audit/known/products/:sku': companyQuestion,
  'GET /api/audit/changes/retailers/:retailerId': ofRetailer,
  'GET /api/audit/changes/products/:sku': companyQuestion,
};
