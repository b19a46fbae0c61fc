import { checkPeriod, dayFrom } from '../../kernel/day-order.js';
import { invalid } from '../../kernel/domain-error.js';
import { eachProductOnce } from '../../kernel/expectations.js';
import { wholeUnits } from '../../kernel/quantities.js';
import { filledText } from '../../kernel/text.js';
import type { CountStock, DeclareDemand, GiveFeedback, ObserveShelf } from './visit.commands.js';
import type { VisitEvent } from './visit.events.js';
import type { KnownVisit } from './visit.state.js';

/** @throws {DomainError} 'invalid' where nothing is counted, a product twice, or no whole units */
export function countStock({ countedOn, counts }: CountStock['data'], visit: KnownVisit): VisitEvent[] {
  checkDay('countedOn', countedOn, visit);
  checkEachOnce('counts', counts, ({ sku }) => sku);
  counts.forEach(({ quantity }, i) => wholeUnits(`counts.${i}.quantity`, quantity));
  return [{ type: 'StockCounted', data: { ...of(visit), countedOn, counts } }];
}

/** @throws {DomainError} 'invalid' where nothing was observed, a product twice, or a price is no whole minor units */
export function observeShelf({ observedOn, products }: ObserveShelf['data'], visit: KnownVisit): VisitEvent[] {
  checkDay('observedOn', observedOn, visit);
  checkEachOnce('products', products, ({ sku }) => sku);
  products.forEach(({ shelfPriceMinor }, i) => {
    if (shelfPriceMinor !== undefined) wholeUnits(`products.${i}.shelfPriceMinor`, shelfPriceMinor);
  });
  return [{ type: 'ShelfObserved', data: { ...of(visit), observedOn, products } }];
}

/** @throws {DomainError} 'invalid' where nothing is declared, a product twice for one period, or a period runs backwards */
export function declareDemand({ declaredOn, declarations }: DeclareDemand['data'], visit: KnownVisit): VisitEvent[] {
  checkDay('declaredOn', declaredOn, visit);
  checkEachOnce('declarations', declarations, ({ sku, from, to }) => `${sku} from ${from} to ${to}`);
  declarations.forEach(({ from, to, quantity }, i) => {
    checkPeriod({ from: `declarations.${i}.from`, to: `declarations.${i}.to` }, from, to);
    wholeUnits(`declarations.${i}.quantity`, quantity);
  });
  return [{ type: 'DemandDeclared', data: { ...of(visit), declaredOn, declarations } }];
}

/** @throws {DomainError} 'invalid' where nothing is said, or a follow-up bears the id of another or is due in the past */
export function giveFeedback({ givenOn, text, sku, followUp }: GiveFeedback['data'], visit: KnownVisit): VisitEvent[] {
  checkDay('givenOn', givenOn, visit);
  filledText('text', text);
  if (sku !== undefined) filledText('sku', sku);
  if (followUp) {
    const { followUpId, task, dueOn } = followUp;
    if (visit.followUps.some((each) => each.followUpId === filledText('followUp.followUpId', followUpId)))
      throw invalid(
        'followUp.followUpId',
        { en: 'an id that no other follow-up of the visit has', zh: '该拜访中没有用过的跟进事项编号' },
        followUpId,
      );
    filledText('followUp.task', task);
    dayFrom('followUp.dueOn', dueOn, givenOn, { en: 'the promise', zh: '承诺日期' });
  }
  const said = { ...of(visit), givenOn, text, ...(sku !== undefined && { sku }), ...(followUp && { followUp }) };
  return [{ type: 'FeedbackGiven', data: said }];
}

function of({ plan: { visitId, retailerId } }: KnownVisit) {
  return { visitId, retailerId };
}

function checkDay(field: string, day: string, { startedOn }: KnownVisit): void {
  dayFrom(field, day, startedOn, { en: 'the start of the visit', zh: '拜访开始日期' });
}

function checkEachOnce<Line extends { readonly sku: string }>(
  field: string,
  lines: readonly Line[],
  key: (line: Line) => string,
): void {
  if (lines.length === 0) throw invalid(field, { en: 'at least one product', zh: '至少一个产品' }, undefined);
  const seen = new Set<string>();
  lines.forEach((line, i) => {
    filledText(`${field}.${i}.sku`, line.sku);
    if (seen.has(key(line))) throw invalid(`${field}.${i}`, eachProductOnce, key(line));
    seen.add(key(line));
  });
}
