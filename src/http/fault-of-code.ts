import type { DomainErrorCode, FieldFault } from '../kernel/domain-error.js';

/** Which field each refusal is about, and what was expected there. */
const subjects: Record<DomainErrorCode, readonly [field: string, expected: string]> = {
  invalid: ['request', 'what the API describes'],
  'retailer-exists': ['retailerId', 'a retailer that is not registered yet'],
  'retailer-unknown': ['retailerId', 'a retailer that is registered'],
  'retailer-closed': ['retailerId', 'a retailer that is open'],
  'product-exists': ['sku', 'a product that is not registered yet'],
  'product-unknown': ['sku', 'a product that is registered'],
  'product-discontinued': ['sku', 'a product that is still sold'],
  'visit-exists': ['visitId', 'a visit that is new'],
  'visit-unknown': ['visitId', 'a visit that was planned or started'],
  'visit-not-started': ['visitId', 'a visit that has started'],
  'visit-ended': ['visitId', 'a visit that is under way'],
  'visit-differs': ['visitId', 'what was recorded of the visit before'],
  'follow-up-unknown': ['followUpId', 'a follow-up that was promised'],
  'follow-up-done': ['followUpId', 'a follow-up that is not done yet'],
  'order-exists': ['orderId', 'an order that was not placed yet'],
  'order-unknown': ['orderId', 'an order that was placed'],
  'order-cancelled': ['orderId', 'an order that was not cancelled'],
  'order-granted': ['orderId', 'an order that was not granted yet'],
  'order-delivered': ['orderId', 'an order that was not delivered yet'],
  'order-not-granted': ['orderId', 'an order that was granted'],
  'order-differs': ['orderId', 'what was recorded of the order before'],
  'line-unknown': ['sku', 'a product on the order'],
  'line-ambiguous': ['sku', 'a product that one line of the order has'],
  'grant-exceeds-request': ['granted', 'at most what was requested'],
  'held-line-unknown': ['lines', 'lines that the order holds'],
  'call-recorded': ['retailerId', 'a call that was not recorded yet'],
  'delivery-exists': ['deliveryId', 'a delivery that is new'],
  'delivery-unknown': ['deliveryId', 'a delivery that was dispatched'],
  'delivery-completed': ['deliveryId', 'a delivery that is on its way'],
  'delivery-mismatch': ['deliveryId', 'what was dispatched'],
  'quota-unknown': ['quotaId', 'a quota that is in force'],
  'shortage-open': ['sku', 'a product that is not declared short'],
  'shortage-unknown': ['sku', 'a product that is declared short'],
  'reason-missing': ['reason', 'why, in a few words'],
  'key-reused': ['Idempotency-Key', 'a key never used, or the same command again'],
  conflict: ['request', 'the same command again: others changed this at the same time'],
  'revision-stale': ['If-Match', 'the revision that it has now'],
  'forecast-unknown': ['runId', 'a forecast that was made'],
  'forecast-differs': ['runId', 'the content that was recorded'],
  'plan-unknown': ['planId', 'a plan that was drawn up'],
  'plan-differs': ['planId', 'the content that was recorded'],
  'not-found': ['path', 'something that is there'],
  'not-enough-history': ['asOf', 'a day with enough history before it'],
};

/** The field that is at fault where the rule that refused named none; `found` is the fact that it stated. */
export function faultOfCode(code: DomainErrorCode, found: string): FieldFault {
  const [field, expected] = subjects[code];
  return { field, expected, found };
}
