import { z } from 'zod';

const share = (description: string) => z.number().min(0).max(10).optional().describe(description);
const level = z.number().gt(0).lt(1).optional();

const scope = z.strictObject({
  marginShare: share('what a missing unit loses, as a share of the wholesale price'),
  holdingShare: share('what a unit that stands for a week costs, as a share of the wholesale price').refine(
    (value) => value !== 0,
    'expected a share above 0',
  ),
  leastUnits: z.int().min(0).optional().describe('less is not suggested, in sales units'),
});

/** What orders cost, by company, category and product: the narrowest that says something counts. */
export const orderCostSettings = z.strictObject({
  company: scope.default({}),
  categories: z.record(z.string(), scope).default({}),
  products: z.record(z.string(), scope).default({}),
  /** chance of getting through an order cycle without a missing unit, by product class, where a company insists on one */
  serviceLevels: z.strictObject({ A: level, B: level, C: level }).default({}),
});

export type OrderCostSettings = z.output<typeof orderCostSettings>;

/** Margins and holding rates as nothing else is said. */
export const defaultOrderCosts: OrderCostSettings = { company: {}, categories: {}, products: {}, serviceLevels: {} };
