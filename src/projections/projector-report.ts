import type { Position } from '../kernel/position.js';

/** What the projector's thread says: where the read models stand, what keeps them from going on, or what it had to do. */
export type ProjectorReport = Standing | Failure | Notice;

/** Where the read models stand. */
export interface Standing {
  /** That every read model has reached. */
  readonly position: Position;
  /** Names of those that are being made anew, as their version was raised: they show the rows of the version before. */
  readonly rebuilding: readonly string[];
  /** How many events a read model goes on without. */
  readonly parked: number;
  /** Positions of those, the first thousand. */
  readonly parkedAt: readonly Position[];
}

/** Why the read models stand still, and at which position. */
export interface Failure {
  readonly failure: string;
  readonly position?: Position;
}

/** Something that an operator has to know once. */
export interface Notice {
  readonly notice: string;
}
