import { START, type Position as ServerPosition } from '@kurrent/kurrentdb-client';
import { beginning, positionOf, type Position } from '../../kernel/position.js';

/**
 * The position of an event in the port: the byte offset at which its commit begins. Commit and prepare position are the same for
 * everything that gRPC clients write; only explicit transactions of the old TCP clients separate them.
 * @throws {Error} where they differ, or where the server (before 22.6) does not return them with the events of a stream
 */
export function positionFrom(stream: string, found: ServerPosition | undefined): Position {
  if (!found)
    throw new Error(
      `KurrentDB, stream ${stream}: expected a position with each event (server 22.6 or later), found none.`,
    );
  if (found.commit !== found.prepare)
    throw new Error(
      `KurrentDB, stream ${stream}: expected equal commit and prepare positions, found ${found.commit} and ${found.prepare}: written in an explicit transaction of a TCP client.`,
    );
  return positionOf(found.commit);
}

/** Where the server begins to read so that the event at `position` is included. */
export function serverPosition(position: Position): ServerPosition | typeof START {
  return position === beginning ? START : { commit: position, prepare: position };
}
