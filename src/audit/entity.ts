import { invalid } from '../kernel/domain-error.js';

export const entityKinds = [
  'retailer',
  'product',
  'order',
  'visit',
  'delivery',
  'forecast',
  'plan',
  'wish',
  'complaint',
  'notice',
  'checkpoint',
  'loss',
  'store',
  'actor',
] as const;
export type EntityKind = (typeof entityKinds)[number];

/** What a history is asked of. */
export interface Entity {
  readonly kind: EntityKind;
  readonly id: string;
}

/** Reads `retailer-2190`, `order-INV-1`, `actor-lin`. @throws {DomainError} 'invalid' on anything else */
export function entityFrom(text: string): Entity {
  const dash = text.indexOf('-');
  const kind = entityKinds.find((each) => each === text.slice(0, dash));
  if (!kind || dash === text.length - 1)
    throw invalid(
      'entity',
      { en: `one of ${entityKinds.join(', ')}, then -ID`, zh: `${entityKinds.join('、')} 之一，后接 -编号` },
      text,
    );
  return { kind, id: text.slice(dash + 1) };
}

/** As the audit index names it. */
export function keyOf({ kind, id }: Entity): string {
  return `${kind}:${id}`;
}

/** The stream of its own events. */
export function streamOf({ kind, id }: Entity): string {
  return `${kind}-${id}`;
}
