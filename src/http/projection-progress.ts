import type { Position } from '../kernel/position.js';

/** How far the read models are. */
export interface ProjectionProgress {
  /** Whether every read model shows the event at `position`, now or within `milliseconds`. */
  reached(position: Position, milliseconds: number): Promise<boolean>;
}

/** Under this token a room's module provides the progress of the read models in use. */
export const PROJECTION_PROGRESS = Symbol('ProjectionProgress');
