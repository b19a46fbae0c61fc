import type { Language } from '../../kernel/language.js';
import type { ProductOrderDays } from '../../read-models/readers/product-order-days.js';
import { judgeRhythm } from './judge-rhythm.js';
import {
  isDiscontinued,
  reasonOfProduct,
  reasonOfRetailer,
  type FoundReason,
  type RetailerFacts,
} from './likely-reason.js';
import type { AlertFacts, RetailerRhythmAlerts, RhythmAlert, SaidReason } from './rhythm-alert.js';
import { sayAlert, sayLikely, type SaidProduct } from './say-rhythm.js';

const kinds: readonly AlertFacts['kind'][] = ['silent', 'early', 'due'];
const weekDays = 7;

/** What is remarkable in the orders of a retailer: of all of them, and of each product that is still sold. */
export function rhythmAlerts(retailerId: string, facts: RetailerFacts, language: Language): RetailerRhythmAlerts {
  const ofAll = judgeRhythm(facts, facts.orders, weekDays * facts.rhythm.orderCycle);
  const alert = ofAll ? alertOfAll(facts, ofAll, language) : null;
  const products = facts.products
    .filter(({ sku }) => !isDiscontinued(facts, sku))
    .flatMap((product) => alertOfProduct(facts, product, language) ?? [])
    .sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind));
  return { retailerId, alert, products };
}

function alertOfAll(facts: RetailerFacts, alert: AlertFacts, language: Language): RhythmAlert {
  const sentence = sayAlert(alert, undefined);
  const events = facts.orders ? [{ stream: `order-${facts.orders.lastOrderId}` }] : [];
  const reason = said(reasonOfRetailer(facts, alert), undefined, language);
  return { kind: alert.kind, facts: alert, text: sentence[language], ...sentence, events, reason };
}

function alertOfProduct(facts: RetailerFacts, product: ProductOrderDays, language: Language): RhythmAlert | undefined {
  const alert = judgeRhythm(facts, product);
  if (!alert) return undefined;
  const { sku, lastOrderId } = product;
  const { name = sku, unit = null } = facts.cards.get(sku) ?? {};
  const sentence = sayAlert(alert, { name, unit });
  const reason = said(reasonOfProduct(facts, product, alert), { name, unit }, language);
  const stated = { text: sentence[language], ...sentence, events: [{ stream: `order-${lastOrderId}` }] };
  return { kind: alert.kind, sku, name, facts: alert, ...stated, reason };
}

function said(found: FoundReason | undefined, product: SaidProduct | undefined, language: Language): SaidReason | null {
  if (!found) return null;
  const sentence = sayLikely(found.facts, product);
  return { facts: found.facts, text: sentence[language], ...sentence, events: found.events };
}
