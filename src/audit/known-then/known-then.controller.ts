import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Answers } from '../../http/answers.decorator.js';
import { knownThenAnswers } from './known-then.answers.js';
import { FindKnownProduct, FindKnownRetailer } from './known-then.queries.js';

const at = z
  .string()
  .optional()
  .describe('a position, a day (its end, in the time zone of the company) or an instant; now where absent');
/** A century: no demand is older. */
const mostWeeks = 5200;
const weeks = z.coerce
  .number()
  .int()
  .min(1)
  .max(mostWeeks)
  .optional()
  .describe('demand of so many weeks, with that of the moment; all where absent');
const retailerSchema = z.object({ at, weeks, sku: z.string().min(1).optional().describe('one product only') });
const productSchema = z.object({ at, weeks });

@ApiTags('audit')
@Controller('api/audit/known')
export class KnownThenController {
  constructor(private readonly bus: QueryBus) {}

  @Get('retailers/:retailerId')
  @Answers(knownThenAnswers.retailer, { problems: [400, 404] })
  retailer(
    @Param('retailerId') retailerId: string,
    @Query({ schema: retailerSchema }) { at, sku, weeks }: z.infer<typeof retailerSchema>,
  ) {
    return this.bus.execute(new FindKnownRetailer(retailerId, at, { sku, weeks }));
  }

  @Get('products/:sku')
  @Answers(knownThenAnswers.product, { problems: [400, 404] })
  product(@Param('sku') sku: string, @Query({ schema: productSchema }) { at, weeks }: z.infer<typeof productSchema>) {
    return this.bus.execute(new FindKnownProduct(sku, at, { weeks }));
  }
}
