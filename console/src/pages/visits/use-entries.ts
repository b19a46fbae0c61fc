import { useCallback, useEffect, useRef, useState } from 'react';
import { randomId } from '../../api/random-id.js';
import { keepDraft, nameOfKept } from '../../offline/kept-answer.js';
import { forget, readKept } from '../../outbox/database.js';
import { noComplaints, type ComplaintEntries } from './complaint-entries.js';
import { areEntries, noEntries, type VisitEntries } from './visit-entries.js';

type Kept = Omit<VisitEntries, keyof ComplaintEntries>;
type Change = (change: (before: VisitEntries) => VisitEntries) => void;

/** Pauses in typing after which it is kept, milliseconds. */
const pause = 300;

/** What is entered during a visit, kept in this browser: whoever reloads or comes back finds it. undefined until it is read. */
export function useEntries(visitId: string, day: string, begun: Kept | undefined) {
  const [entries, setEntries] = useState<VisitEntries | undefined>(begun && { ...noComplaints, ...begun });
  const newest = useRef(entries);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const name = nameOfKept(`visit ${visitId}`);
  useEffect(() => {
    if (newest.current) return;
    void readKept('drafts', name)
      .catch(() => undefined)
      .then((kept) => {
        newest.current ??= areEntries(kept) ? { ...noComplaints, ...kept } : noEntries(day, randomId());
        setEntries(newest.current);
      });
  }, [name, day]);
  const save = useCallback(() => {
    if (timer.current === undefined) return;
    clearTimeout(timer.current);
    timer.current = undefined;
    if (newest.current) void keepDraft(name, newest.current).catch(() => undefined);
  }, [name]);
  useEffect(() => {
    window.addEventListener('pagehide', save);
    return () => {
      window.removeEventListener('pagehide', save);
      save();
    };
  }, [save]);
  const change: Change = useCallback(
    (by) => {
      if (!newest.current) return;
      newest.current = by(newest.current);
      setEntries(newest.current);
      clearTimeout(timer.current);
      timer.current = setTimeout(save, pause);
    },
    [save],
  );
  const done = useCallback(async () => {
    clearTimeout(timer.current);
    timer.current = undefined;
    await forget('drafts', name);
  }, [name]);
  return { entries, change, done };
}
