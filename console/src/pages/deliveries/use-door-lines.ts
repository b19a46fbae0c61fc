import { useEffect, useRef, useState } from 'react';
import { keepDraft, nameOfKept } from '../../offline/kept-answer.js';
import { forget, readKept } from '../../outbox/database.js';
import { areOf, type DoorLine } from './door-lines.js';

/**
 * What is entered at the door, kept in this browser as it is entered: whoever reloads or comes back finds it. undefined until it is read.
 * @param none  what there is before anything is entered
 * @param begun  what was taken back from the outbox
 */
export function useDoorLines(orderId: string, none: readonly DoorLine[], begun: DoorLine[] | undefined) {
  const [lines, setLines] = useState<readonly DoorLine[] | undefined>(begun);
  const name = nameOfKept(`door ${orderId}`);
  const first = useRef(none);
  useEffect(() => {
    void readKept('drafts', name)
      .catch(() => undefined)
      .then((kept) => setLines((before) => before ?? (areOf(first.current)(kept) ? kept : first.current)));
  }, [name]);
  const change = (changed: DoorLine) => {
    if (!lines) return;
    const next = lines.map((line) => (line.sku === changed.sku ? changed : line));
    setLines(next);
    // A browser that keeps nothing shows it all the same.
    void keepDraft(name, next).catch(() => undefined);
  };
  return { lines, change, done: () => forget('drafts', name).catch(() => undefined) };
}
