import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { pageSchema } from '../../http/page.js';
import { SupplyReader } from '../../read-models/readers/supply.reader.js';
import { Answers } from '../../http/answers.decorator.js';
import { supplyAnswers } from './supply.answers.js';

const search = pageSchema.extend({ sku: z.string().optional() });

@ApiTags('supply')
@Controller('api/supply')
export class SupplyQueriesController {
  constructor(private readonly supply: SupplyReader) {}

  @Get('quotas')
  @Answers(supplyAnswers.quotas, { problems: [400] })
  quotas(@Query({ schema: search }) { sku, ...page }: z.infer<typeof search>) {
    return this.supply.findQuotas({ sku }, page);
  }

  @Get('shortages')
  @Answers(supplyAnswers.shortages, { problems: [400] })
  shortages(@Query({ schema: search }) { sku, ...page }: z.infer<typeof search>) {
    return this.supply.findShortages({ sku }, page);
  }
}
