import { randomId } from '../../../api/random-id.js';
import type { Suggestion } from './draft-line.js';
import { OrderDraft } from './order-draft.js';

/** Orders that were begun in this window: whoever goes to another call and comes back finds what was typed. */
const drafts = new Map<string, OrderDraft>();

const keyOf = (day: string, retailerId: string) => `${day} ${retailerId}`;

export function draftOf(day: string, retailerId: string, suggestions: readonly Suggestion[]): OrderDraft {
  const key = keyOf(day, retailerId);
  const draft = drafts.get(key) ?? new OrderDraft(randomId(), suggestions);
  drafts.set(key, draft);
  return draft;
}

export function forgetDraft(day: string, retailerId: string): void {
  drafts.delete(keyOf(day, retailerId));
}
