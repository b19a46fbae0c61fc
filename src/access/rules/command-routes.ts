import { about, command, inBody, inPath, type RouteRule } from './route-rule.js';

const [order, visit] = [about(inPath('order', 'orderId')), about(inPath('visit', 'visitId'))];
const retailerInBody = inBody('retailer', 'retailerId');
const ofRetailer = about(retailerInBody);

/** Routes that record something. */
export const commandRoutes: Readonly<Record<string, RouteRule>> = {
  'POST /api/retailers': command('RegisterRetailer', about(inBody('area', 'area'))),
  'POST /api/retailers/:retailerId/details': command(
    'ChangeRetailerDetails',
    about(inPath('retailer', 'retailerId'), inBody('area', 'area')),
  ),
  'POST /api/retailers/:retailerId/close': command('CloseRetailer', about(inPath('retailer', 'retailerId'))),

  'POST /api/products': command('RegisterProduct'),
  'POST /api/products/:sku/details': command('ChangeProductDetails'),
  'POST /api/products/:sku/discontinue': command('DiscontinueProduct'),

  'POST /api/visits': command('PlanVisit', ofRetailer),
  'POST /api/visits/:visitId/start': command('StartVisit', about(inPath('visit', 'visitId'), retailerInBody)),
  'POST /api/visits/:visitId/stock-counts': command('CountStock', visit),
  'POST /api/visits/:visitId/stock-counts/corrections': command('CorrectCount', visit),
  'POST /api/visits/:visitId/shelf': command('ObserveShelf', visit),
  'POST /api/visits/:visitId/shelf/corrections': command('CorrectShelfPrice', visit),
  'POST /api/visits/:visitId/declarations': command('DeclareDemand', visit),
  'POST /api/visits/:visitId/feedback': command('GiveFeedback', visit),
  'POST /api/visits/:visitId/follow-ups/:followUpId/done': command('CompleteFollowUp', visit),
  'POST /api/visits/:visitId/end': command('EndVisit', visit),
  'POST /api/complaints': command('RecordComplaint', ofRetailer),
  'POST /api/complaints/:complaintId/close': command('CloseComplaint', about(inPath('complaint', 'complaintId'))),

  'POST /api/orders': command('PlaceOrder', about(retailerInBody, inBody('order', 'orderId'))),
  'POST /api/orders/:orderId/lines': command('ChangeOrderLine', order),
  'POST /api/orders/:orderId/cancel': command('CancelOrder', order),
  'POST /api/orders/:orderId/corrections': command('CorrectOrder', order),
  'POST /api/orders/:orderId/grant': command('GrantOrder', order),
  'POST /api/orders/:orderId/held-lines/reject': command('RejectHeldLines', order),
  'POST /api/orders/:orderId/held-lines/release': command('ReleaseHeldLines', order),
  'POST /api/quarantine/release': command('ReleaseHeldLines', 'company'),
  'POST /api/missed-calls': command('RecordMissedCall', ofRetailer),
  'POST /api/call-backs': command('AgreeCallBack', ofRetailer),
  'POST /api/calls-without-order': command('EndCallWithoutOrder', ofRetailer),
  'POST /api/wishes': command('RecordWish', ofRetailer),
  'POST /api/wishes/:wishId/match': command('MatchWish', about(inPath('wish', 'wishId'))),

  'POST /api/deliveries': command('DispatchDelivery', about(retailerInBody, inBody('order', 'orderId'))),
  'POST /api/deliveries/:deliveryId/complete': command(
    'CompleteDelivery',
    about(inPath('delivery', 'deliveryId'), retailerInBody, inBody('order', 'orderId')),
  ),
  'POST /api/deliveries/:deliveryId/corrections': command(
    'CorrectDelivery',
    about(inPath('delivery', 'deliveryId'), inBody('order', 'orderId')),
  ),

  'POST /api/supply/:sku/quotas': command('SetQuota'),
  'POST /api/supply/:sku/quotas/:quotaId/lift': command('LiftQuota'),
  'POST /api/supply/:sku/shortage': command('DeclareShortage'),
  'POST /api/supply/:sku/shortage/end': command('EndShortage'),
  'POST /api/notices': command('IssueNotice'),
  'POST /api/notices/:noticeId/withdraw': command('WithdrawNotice'),
  'POST /api/calendar/moved': command('MoveCallDay'),
  'POST /api/calendar/dropped': command('DropCallDay'),
  'POST /api/calendar/added': command('AddCallDay'),

  'POST /api/forecasts': command('RequestForecastRun', 'company'),
  'POST /api/plans': command('RecordPlan', 'company'),
  'POST /api/imports/:kind': command('ImportFile', 'company'),
  'POST /api/imports/:kind/check': command('ImportFile', 'company'),
  'POST /api/import-previews': command('ImportFile', 'company'),
  // What is predicted is what was sent.
  'POST /api/predictions': command('PredictSeries'),
  'POST /api/simulations': command('SimulateRegion', 'company'),
  'POST /api/verifications': command('VerifyStore', 'company'),
  'POST /api/audit/as-of': command('ExportKnownModel', 'company'),
  'POST /api/rebuilds': command('RebuildReadModels', 'company'),
  'POST /api/jobs/:jobId/cancel': command('CancelJob', 'company'),
};
