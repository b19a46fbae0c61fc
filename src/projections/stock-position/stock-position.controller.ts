import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { daySchema } from '../../http/dates.js';
import { FindStockPositions } from './stock-position.queries.js';

const asOf = z.object({ on: daySchema });

@ApiTags('retailers')
@Controller('api/retailers/:retailerId/stock')
export class StockPositionController {
  constructor(private readonly bus: QueryBus) {}

  @Get()
  positions(@Param('retailerId') retailerId: string, @Query({ schema: asOf }) { on }: z.infer<typeof asOf>) {
    return this.bus.execute(new FindStockPositions(retailerId, on));
  }
}
