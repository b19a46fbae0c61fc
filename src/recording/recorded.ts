import type { Position } from '../kernel/position.js';

/** What became of a command. `position` is that of its last event, or null where nothing happened. */
export interface Recorded {
  readonly stream: string;
  readonly revision: number;
  readonly position: Position | null;
}
