import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { pageSchema } from '../../http/page.js';
import { FindRows } from '../find-rows.queries.js';
import { Quota, Shortage } from '../../read-models/entities/supply.entity.js';

const search = pageSchema.extend({ sku: z.string().optional() });

@ApiTags('supply')
@Controller('api/supply')
export class SupplyQueriesController {
  constructor(private readonly bus: QueryBus) {}

  @Get('quotas')
  quotas(@Query({ schema: search }) { sku, ...page }: z.infer<typeof search>) {
    return this.bus.execute(new FindRows(Quota, { sku }, { sku: 'ASC', fromDay: 'DESC', quotaId: 'ASC' }, page));
  }

  @Get('shortages')
  shortages(@Query({ schema: search }) { sku, ...page }: z.infer<typeof search>) {
    return this.bus.execute(new FindRows(Shortage, { sku }, { fromDay: 'DESC', sku: 'ASC' }, page));
  }
}
