import { invalid } from '../../kernel/domain-error.js';
import { wholeUnits } from '../../kernel/quantities.js';
import type { PlacedLine, PlaceOrder } from './phone-order.commands.js';
import type { AnsweredLine, LineSubstituted, OrderLine, SuggestionAnswered } from './phone-order.events.js';

/** The line as the order keeps it: what it answers, and what it stands for, are facts of their own. */
export function orderLineOf({ sku, requested, suggested, unitPriceMinor }: PlacedLine): OrderLine {
  return {
    ...{ sku, requested },
    ...(suggested !== undefined && { suggested }),
    ...(unitPriceMinor !== undefined && { unitPriceMinor }),
  };
}

/**
 * What the retailer said to what was suggested, and which lines stand for another product.
 * @throws {DomainError} 'invalid' where a product is both ordered and refused, refused twice, or stands for itself
 */
export function answersTo(data: PlaceOrder['data']): (SuggestionAnswered | LineSubstituted)[] {
  const { orderId, retailerId, orderedOn, lines, refused = [] } = data;
  const of = { orderId, retailerId, orderedOn };
  const answered = [...lines.flatMap(answerOf), ...refusals(lines, refused)];
  const substituted = lines.flatMap(({ sku, requested, insteadOf }, i): LineSubstituted[] => {
    if (!insteadOf) return [];
    if (insteadOf.sku === sku)
      throw invalid(`lines.${i}.insteadOf.sku`, { en: 'another product', zh: '另一个产品' }, sku);
    const wished = { sku: insteadOf.sku, units: wholeUnits(`lines.${i}.insteadOf.wished`, insteadOf.wished, 1) };
    return [{ type: 'LineSubstituted', data: { ...of, wished, sku, units: requested } }];
  });
  if (answered.length === 0) return substituted;
  return [{ type: 'SuggestionAnswered', data: { ...of, lines: answered } }, ...substituted];
}

function answerOf({ sku, requested, suggested, why }: PlacedLine, i: number): AnsweredLine[] {
  if (suggested === undefined) {
    if (why !== undefined)
      throw invalid(`lines.${i}.why`, { en: 'only where something was suggested', zh: '没有建议时留空' }, why);
    return [];
  }
  const answer = requested === suggested ? 'accepted' : 'changed';
  return [{ sku, suggested, ordered: requested, answer, ...(why !== undefined && { why }) }];
}

function refusals(lines: readonly PlacedLine[], refused: NonNullable<PlaceOrder['data']['refused']>): AnsweredLine[] {
  const seen = new Set(lines.map(({ sku }) => sku));
  return refused.map(({ sku, suggested, why }, i) => {
    if (seen.has(sku))
      throw invalid(
        `refused.${i}.sku`,
        { en: 'a product that is neither ordered nor refused already', zh: '既未订货也未拒绝过的产品' },
        sku,
      );
    seen.add(sku);
    wholeUnits(`refused.${i}.suggested`, suggested, 1);
    return { sku, suggested, ordered: 0, answer: 'refused', ...(why !== undefined && { why }) };
  });
}
