import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Answers } from '../../http/answers.decorator.js';
import { pageSchema } from '../../http/page.js';
import { StandingReader } from '../../read-models/readers/standing.reader.js';
import { listProjections } from './list-projections.js';
import { projectionAnswers } from './projection.answers.js';

const search = pageSchema.extend({ projection: z.string().optional() });

@ApiTags('projections')
@Controller('api/projections')
export class ProjectionsController {
  constructor(private readonly reader: StandingReader) {}

  /** How far each read model is. */
  @Get()
  @Answers(projectionAnswers.all)
  all() {
    return listProjections(this.reader);
  }

  /** Events that a read model goes on without. A rebuild of it tries them again. */
  @Get('parked')
  @Answers(projectionAnswers.parked, { problems: [400] })
  parked(@Query({ schema: search }) { projection, ...page }: z.infer<typeof search>) {
    return this.reader.findParked({ projection }, page);
  }
}
