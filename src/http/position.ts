import { z } from 'zod';
import { positionOf } from '../kernel/position.js';

/** A position as clients send it: a string of digits. */
export const positionSchema = z
  .string('expected a position: digits only')
  .regex(/^\d{1,40}$/, 'expected a position: digits only')
  .transform(positionOf);
