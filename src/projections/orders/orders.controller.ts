import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { daysSchema, within } from '../../http/dates.js';
import { pageSchema } from '../../http/page.js';
import { FindRow, FindRows } from '../find-rows.queries.js';
import { OpenOrderLine, Order } from '../../read-models/entities/orders.entity.js';

const search = pageSchema.extend({
  ...daysSchema.shape,
  retailerId: z.string().optional(),
  stage: z.enum(['placed', 'granted', 'delivered', 'cancelled']).optional(),
});
const openSearch = pageSchema.extend({ retailerId: z.string().optional(), sku: z.string().optional() });

@ApiTags('phone orders')
@Controller('api')
export class OrdersController {
  constructor(private readonly bus: QueryBus) {}

  @Get('orders')
  find(@Query({ schema: search }) { retailerId, stage, from, to, ...page }: z.infer<typeof search>) {
    const where = { retailerId, stage, orderedOn: within({ from, to }) };
    return this.bus.execute(new FindRows(Order, where, { orderedOn: 'DESC', orderId: 'ASC' }, page));
  }

  @Get('orders/:orderId')
  one(@Param('orderId') orderId: string) {
    return this.bus.execute(new FindRow(Order, { orderId }, 'order-unknown'));
  }

  @Get('open-order-lines')
  open(@Query({ schema: openSearch }) { retailerId, sku, ...page }: z.infer<typeof openSearch>) {
    const order = { orderedOn: 'ASC', orderId: 'ASC', sku: 'ASC' } as const;
    return this.bus.execute(new FindRows(OpenOrderLine, { retailerId, sku }, order, page));
  }
}
