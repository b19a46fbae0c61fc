import { Controller, Get, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { IsNull } from 'typeorm';
import { z } from 'zod';
import { daysSchema, within } from '../../http/dates.js';
import { pageSchema } from '../../http/page.js';
import { FindRows } from '../find-rows.queries.js';
import { HeldOrderLine } from '../../read-models/entities/held-lines.entity.js';

const search = pageSchema.extend({
  ...daysSchema.shape,
  sku: z.string().optional(),
  resolution: z.enum(['waiting', 'accepted', 'repaired']).default('waiting'),
});

@ApiTags('quarantine')
@Controller('api/quarantine')
export class HeldLinesController {
  constructor(private readonly bus: QueryBus) {}

  @Get()
  find(@Query({ schema: search }) { sku, from, to, resolution, ...page }: z.infer<typeof search>) {
    const where = {
      sku,
      orderedOn: within({ from, to }),
      resolution: resolution === 'waiting' ? IsNull() : resolution,
    };
    return this.bus.execute(
      new FindRows(HeldOrderLine, where, { orderedOn: 'ASC', orderId: 'ASC', line: 'ASC' }, page),
    );
  }
}
