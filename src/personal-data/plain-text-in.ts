import type { StoredEvent, StoredEventReader } from '../event-store/stored-event.js';
import { beginning, type Position } from '../kernel/position.js';
import { isMachine } from './machine-actors.js';
import { personalPaths, withTexts } from './personal-paths.js';
import { keyIdOf } from './subject-key.js';

const batchSize = 1_000;

/**
 * Whether a store has personal data as plain text, from before they were sealed: what is recorded later is sealed, so the first event with
 * personal data says it. @returns the position of that event
 */
export async function plainTextIn(store: StoredEventReader): Promise<Position | undefined> {
  let position = beginning;
  for (;;) {
    const batch = await store.readStored(position, batchSize);
    for (const event of batch) {
      const form = formOf(event);
      if (form === 'plain') return event.position;
      if (form === 'sealed') return undefined;
    }
    const last = batch.at(-1);
    if (!last) return undefined;
    position = last.position;
  }
}

/** What is said of a store that holds plain text. @param position  of the first event with it */
export function plainTextNotice(position: Position): string {
  return (
    `This store holds personal data as plain text, first at position ${position}: it was begun by a version that did not seal them. ` +
    'What is recorded now is sealed, but nobody can be forgotten here: see docs/personal-data.md.'
  );
}

/** In which form the personal data of an event are; undefined where it has none. */
function formOf({ type, data, metadata }: StoredEvent): 'plain' | 'sealed' | undefined {
  let form: 'plain' | 'sealed' | undefined;
  const look = (text: string) => {
    form ??= keyIdOf(text) === undefined ? 'plain' : 'sealed';
    return text;
  };
  const parsed = JSON.parse(data) as unknown;
  for (const { path } of personalPaths(type)) withTexts(parsed, path, (text) => (isMachine(text) ? text : look(text)));
  const { actor, reason } = JSON.parse(metadata) as { readonly actor: string; readonly reason?: string };
  if (reason) look(reason);
  if (!isMachine(actor)) look(actor);
  return form;
}
