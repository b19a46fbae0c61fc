import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';

/** Lines are written together where many come at once, and soon where few do. */
const writtenAtOnceBytes = 4_096;
const writeEveryMs = 100;
/** Beyond so many bytes that nobody reads, lines are dropped: whoever started the service may not read what it prints. */
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

/**
 * The standard output, written beside the thread that answers. A reader that is slow or has stopped keeps neither answers nor the end of the
 * service waiting, and a log that cannot be written ends nothing.
 */
export function logDestination(): LogDestination {
  let isClosing = false;
  const stream = pino.destination({
    ...{ dest: standardOutput, sync: false, minLength: writtenAtOnceBytes, maxLength: mostBufferedBytes },
    periodicFlush: writeEveryMs,
    // Where nobody reads, writing is tried again until the service has stopped.
    retryEAGAIN: () => !isClosing,
  });
  stream.on('error', () => undefined);
  return {
    stream,
    async close() {
      const closed = once(stream, 'close');
      stream.end();
      await Promise.race([closed, sleep(lastLinesMs, undefined, { ref: false })]);
      isClosing = true;
      stream.destroy();
    },
  };
}
