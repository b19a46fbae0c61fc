import { DomainError, invalid } from '../../kernel/domain-error.js';
import { oneLine } from '../../kernel/expectations.js';
import { businessDate, wholeUnits } from '../../kernel/quantities.js';
import type { RecordPastDelivery } from './delivery.commands.js';
import type { DeliveredLine, DeliveryCompleted } from './delivery.events.js';
import type { Delivery } from './delivery.state.js';

/** A delivery of the past is completed in one; recorded again it changes nothing, with other content it is refused. */
export function recordPast(data: RecordPastDelivery['data'], state: Delivery): DeliveryCompleted[] {
  if (state.stage !== 'none') {
    if (state.stage === 'completed' && sameContent(state.completion, data)) return [];
    throw new DomainError('delivery-exists', {
      en: `Delivery ${data.deliveryId} was recorded before, and otherwise.`,
      zh: `送货 ${data.deliveryId} 此前已记录，内容不同。`,
    });
  }
  businessDate('deliveredOn', data.deliveredOn);
  const { lines } = data;
  if (lines.length === 0) throw invalid('lines', oneLine, undefined);
  lines.forEach(({ sku, delivered, refused }, i) => {
    if (!sku) throw invalid(`lines.${i}.sku`, { en: 'a product', zh: '产品编号' }, sku);
    if (!isUnits(delivered)) wholeUnits(`lines.${i}.delivered`, delivered);
    if (refused !== undefined && !isUnits(refused)) wholeUnits(`lines.${i}.refused`, refused);
  });
  return [{ type: 'DeliveryCompleted', data }];
}

/** Spares building the field's name for each of the millions of lines that are right. */
function isUnits(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

function sameContent(recorded: DeliveryCompleted['data'], repeated: RecordPastDelivery['data']): boolean {
  return (
    recorded.orderId === repeated.orderId &&
    recorded.retailerId === repeated.retailerId &&
    recorded.deliveredOn === repeated.deliveredOn &&
    recorded.lines.length === repeated.lines.length &&
    (recorded.lines.every((line, i) => sameLine(line, repeated.lines[i])) ||
      canonicalLines(recorded.lines) === canonicalLines(repeated.lines))
  );
}

function sameLine(recorded: DeliveredLine, repeated: DeliveredLine | undefined): boolean {
  return (
    recorded.sku === repeated?.sku &&
    recorded.delivered === repeated.delivered &&
    (recorded.refused ?? 0) === (repeated.refused ?? 0) &&
    (recorded.refusal ?? '') === (repeated.refusal ?? '')
  );
}

function canonicalLines(lines: readonly DeliveredLine[]): string {
  return lines
    .map(({ sku, delivered, refused = 0, refusal = '' }) => JSON.stringify([sku, delivered, refused, refusal]))
    .sort()
    .join('\n');
}
