import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { pageSchema } from '../../http/page.js';
import { SupplyReader } from '../../read-models/readers/supply.reader.js';

const search = pageSchema.extend({ sku: z.string().optional() });

@ApiTags('supply')
@Controller('api/supply')
export class SupplyQueriesController {
  constructor(private readonly supply: SupplyReader) {}

  @Get('quotas')
  quotas(@Query({ schema: search }) { sku, ...page }: z.infer<typeof search>) {
    return this.supply.findQuotas({ sku }, page);
  }

  @Get('shortages')
  shortages(@Query({ schema: search }) { sku, ...page }: z.infer<typeof search>) {
    return this.supply.findShortages({ sku }, page);
  }
}
