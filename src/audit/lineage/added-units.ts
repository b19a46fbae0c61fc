import type { RecordedEvent } from '../../event-store/event-store.js';
import type { Language } from '../../kernel/language.js';
import { historyLine, type HistoryLine } from '../history.js';

/** What an event added to a figure; below 0 where it took away. */
export interface AddedUnits {
  readonly event: RecordedEvent;
  readonly units: number;
}

/** The same as it is shown. */
export type ShownUnits = HistoryLine & { readonly units: number };

export function shownUnits(added: readonly AddedUnits[], language: Language): ShownUnits[] {
  return added.map(({ event, units }) => ({ ...historyLine(event, language), units }));
}
