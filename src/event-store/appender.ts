import type { AppendRequest } from './append-request.js';
import type { AppendResult } from './event-store.js';

/** An append and whom to tell how it ended. */
export interface Waiting {
  readonly request: AppendRequest;
  readonly resolve: (result: AppendResult) => void;
  readonly reject: (error: unknown) => void;
}

/** Takes appends in order, and tells each in the same order how it ended, once that is durable. */
export interface Appender {
  enqueue(waiting: Waiting): void;
  /** Resolves when everyone who waits was told. Call last: nothing may be enqueued after it. */
  finish(): Promise<void>;
}
