import type { StoredEvent, StoredEventReader } from '../event-store/stored-event.js';
import { beginning, type Position } from '../kernel/position.js';
import type { Sentence } from '../kernel/language.js';
import { personalTexts } from './personal-texts.js';
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
export function plainTextNotice(position: Position): Sentence {
  return {
    en:
      `This store holds personal data as plain text, first at position ${position}: it was begun by a version that did not seal them. ` +
      'What is recorded now is sealed, but nobody can be forgotten here: `almanac seal` copies it into a store in which everything is sealed ' +
      '(docs/personal-data.md).',
    zh:
      `此数据含明文个人信息，首处在位置 ${position}：由尚不加密个人信息的版本开始。` +
      '现在记录的会加密，但此处无法清除任何人的信息：almanac seal 可把它复制成全部加密的数据（见 docs/personal-data.md）。',
  };
}

/** In which form the personal data of an event are; undefined where it has none. */
function formOf(event: StoredEvent): 'plain' | 'sealed' | undefined {
  const texts = personalTexts(event);
  if (texts.length === 0) return undefined;
  // A field may count as personal only since a later version: one that is sealed says that the version which wrote them sealed.
  return texts.some((text) => keyIdOf(text) !== undefined) ? 'sealed' : 'plain';
}
