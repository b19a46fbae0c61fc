import { z } from 'zod';
import { aPosition } from '../kernel/expectations.js';
import { positionOf } from '../kernel/position.js';
import { schemaMessage } from './expectation.js';

const message = schemaMessage(aPosition);

/** A position as clients send it: a string of digits. */
export const positionSchema = z
  .string(message)
  .regex(/^\d{1,40}$/, message)
  .transform(positionOf);
