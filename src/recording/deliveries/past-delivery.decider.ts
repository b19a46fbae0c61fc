import { DomainError, invalid } from '../../kernel/domain-error.js';
import { businessDate, wholeUnits } from '../../kernel/quantities.js';
import type { RecordPastDelivery } from './delivery.commands.js';
import type { DeliveredLine, DeliveryCompleted } from './delivery.events.js';
import type { Delivery } from './delivery.state.js';

/** A delivery of the past is completed in one; told again it changes nothing, told otherwise it is refused. */
export function recordPast(data: RecordPastDelivery['data'], state: Delivery): DeliveryCompleted[] {
  if (state.stage !== 'none') {
    if (state.stage === 'completed' && sameTale(state.completion, data)) return [];
    throw new DomainError('delivery-exists', `Delivery ${data.deliveryId} was recorded before, and otherwise.`);
  }
  businessDate('deliveredOn', data.deliveredOn);
  const { lines } = data;
  if (lines.length === 0) throw invalid('lines', 'at least one line', undefined);
  lines.forEach(({ sku, delivered, refused }, i) => {
    if (!sku) throw invalid(`lines.${i}.sku`, 'a product', sku);
    if (!isUnits(delivered)) wholeUnits(`lines.${i}.delivered`, delivered);
    if (refused !== undefined && !isUnits(refused)) wholeUnits(`lines.${i}.refused`, refused);
  });
  return [{ type: 'DeliveryCompleted', data }];
}

/** Spares building the field's name for each of the millions of lines that are right. */
function isUnits(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

function sameTale(told: DeliveryCompleted['data'], telling: RecordPastDelivery['data']): boolean {
  return (
    told.orderId === telling.orderId &&
    told.retailerId === telling.retailerId &&
    told.deliveredOn === telling.deliveredOn &&
    told.lines.length === telling.lines.length &&
    (told.lines.every((line, i) => sameLine(line, telling.lines[i])) || tale(told.lines) === tale(telling.lines))
  );
}

function sameLine(told: DeliveredLine, telling: DeliveredLine | undefined): boolean {
  return (
    told.sku === telling?.sku &&
    told.delivered === telling.delivered &&
    (told.refused ?? 0) === (telling.refused ?? 0) &&
    (told.refusal ?? '') === (telling.refusal ?? '')
  );
}

function tale(lines: readonly DeliveredLine[]): string {
  return lines
    .map(({ sku, delivered, refused = 0, refusal = '' }) => JSON.stringify([sku, delivered, refused, refusal]))
    .sort()
    .join('\n');
}
