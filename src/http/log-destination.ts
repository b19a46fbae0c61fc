import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';

/** Lines that nobody reads are dropped beyond so many bytes: whoever started the service may not read what it prints. */
const mostBufferedBytes = 2 ** 22;
/** How long the last lines are waited for. */
const lastLinesMs = 1_000;
const standardOutput = 1;

/** Where lines of the log go. */
export interface LogDestination {
  readonly stream: ReturnType<typeof pino.destination>;
  /** Writes the last lines, where somebody reads them. Call last: nothing is logged after it. */
  close(): Promise<void>;
}

/** The standard output, written behind the back of the thread that answers: a reader that is slow or has stopped keeps nobody waiting. */
export function logDestination(): LogDestination {
  const stream = pino.destination({ dest: standardOutput, sync: false, maxLength: mostBufferedBytes });
  return {
    stream,
    async close() {
      const flushed = new Promise<void>((resolve) => stream.flush(() => resolve()));
      await Promise.race([flushed, sleep(lastLinesMs, undefined, { ref: false })]);
      stream.destroy();
    },
  };
}
