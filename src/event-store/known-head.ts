import type { Position } from '../kernel/position.js';

/** An event that something outside the log of events has seen: a store that is whole still has it, with that hash. */
export interface KnownHead {
  /** What has seen it, in words for people. */
  readonly source: string;
  readonly position: Position;
  /** `storeHash` of the event; its `hash` where the store has `chainsStore: false`. */
  readonly storeHash: string;
}
