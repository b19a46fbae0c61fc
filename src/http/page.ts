import { z } from 'zod';

/** Which part of a list is wanted. */
export const pageSchema = z.object({
  limit: z.coerce.number().int().min(1).max(1000).default(50),
  offset: z.coerce.number().int().min(0).default(0),
});

export type PageRequest = z.infer<typeof pageSchema>;

/** A part of a list, and how long the whole is. */
export interface Page<Row> {
  readonly items: readonly Row[];
  readonly total: number;
  readonly limit: number;
  readonly offset: number;
}
