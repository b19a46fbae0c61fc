import { beginning } from '../kernel/position.js';
import type { Checkpoint } from '../read-models/entities/checkpoint.entity.js';

/** The checkpoint of a projection that has applied nothing yet. */
export function atBeginning(projection: string, version: number, generation = 0): Checkpoint {
  return { projection, version, position: beginning, hash: '', generation };
}
