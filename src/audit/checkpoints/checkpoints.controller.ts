import { Controller, Get } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { Answers } from '../../http/answers.decorator.js';
import { checkpointExportSchema } from './checkpoint.schemas.js';
import { ExportCheckpoints } from './checkpoints.queries.js';

@ApiTags('audit')
@Controller('api/audit/checkpoints')
export class CheckpointsController {
  constructor(private readonly bus: QueryBus) {}

  @Get()
  @Answers(checkpointExportSchema)
  all() {
    return this.bus.execute(new ExportCheckpoints());
  }
}
