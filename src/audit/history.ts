import type { RecordedEvent } from '../event-store/event-store.js';
import type { Position } from '../kernel/position.js';
import type { Language } from '../kernel/language.js';
import { eventSentence } from './event-sentence.js';

/** One line of a history: who did what when and why. */
export interface HistoryLine {
  readonly position: Position;
  readonly stream: string;
  readonly revision: number;
  readonly type: string;
  readonly sentence: string;
  readonly occurredOn: string;
  readonly recordedAt: string;
  readonly actor: string;
  readonly role: string;
  readonly reason: string | null;
  readonly data: unknown;
}

/** The line of an event, its sentence in a language. */
export function historyLine(event: RecordedEvent, language: Language): HistoryLine {
  const { position, stream, revision, type, data, metadata } = event;
  const { occurredOn, recordedAt, actor, role, reason = null } = metadata;
  return {
    position,
    stream,
    revision,
    type,
    sentence: eventSentence(event, language),
    occurredOn,
    recordedAt,
    actor,
    role,
    reason,
    data,
  };
}
