import type { AppendRequest } from './append-request.js';
import type { AppendResult } from './event-store.js';

/** An append that waits for its commit, and the promise that its result settles. */
export interface PendingAppend {
  readonly request: AppendRequest;
  readonly resolve: (result: AppendResult) => void;
  readonly reject: (error: unknown) => void;
}

/** Takes appends in order, and settles them in the same order once their result is durable. */
export interface Appender {
  enqueue(pending: PendingAppend): void;
  /** Resolves when every pending append is settled. Call last: nothing may be enqueued after it. */
  finish(): Promise<void>;
}
