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
const retailerSchema = z.object({ at, sku: z.string().min(1).optional().describe('one product only') });
const productSchema = z.object({ at });

@ApiTags('audit')
@Controller('api/audit/known')
export class KnownThenController {
  constructor(private readonly bus: QueryBus) {}

  @Get('retailers/:retailerId')
  @Answers(knownThenAnswers.retailer, { problems: [400, 404] })
  retailer(
    @Param('retailerId') retailerId: string,
    @Query({ schema: retailerSchema }) { at, sku }: z.infer<typeof retailerSchema>,
  ) {
    return this.bus.execute(new FindKnownRetailer(retailerId, at, sku));
  }

  @Get('products/:sku')
  @Answers(knownThenAnswers.product, { problems: [400, 404] })
  product(@Param('sku') sku: string, @Query({ schema: productSchema }) { at }: z.infer<typeof productSchema>) {
    return this.bus.execute(new FindKnownProduct(sku, at));
  }
}
