import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { FindHistory } from './audit.queries.js';
import { entityFrom } from './entity.js';

const pageBefore = z.object({
  before: z.coerce.number().int().min(1).default(Number.MAX_SAFE_INTEGER),
  limit: z.coerce.number().int().min(1).max(500).default(50),
});

@ApiTags('audit')
@Controller('api/history')
export class AuditController {
  constructor(private readonly bus: QueryBus) {}

  @Get(':entity')
  history(
    @Param('entity') entity: string,
    @Query({ schema: pageBefore }) { before, limit }: z.infer<typeof pageBefore>,
  ) {
    return this.bus.execute(new FindHistory(entityFrom(entity), before, limit));
  }
}
