import { z } from 'zod';
import { bodyObject } from '../../http/body-object.js';
import { daySchema } from '../../http/dates.js';
import { levels } from '../../read-models/entities/forecast-level.js';
import type { ForecastRequest } from './run-forecast.js';

export const forecastRequestSchema = bodyObject({
  asOf: daySchema,
  horizon: z.int().min(1).max(104).default(13),
  holidays: z
    .enum(['cn', 'us', 'none'])
    .optional()
    .describe('Whose festivals move demand and close calls; those of the company where absent.'),
}) satisfies z.ZodType<ForecastRequest>;

const name = z.string().min(1).max(200).optional();

/** Which nodes are wanted: all that match every field given. */
export const nodeFilterSchema = z.object({
  level: z.enum(levels).optional(),
  retailerId: name,
  area: name,
  sku: name,
  supplier: name,
});

/** A node by its level and what names it there. */
export const oneNodeSchema = nodeFilterSchema.extend({ level: z.enum(levels) });

/** A list of nodes, of which a table shows thousands. */
export const namedNodesSchema = nodeFilterSchema.extend({
  limit: z.coerce.number().int().min(1).max(5000).default(1000),
  offset: z.coerce.number().int().min(0).default(0),
});
