import type { RecordedEvent } from '../event-store/event-store.js';
import type { Position } from '../kernel/position.js';
import type { Language } from '../kernel/language.js';
import { roleOf } from '../kernel/role.js';
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
  /** By its present name. */
  readonly role: string;
  /** The actor's own role, where the system acted for them. */
  readonly startedAs: string | null;
  /** Codes that were asked back and confirmed. */
  readonly confirmed: readonly string[] | null;
  readonly reason: string | null;
  readonly data: unknown;
}

/** The line of an event, its sentence in a language. */
export function historyLine(event: RecordedEvent, language: Language): HistoryLine {
  const { position, stream, revision, type, data, metadata } = event;
  const { occurredOn, recordedAt, actor, role, startedAs = null, confirmed = null, reason = null } = metadata;
  return {
    position,
    stream,
    revision,
    type,
    sentence: eventSentence(event, language),
    occurredOn,
    recordedAt,
    actor,
    role: roleOf(role) ?? role,
    startedAs,
    confirmed,
    reason,
    data,
  };
}
