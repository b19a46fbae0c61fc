/**
 * Where each number comes from that a GET answers:
 * - `why`: the route that explains it, followed by `test/e2e/numbers.e2e.spec.ts`
 * - `fact`: it was recorded, by one of these types of events, in the history of the entity that the template names; `otherwise` where none
 *   says it
 * - `sum`: it follows from other numbers of the API, as is said
 * - `not`: it says nothing of the business, as is said
 */
export type NumberSource =
  | { readonly why: string }
  | { readonly fact: readonly string[]; readonly of: string; readonly otherwise?: number }
  | { readonly sum: string }
  | { readonly not: string };

/** Sources by the fields that they explain, which are separated by spaces. */
export type Sources = Readonly<Record<string, NumberSource>>;

const page: Sources = { 'total limit offset': { not: 'which part of a list it is' } };
const products = ['ProductRegistered', 'ProductDetailsChanged'];
const retailers = ['RetailerRegistered', 'RetailerDetailsChanged'];
const ofProduct = { fact: products, of: 'product-{sku}' };

/** The same sources, of fields that lie in another one. */
function within(prefix: string, sources: Sources): Sources {
  return Object.fromEntries(
    Object.entries(sources).map(([fields, source]) => [
      fields
        .split(' ')
        .map((field) => `${prefix}${field}`)
        .join(' '),
      source,
    ]),
  );
}

const suggestion: Sources = {
  ['suggested target stockNow stockRange.from stockRange.to onOrder quotaLeft packSize unitPriceMinor usualRange.from ' +
  'usualRange.to reasons[].facts.left reasons[].facts.days reasons[].facts.counted reasons[].facts.deliveredSince ' +
  'reasons[].facts.least reasons[].facts.most reasons[].facts.units reasons[].facts.usual.units ' +
  'reasons[].facts.usual.everyDays reasons[].facts.last.requested reasons[].facts.last.granted ' +
  'reasons[].facts.before.requested reasons[].facts.before.granted reasons[].facts.priceMinor ' +
  'reasons[].facts.guidePriceMinor reasons[].facts.percent reasons[].facts.expected reasons[].facts.reserve ' +
  'reasons[].facts.stock reasons[].facts.onOrder reasons[].facts.need reasons[].facts.quotaLeft ' +
  'reasons[].facts.suggested']: { why: 'suggestions' },
  'substitutes[].unitPriceMinor': ofProduct,
};
const suggestions: Sources = {
  protectionDays: { sum: 'days from the call to the delivery after next: GET /api/retailers/{retailerId}/calls' },
  total: { not: 'how many products there are, of which the first are shown' },
  ...within('items[].', suggestion),
};

const alertFacts =
  'facts.usual.days facts.usual.everyDays facts.daysSince facts.daysAfter reason.facts.counted ' +
  'reason.facts.deliveredSince reason.facts.asked reason.facts.askedDays reason.facts.products reason.facts.lasting';
const alert: Sources = { [alertFacts]: { why: 'order-rhythm' } };
const rhythm: Sources = { ...within('alert.', alert), ...within('products[].', alert) };

const orderLine: Sources = {
  'requested unitPriceMinor suggested': {
    fact: ['OrderPlaced', 'OrderLineChanged', 'OrderCorrected', 'HeldLinesReleased', 'SuggestionAnswered'],
    of: 'order-{orderId}',
  },
  granted: { fact: ['OrderGranted', 'OrderCorrected', 'HeldLinesReleased', 'OrderPlaced'], of: 'order-{orderId}' },
  'delivered refused': { fact: ['DeliveryCompleted', 'DeliveryCorrected'], of: 'order-{orderId}' },
  outstanding: { sum: 'granted, else requested, − delivered − refused' },
};
const orderSums: Sources = { 'requestedUnits grantedUnits': { sum: 'of the lines of the order' } };

const news: Sources = {
  'added[].packSize added[].unitPriceMinor leaving[].packSize leaving[].unitPriceMinor': ofProduct,
};
const product: Sources = {
  'packSize purchasePriceMinor unitPriceMinor retailPriceMinor marginShare holdingShare leastUnits': ofProduct,
};
const orderDays: Sources = {
  orderDay: { fact: retailers, of: 'retailer-{retailerId}' },
  orderCycle: { fact: retailers, of: 'retailer-{retailerId}', otherwise: 1 },
};
const closing: Sources = { daysToClose: { sum: 'days between the two days that are shown' } };
const counted: Sources = {
  'productsCounted demandsDeclared': { sum: 'entries of StockCounted and DemandDeclared of the visit' },
};

const run: Sources = {
  run: { not: 'number of the run in this database' },
  horizon: { fact: ['ForecastRunRequested'], of: 'forecast-{runId}' },
  nodes: { fact: ['ForecastRunCompleted'], of: 'forecast-{runId}' },
};
const planSum: Sources = {
  'expected owed covered short carried toBuy valueMinor withoutPrice': { sum: 'of the lines' },
  'p10 p90': { why: 'forecast-nodes' },
};
const planLine: Sources = {
  'expected p10 p90': { why: 'plans' },
  packSize: ofProduct,
  priceMinor: { fact: [...products, 'OrderPlaced', 'OrderCorrected'], of: 'product-{sku}' },
  owed: { why: 'plans' },
  'covered short carried': { sum: 'of stock that was given, and of shortages in the notes' },
  toBuy: { sum: 'expected + owed − covered − short + carried, in whole packs over the months so far' },
  valueMinor: { sum: 'toBuy × priceMinor' },
};
const known: Sources = {
  'quotas[].unitLimit': { fact: ['QuotaSet'], of: 'product-{sku}' },
  'forecast.horizon': { fact: ['ForecastRunRequested'], of: 'forecast-{runId}' },
  'forecast.products[].units[]': { why: 'forecast-nodes' },
};
const demand: Sources = { 'requested granted delivered': { why: 'demand' } };
const stock: Sources = { 'lastCount deliveredSince onOrder': { why: 'stock' } };
const changes: Sources = { 'changes[].eventCount': { not: 'how many events are behind a change' } };

const job: Sources = {
  ['progress result.rows result.groups result.recorded result.unchanged result.completed result.rejected ' +
  'result.rejections[].line result.held result.unlisted.retailers result.unlisted.products result.suspects{}.count ' +
  'result.suspects{}.examples[].line result.series result.retailers result.products result.weeks result.seed ' +
  'result.events result.streams result.faultCount']: { not: 'what a job did' },
  ...within('result.', run),
};

const retailer = '/api/retailers/{retailerId}';
const items = (sources: Sources): Sources => ({ ...page, ...within('items[].', sources) });

/** By route, as the OpenAPI document names it; routes of which no answer has a number are left out. */
export const numberSources: Readonly<Record<string, Sources>> = {
  '/api/account-changes': page,
  '/api/audit/changes/products/{sku}': changes,
  '/api/audit/changes/retailers/{retailerId}': changes,
  '/api/audit/checkpoints': within('checkpoints[].', {
    'number events': { fact: ['CheckpointRecorded'], of: 'checkpoint-almanac' },
  }),
  '/api/audit/known/products/{sku}': {
    'demand[].requested demand[].granted demand[].delivered': { why: 'product-demand' },
    ...known,
    'plan.weeks': { fact: ['PlanDrawnUp'], of: 'plan-{planId}' },
    'plan.months[].expected plan.months[].toBuy': { why: 'plans' },
  },
  '/api/audit/known/retailers/{retailerId}': {
    ...within('demand[].', demand),
    ...within('stock[].', stock),
    ...known,
  },
  '/api/calendar/changes': items({ orderDay: { not: 'the day of the week whose retailers are called' } }),
  '/api/calls': { 'due callBacks missed done': { sum: 'of the items in that state' } },
  '/api/calls/next': {
    left: { sum: 'calls of the list that are not done' },
    ...within('suggestions.', suggestions),
    ...within('news.', news),
  },
  '/api/complaints': items(closing),
  '/api/complaints/{complaintId}': closing,
  '/api/declared-demand': items({ quantity: { fact: ['DemandDeclared'], of: 'visit-{visitId}' } }),
  '/api/demand': items({ ...demand, 'carried estimate': { why: 'demand' } }),
  '/api/demand/weeks': within('weeks[].', {
    'requested granted delivered': { sum: 'of GET /api/demand over what the node adds up' },
  }),
  '/api/follow-ups': items(closing),
  '/api/forecasts': items(run),
  '/api/forecasts/{runId}': run,
  '/api/forecasts/{runId}/nodes': items({
    'weeks[].expected weeks[].mean weeks[].p10 weeks[].p50 weeks[].p90': { why: 'forecast-nodes' },
    'rhythm.usualGapWeeks rhythm.usualUnits rhythm.alive rhythm.orderWeeks': { why: 'forecast-nodes' },
  }),
  '/api/forecasts/{runId}/named-nodes': items({
    'units firstWeek.mean firstWeek.p10 firstWeek.p90': { sum: 'of the weeks of GET /api/forecasts/{runId}/nodes' },
  }),
  '/api/forecasts/{runId}/origins': within('items[].', {
    'weeks[].mean': { why: 'forecast-nodes' },
    'weeks[].asked': { sum: 'GET /api/demand/weeks: what was requested' },
    'expected asked missed inRange': { sum: 'of its weeks' },
  }),
  '/api/forecasts/{runId}/progress': { share: { not: 'what a job did' }, ...within('run.', run) },
  '/api/history/{entity}': { total: { not: 'how many events there are' } },
  '/api/jobs': within('[].', job),
  '/api/jobs/{jobId}': job,
  '/api/jobs/{jobId}/progress': job,
  '/api/notices': page,
  '/api/open-order-lines': items(orderLine),
  '/api/order-rhythm': within('items[].', rhythm),
  '/api/orders': items(orderSums),
  '/api/orders/{orderId}': { ...orderSums, ...within('lines[].', orderLine) },
  '/api/plans': items({
    'weeks unitsToBuy': { fact: ['PlanDrawnUp'], of: 'plan-{planId}' },
    'valueMinor withoutPrice': { fact: ['PlanDrawnUp'], of: 'plan-{planId}' },
  }),
  '/api/plans/{planId}': {
    weeks: { fact: ['PlanDrawnUp'], of: 'plan-{planId}' },
    'stock[].onHand stock[].onOrder': { not: 'given by who drew up the plan, and kept with it' },
    ...within('lines[].', planLine),
    ...within('suppliers[].', planSum),
    ...within('total[].', planSum),
    'notes[].units': { sum: 'of what is short or ordered later' },
  },
  '/api/delivery-list': {
    ...page,
    'routes[].orders': { sum: 'of the orders that are due' },
    'items[].lines[].outstanding': { sum: 'GET /api/orders/{orderId}: granted, else requested, − delivered − refused' },
    'items[].dispatches[].lines[].quantity': { sum: 'GET /api/history/delivery-{deliveryId}: what left' },
  },
  '/api/deliveries': items({
    'lines[].delivered lines[].refused': { sum: 'GET /api/history/delivery-{deliveryId}: as it was corrected last' },
  }),
  '/api/product-news': news,
  '/api/products': items(product),
  '/api/products/{sku}': product,
  '/api/projections': { '[].version [].rowsVersion [].parked': { not: 'how far read models are' } },
  '/api/projections/parked': page,
  '/api/promises': within('people[].', {
    'open overdue': { sum: 'of what is due' },
    'due[].daysLate': { sum: 'days from the due day to the day that was asked for' },
    'closed[].closed closed[].late closed[].meanDaysToClose': {
      sum: 'GET /api/follow-ups and /api/complaints: of those that were closed since',
    },
  }),
  '/api/quarantine': items({
    'requested granted delivered unitPriceMinor proposedUnits proposedPriceMinor line': {
      fact: ['OrderLinesHeld'],
      of: 'order-{orderId}',
    },
  }),
  '/api/refused-attempts': items({ 'number skipped': { not: 'a log of its own, of what was not recorded' } }),
  '/api/retailers': items(orderDays),
  [retailer]: orderDays,
  [`${retailer}/calls`]: orderDays,
  [`${retailer}/order-rhythm`]: rhythm,
  [`${retailer}/sell-through`]: { '[].stretches[].units [].weeks[].units [].weeks[].days': { why: 'sell-through' } },
  [`${retailer}/stock`]: within('[].', stock),
  [`${retailer}/stock-estimates`]: {
    '[].lastCount [].deliveredSince [].mean [].p10 [].p50 [].p90': { why: 'stock-estimates' },
  },
  [`${retailer}/suggestions`]: suggestions,
  [`${retailer}/typed-quantity`]: {
    'units warning.typed': { not: 'what was typed, in sales units' },
    'warning.usualRange.from warning.usualRange.to': { why: 'suggestions' },
  },
  '/api/shelf-observations': items({
    shelfPriceMinor: { fact: ['ShelfObserved', 'ShelfPriceCorrected'], of: 'visit-{visitId}' },
  }),
  '/api/supply-notice': within('products[].', {
    packSize: ofProduct,
    'shares[].limit': { fact: ['QuotaSet'], of: 'product-{sku}' },
    'shares[].share': { sum: 'limit × retailers of the class, over the same of all quotas of these days' },
    'substitutes[].unitPriceMinor': ofProduct,
  }),
  '/api/supply/quotas': items({ unitLimit: { fact: ['QuotaSet'], of: 'product-{sku}' } }),
  '/api/supply/shortages': page,
  '/api/visits': items(counted),
  '/api/visits/{visitId}': counted,
  '/api/wishes': items({ units: { fact: ['WishRecorded'], of: 'wish-{wishId}' } }),
  '/health/ready': { 'share lagSeconds parked freeBytes': { not: 'how the service is' } },
};
