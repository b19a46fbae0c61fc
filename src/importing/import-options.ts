import type { Role } from '../kernel/role.js';
import { v7 as uuid } from 'uuid';
import type { EventStore } from '../event-store/event-store.js';
import type { CommandContext } from '../kernel/command-context.js';
import type { GivenForm } from './tables/file-form.js';
import type { CommandService } from '../recording/command-service.js';

export const importKinds = ['retailers', 'products', 'orders', 'visits', 'deliveries', 'calendar'] as const;
export type ImportKind = (typeof importKinds)[number];

/** How far an import is: bytes of the file while it is read (and recorded at once), groups (orders, visits …) while they are recorded. */
export interface ImportProgress {
  readonly phase: 'reading' | 'recording' | 'reading and recording';
  readonly done: number;
  readonly total: number;
}

/** The share of an import that is done, 0 … 1: it reads the file, and then records it, each about half of the work, or does both at once. */
export function importShare({ phase, done, total }: ImportProgress): number {
  const share = total === 0 ? 1 : done / total;
  if (phase === 'reading and recording') return share;
  return phase === 'reading' ? share / 2 : 0.5 + share / 2;
}

/** Where an import looks up what is known, and by what it records. */
export interface ImportTarget {
  readonly store: EventStore;
  readonly commands: CommandService;
}

export interface ImportOptions extends ImportTarget {
  /** The instant of the import, ISO 8601 UTC; `recordedAt` of every event it causes. */
  readonly now: string;
  readonly actor: string;
  /** The role of who started it; the import itself acts as the system. */
  readonly role: Role;
  readonly reason?: string;
  /** Where to write the rejects file; none is written where absent. */
  readonly rejects?: string;
  /** How the file is written, as far as it is not to be guessed. */
  readonly form?: GivenForm;
  readonly onProgress?: (progress: ImportProgress) => void;
  /** Where it aborts nothing more is begun: the import rejects with `ImportStopped` when what was under way has ended. */
  readonly signal?: AbortSignal;
  /** Commands under way at a time: those that wait together share a transaction of the store. 1024 where absent. */
  readonly inFlight?: number;
  /** Binds the events of this import together in the audit; a new UUID where absent. */
  readonly correlationId?: string;
}

/** The context of one command of an import: true on `occurredOn`, learnt now. */
export type ContextOn = (occurredOn: string) => CommandContext;

export type Caller = Pick<ImportOptions, 'now' | 'actor' | 'role' | 'reason' | 'correlationId'>;

/** The system acts for who started the import. Ids grow with time, so that the store's index of them is written at its end. */
export function contexts({ now, actor, role, reason, correlationId = uuid() }: Caller): ContextOn {
  return (occurredOn) => ({
    actor,
    role: 'system',
    startedAs: role,
    ...(reason && { reason }),
    occurredOn,
    recordedAt: now,
    commandId: uuid(),
    correlationId,
  });
}
