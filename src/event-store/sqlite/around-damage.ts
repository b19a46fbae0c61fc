import { type Position, positionOf } from '../../kernel/position.js';
import { UnreadableEvents } from '../damaged-store.js';

/** Rows after a position, at most so many. @throws where one of them cannot be read */
type Read<Row> = (after: Position, limit: number) => Row[];

/** A damaged page holds few events: so many are looked for one by one before longer steps may pass over readable ones. */
const singleSteps = 1_000n;
const largestPosition = 2n ** 53n;

/**
 * Reads up to what cannot be read. Costs O(log limit) reads; where the very next event cannot be read, some thousand.
 * @throws {UnreadableEvents} where the next event cannot be read
 */
export function readUpToDamage<Row>(read: Read<Row>, after: Position, limit: number): Row[] {
  let [rows, least, most] = [[] as Row[], 0, limit];
  while (most - least > 1) {
    const middle = Math.floor((least + most) / 2);
    const found = attempt(read, after, middle);
    if (found) [rows, least] = [found, middle];
    else most = middle;
  }
  if (rows.length > 0) return rows;
  throw new UnreadableEvents(positionOf(after + 1n), lastUnreadable(read, after));
}

/** The last of the positions after `after` that cannot be read; undefined where none after them can. */
function lastUnreadable<Row>(read: Read<Row>, after: Position): Position | undefined {
  const isReadable = (at: bigint) => attempt(read, positionOf(at), 1) !== undefined;
  let [unreadable, step] = [after as bigint, 1n];
  for (;;) {
    const next = unreadable + step;
    if (next > largestPosition) return undefined;
    if (isReadable(next)) return positionOf(firstReadable(isReadable, unreadable, next));
    unreadable = next;
    if (next - after >= singleSteps) step *= 2n;
  }
}

function firstReadable(isReadable: (at: bigint) => boolean, unreadable: bigint, readable: bigint): bigint {
  while (readable - unreadable > 1n) {
    const middle = (unreadable + readable) / 2n;
    if (isReadable(middle)) readable = middle;
    else unreadable = middle;
  }
  return readable;
}

function attempt<Row>(read: Read<Row>, after: Position, limit: number): Row[] | undefined {
  try {
    return read(after, limit);
  } catch {
    return undefined;
  }
}
