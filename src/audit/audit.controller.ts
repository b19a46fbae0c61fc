import { Controller, Get, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { AskedLanguage, InLanguage } from '../http/language.decorator.js';
import type { Language } from '../kernel/language.js';
import { FindHistory } from './audit.queries.js';
import { positionSchema } from '../http/position.js';
import { entityFrom } from './entity.js';
import { Answers } from '../http/answers.decorator.js';
import { auditAnswers } from './audit.answers.js';

const pageBefore = z.object({
  before: positionSchema.optional(),
  limit: z.coerce.number().int().min(1).max(500).default(50),
});

@ApiTags('audit')
@Controller('api/history')
export class AuditController {
  constructor(private readonly bus: QueryBus) {}

  @Get(':entity')
  @InLanguage()
  @Answers(auditAnswers.history, { problems: [400] })
  history(
    @Param('entity') entity: string,
    @Query({ schema: pageBefore }) { before, limit }: z.infer<typeof pageBefore>,
    @AskedLanguage() language: Language,
  ) {
    return this.bus.execute(new FindHistory(entityFrom(entity), before, limit, language));
  }
}
