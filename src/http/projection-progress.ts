import type { Position } from '../kernel/position.js';

/** How far the read models are. */
export interface ProjectionProgress {
  /** Whether every read model shows the event at `position`, now or within `milliseconds`. */
  reached(position: Position, milliseconds: number): Promise<boolean>;
}

/** Where the read models stand, and why they do not go on. */
export interface ProjectionStatus {
  /** That every read model has reached. */
  readonly reached: Position;
  /** Names of those that are being made anew, as their version was raised. */
  readonly rebuilding: readonly string[];
  /** How many events a read model goes on without, as it could not apply them. */
  readonly parked: number;
  /** What keeps the read models from going on. */
  readonly failure?: string;
}

/** How far the read models are, and how they do. */
export interface ProjectionHealth extends ProjectionProgress {
  status(): ProjectionStatus;
}

/** Under this token a room's module provides the progress of the read models in use. */
export const PROJECTION_PROGRESS = Symbol('ProjectionProgress');
