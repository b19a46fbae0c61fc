import type { Role } from './role.js';
import type { WarningCode } from './warning.js';

/** Who gives a command, when it was true and when we learnt it; copied into the metadata of every event it causes. */
export interface CommandContext {
  readonly actor: string;
  /** Names that come from outside, former ones too, are read by `roleNamed` where they come in. */
  readonly role: Role;
  /** The actor's own role, where the system acts for them: an import that they started. */
  readonly startedAs?: Role;
  readonly reason?: string;
  /** Business date `YYYY-MM-DD` on which what the command says was true. */
  readonly occurredOn: string;
  /** Whether the client said `occurredOn` apart from the command: then it is part of what a repeated command must match. */
  readonly occurredOnStated?: boolean;
  /** Instant, ISO 8601 UTC, at which the command came in. */
  readonly recordedAt: string;
  /** UUID of the command. A client that repeats a command sends the same one and gets the first answer. */
  readonly commandId: string;
  /** Whether the client chose `commandId` (an Idempotency-Key) and so may repeat the command, hours later perhaps. */
  readonly keyed?: boolean;
  /** Codes that were asked back and are right all the same. */
  readonly confirm?: readonly WarningCode[];
  readonly correlationId?: string;
  /** The command is refused unless its stream has one of these revisions, which its client saw; 'any': unless there is such a stream. */
  readonly expectedRevisions?: readonly number[] | 'any' | undefined;
}
