import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { daySchema } from '../../http/dates.js';
import { StockPositionReader } from '../../read-models/readers/stock-position.reader.js';
import { Answers } from '../../http/answers.decorator.js';
import { stockPositionAnswers } from './stock-position.answers.js';

const asOf = z.object({ on: daySchema });

@ApiTags('retailers')
@Controller('api/retailers/:retailerId/stock')
export class StockPositionController {
  constructor(private readonly positions: StockPositionReader) {}

  @Get()
  @Answers(stockPositionAnswers.all, { problems: [400, 404] })
  find(@Param('retailerId') retailerId: string, @Query({ schema: asOf }) { on }: z.infer<typeof asOf>) {
    return this.positions.of(retailerId, on);
  }
}
