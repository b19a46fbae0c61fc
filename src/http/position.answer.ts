import { z } from 'zod';

/** A position as clients read it. */
export const positionAnswer = z
  .string()
  .regex(/^\d{1,40}$/)
  .meta({
    id: 'Position',
    description: 'Place of an event in the store as a string of digits: opaque, larger is later.',
  });
