import { DomainError } from '../../kernel/domain-error.js';
import { wholeUnits } from '../../kernel/quantities.js';
import { requireReason } from '../../kernel/require-reason.js';
import type { Sentence } from '../../kernel/language.js';
import type { CorrectCount, CorrectShelfPrice } from './visit.commands.js';
import type { ShelfObservation, VisitEvent } from './visit.events.js';
import type { KnownVisit } from './visit.state.js';

const withoutReason: Sentence = { en: 'A visit is corrected only with a reason.', zh: '更正拜访须填写原因。' };

/** A count is corrected during the visit or afterwards, with a reason. */
export function correctCount(
  { countedOn, sku, quantity, reason }: CorrectCount['data'],
  visit: KnownVisit,
): VisitEvent[] {
  requireReason(reason, withoutReason);
  wholeUnits('quantity', quantity);
  const from = newest(visit, (event) => countIn(event, countedOn, sku));
  if (from === undefined)
    throw unknownLine(visit, {
      en: `did not count product ${sku} on ${countedOn}`,
      zh: `${countedOn} 没有盘点产品 ${sku}`,
    });
  const data = { ...of(visit), countedOn, sku, from, to: quantity };
  return from === quantity ? [] : [{ type: 'CountCorrected', data }];
}

/** So is a price on the shelf. */
export function correctShelfPrice(
  { observedOn, sku, shelfPriceMinor: to, reason }: CorrectShelfPrice['data'],
  visit: KnownVisit,
): VisitEvent[] {
  requireReason(reason, withoutReason);
  wholeUnits('shelfPriceMinor', to);
  const seen = newest(visit, (event) => observationIn(event, observedOn, sku));
  if (!seen)
    throw unknownLine(visit, {
      en: `did not look for product ${sku} on ${observedOn}`,
      zh: `${observedOn} 没有查看产品 ${sku}`,
    });
  const { onShelf, shelfPriceMinor: from } = seen;
  const data = { ...of(visit), observedOn, sku, onShelf, ...(from !== undefined && { from }), to };
  return from === to ? [] : [{ type: 'ShelfPriceCorrected', data }];
}

/** What the visit says last, corrections included. */
function newest<Found>(visit: KnownVisit, find: (event: VisitEvent) => Found | undefined): Found | undefined {
  for (const event of visit.observations.toReversed()) {
    const found = find(event);
    if (found !== undefined) return found;
  }
  return undefined;
}

function countIn({ type, data }: VisitEvent, countedOn: string, sku: string): number | undefined {
  if (type === 'CountCorrected') return data.countedOn === countedOn && data.sku === sku ? data.to : undefined;
  if (type !== 'StockCounted' || data.countedOn !== countedOn) return undefined;
  return data.counts.find((count) => count.sku === sku)?.quantity;
}

function observationIn({ type, data }: VisitEvent, observedOn: string, sku: string): ShelfObservation | undefined {
  if (type === 'ShelfPriceCorrected') {
    const { onShelf, to } = data;
    return data.observedOn === observedOn && data.sku === sku ? { sku, onShelf, shelfPriceMinor: to } : undefined;
  }
  if (type !== 'ShelfObserved' || data.observedOn !== observedOn) return undefined;
  return data.products.find((product) => product.sku === sku);
}

function unknownLine({ plan: { visitId } }: KnownVisit, what: Sentence): DomainError {
  return new DomainError('line-unknown', {
    en: `Visit ${visitId} ${what.en}.`,
    zh: `拜访 ${visitId} 在 ${what.zh}。`,
  });
}

function of({ plan: { visitId, retailerId } }: KnownVisit) {
  return { visitId, retailerId };
}
