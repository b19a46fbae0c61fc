import { z } from 'zod';

/** A part of a list of `item`s; `name` is that of the component in the OpenAPI document. */
export function pageAnswer<Item extends z.ZodType>(name: string, item: Item) {
  return z
    .object({
      items: z.array(item),
      total: z.int().min(0).describe('length of the whole list'),
      limit: z.int().min(1).describe('the most items of this part'),
      offset: z.int().min(0).describe('items before this part'),
    })
    .meta({ id: name, description: 'A part of a list, and how long the whole is.' });
}
