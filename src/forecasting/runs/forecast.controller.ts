import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Sse } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import { map, type Observable } from 'rxjs';
import type { z } from 'zod';
import { Caller } from '../../http/caller.decorator.js';
import { CallerHeaders } from '../../http/commands.decorator.js';
import { pageSchema, type PageRequest } from '../../http/page.js';
import type { CommandContext } from '../../kernel/command-context.js';
import { FindForecastNodes, FindForecastRun, FindForecastRuns } from './forecast.queries.js';
import { ForecastJobs } from './forecast-jobs.js';
import { CommandForecast } from './forecast-run.handlers.js';
import { nodeKey } from '../../read-models/entities/node-key.js';
import { reviewAnswers } from '../review/review.answers.js';
import { FindNamedNodes, FindPastOrigins } from '../review/review.queries.js';
import { forecastRequestSchema, namedNodesSchema, nodeFilterSchema, oneNodeSchema } from './forecast.schemas.js';
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
  @CallerHeaders()
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
  @Answers(forecastAnswers.heading, { problems: [404] })
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

  @Get(':runId/named-nodes')
  @Answers(reviewAnswers.nodes, { problems: [400, 404] })
  namedNodes(
    @Param('runId') runId: string,
    @Query({ schema: namedNodesSchema }) { limit, offset, ...filter }: z.infer<typeof namedNodesSchema>,
  ) {
    return this.queries.execute(new FindNamedNodes(runId, filter, { limit, offset }));
  }

  @Get(':runId/origins')
  @Answers(reviewAnswers.origins, { problems: [400, 404] })
  origins(
    @Param('runId') runId: string,
    @Query({ schema: oneNodeSchema }) { level, ...name }: z.infer<typeof oneNodeSchema>,
  ) {
    return this.queries.execute(new FindPastOrigins(runId, level, nodeKey(level, name)));
  }

  @Sse(':runId/progress')
  @ApiProduces('text/event-stream')
  @Answers(forecastAnswers.progress, { description: 'Events whose data is the progress.', problems: [404] })
  async progress(@Param('runId') id: string): Promise<Observable<{ data: object }>> {
    return (await this.jobs.progress(id)).pipe(map((data) => ({ data })));
  }
}
