import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { daySchema } from '../../http/dates.js';
import { StockPositionReader } from '../../read-models/readers/stock-position.reader.js';

const asOf = z.object({ on: daySchema });

@ApiTags('retailers')
@Controller('api/retailers/:retailerId/stock')
export class StockPositionController {
  constructor(private readonly positions: StockPositionReader) {}

  @Get()
  find(@Param('retailerId') retailerId: string, @Query({ schema: asOf }) { on }: z.infer<typeof asOf>) {
    return this.positions.of(retailerId, on);
  }
}
