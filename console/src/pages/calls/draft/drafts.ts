import { randomId } from '../../../api/random-id.js';
import { keepDraft, nameOfKept } from '../../../offline/kept-answer.js';
import { forget, readKept } from '../../../outbox/database.js';
import type { Suggestion } from './draft-line.js';
import { isKeptDraft, OrderDraft, type KeptDraft } from './order-draft.js';

/** Orders that were begun: whoever goes to another call, or reloads, and comes back finds what was typed. */
const drafts = new Map<string, OrderDraft>();
/** Pauses in typing after which it is kept, milliseconds. */
const pause = 300;

const keyOf = (day: string, retailerId: string) => nameOfKept(`order ${day} ${retailerId}`);

/** What was kept of an order in this browser; null where nothing was. */
export async function keptDraft(day: string, retailerId: string): Promise<KeptDraft | null> {
  const kept = await readKept('drafts', keyOf(day, retailerId)).catch(() => undefined);
  return isKeptDraft(kept) ? kept : null;
}

/** @param begun  what was typed before, in another window or before a reload */
export function draftOf(
  day: string,
  retailerId: string,
  suggestions: readonly Suggestion[],
  begun: KeptDraft | null,
): OrderDraft {
  const key = keyOf(day, retailerId);
  const known = drafts.get(key);
  if (known) return known;
  const draft = new OrderDraft(begun?.orderId ?? randomId(), suggestions);
  if (begun) draft.restore(begun.lines);
  drafts.set(key, draft);
  keepWhenTyped(key, draft);
  return draft;
}

export function forgetDraft(day: string, retailerId: string): void {
  const key = keyOf(day, retailerId);
  drafts.delete(key);
  void forget('drafts', key).catch(() => undefined);
}

function keepWhenTyped(key: string, draft: OrderDraft): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const save = () => {
    clearTimeout(timer);
    timer = undefined;
    if (drafts.get(key) === draft) void keepDraft(key, draft.kept()).catch(() => undefined);
  };
  draft.watch(() => {
    clearTimeout(timer);
    timer = setTimeout(save, pause);
  });
  window.addEventListener('pagehide', () => timer !== undefined && save());
}
