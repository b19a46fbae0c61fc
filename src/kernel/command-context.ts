/** Who gives a command, when it was true and when we learnt it; copied into the metadata of every event it causes. */
export interface CommandContext {
  readonly actor: string;
  readonly role: string;
  readonly reason?: string;
  /** Business date `YYYY-MM-DD` on which what the command tells was true. */
  readonly occurredOn: string;
  /** Instant, ISO 8601 UTC, at which the command came in. */
  readonly recordedAt: string;
  /** UUID of the command. A client that repeats a command sends the same one and gets the first answer. */
  readonly commandId: string;
  readonly correlationId?: string;
}
