import { z } from 'zod';

export type { Page, PageRequest } from '../kernel/page.js';

/** Which part of a list is wanted. */
export const pageSchema = z.object({
  limit: z.coerce.number().int().min(1).max(1000).default(50),
  offset: z.coerce.number().int().min(0).default(0),
});

/** A part of a name or number that is looked for. */
export const partSchema = z.string().trim().min(1).max(100);
