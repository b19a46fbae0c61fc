/** The right to project, which one process at a time has where several share a database. */
export interface Lease {
  /** Whether others could have it: on SQLite each process projects, one transaction at a time. */
  readonly isShared: boolean;
  /** Whether this process has it now, as far as it knows. */
  readonly isHeld: boolean;
  /** Takes it where no other process has it. @returns whether this process has it */
  take(): Promise<boolean>;
  /** Resolves when a checkpoint was moved, when the lease is lost, when `signal` aborts, or after so many milliseconds. */
  news(milliseconds: number, signal: AbortSignal): Promise<void>;
  /** Gives it up. */
  close(): Promise<void>;
}
