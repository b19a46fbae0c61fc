import type { Language } from '../../kernel/language.js';
import { historyLine, type HistoryLine } from '../history.js';
import type { Moment } from '../moments/moment.js';
import type { Change, ChangeFacts } from './change.js';
import type { Changes } from './changes.service.js';
import { sayChange } from './say-change.js';

/** A change as somebody reads it. */
export interface ChangeView {
  readonly kind: ChangeFacts['kind'];
  readonly sku: string;
  readonly text: string;
  readonly facts: ChangeFacts;
  /** The events that made it so, newest first: the newest of them where there are many. */
  readonly events: readonly HistoryLine[];
  /** How many events made it so. */
  readonly eventCount: number;
}

export interface ChangesView {
  readonly since: Moment;
  readonly until: Moment;
  readonly changes: readonly ChangeView[];
}

const eventsShown = 20;

/** Changes with their sentences and events in a language. */
export function changesView({ since, until, changes }: Changes, language: Language): ChangesView {
  return { since, until, changes: changes.map((change) => viewOf(change, language)) };
}

function viewOf({ facts, events }: Change, language: Language): ChangeView {
  const shown = events.slice(-eventsShown).reverse();
  return {
    ...{ kind: facts.kind, sku: facts.sku, text: sayChange(facts)[language], facts },
    ...{ events: shown.map((event) => historyLine(event, language)), eventCount: events.length },
  };
}
