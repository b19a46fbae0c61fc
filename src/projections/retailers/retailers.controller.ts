import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { pageSchema } from '../../http/page.js';
import { FindRow, FindRows } from '../find-rows.queries.js';
import { Retailer } from '../../read-models/entities/retailers.entity.js';

const search = pageSchema.extend({
  area: z.string().optional(),
  class: z.string().optional(),
  route: z.string().optional(),
  orderDay: z.coerce.number().int().min(1).max(7).optional(),
});

@ApiTags('retailers')
@Controller('api/retailers')
export class RetailersController {
  constructor(private readonly bus: QueryBus) {}

  @Get()
  find(@Query({ schema: search }) { area, class: group, route, orderDay, ...page }: z.infer<typeof search>) {
    return this.bus.execute(
      new FindRows(Retailer, { area, class: group, route, orderDay }, { retailerId: 'ASC' }, page),
    );
  }

  @Get(':retailerId')
  one(@Param('retailerId') retailerId: string) {
    return this.bus.execute(new FindRow(Retailer, { retailerId }, 'retailer-unknown'));
  }
}
