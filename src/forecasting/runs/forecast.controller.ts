import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Sse } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiHeader, ApiProduces, ApiTags } from '@nestjs/swagger';
import { map, type Observable } from 'rxjs';
import type { z } from 'zod';
import { Caller } from '../../http/caller.decorator.js';
import { pageSchema, type PageRequest } from '../../http/page.js';
import type { CommandContext } from '../../kernel/command-context.js';
import { FindForecastNodes, FindForecastRun, FindForecastRuns } from './forecast.queries.js';
import { ForecastJobs } from './forecast-jobs.js';
import { CommandForecast } from './forecast-run.handlers.js';
import { forecastRequestSchema, nodeFilterSchema } from './forecast.schemas.js';
import type { ForecastRequest } from './run-forecast.js';
import { Answers } from '../../http/answers.decorator.js';
import { forecastAnswers } from './forecast.answers.js';

@ApiTags('forecasts')
@Controller('api/forecasts')
export class ForecastController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    @Inject(ForecastJobs) private readonly jobs: ForecastJobs,
  ) {}

  @Post()
  @ApiHeader({ name: 'X-Actor', required: false })
  @ApiHeader({ name: 'X-Role', required: false })
  @HttpCode(202)
  @Answers(forecastAnswers.progress, { status: 202, problems: [400, 422] })
  start(@Body({ schema: forecastRequestSchema }) request: ForecastRequest, @Caller() caller: CommandContext) {
    return this.commands.execute(new CommandForecast(request, caller));
  }

  @Get()
  @Answers(forecastAnswers.runs, { problems: [400] })
  runs(@Query({ schema: pageSchema }) page: PageRequest) {
    return this.queries.execute(new FindForecastRuns(page));
  }

  @Get(':runId')
  @Answers(forecastAnswers.run, { problems: [404] })
  run(@Param('runId') runId: string) {
    return this.queries.execute(new FindForecastRun(runId));
  }

  @Get(':runId/nodes')
  @Answers(forecastAnswers.nodes, { problems: [400, 404] })
  nodes(
    @Param('runId') runId: string,
    @Query({ schema: nodeFilterSchema.extend(pageSchema.shape) })
    { limit, offset, ...filter }: z.infer<typeof nodeFilterSchema> & PageRequest,
  ) {
    return this.queries.execute(new FindForecastNodes(runId, filter, { limit, offset }));
  }

  @Sse(':runId/progress')
  @ApiProduces('text/event-stream')
  @Answers(forecastAnswers.progress, { description: 'Events whose data is the progress.', problems: [404] })
  async progress(@Param('runId') id: string): Promise<Observable<{ data: object }>> {
    return (await this.jobs.progress(id)).pipe(map((data) => ({ data })));
  }
}
