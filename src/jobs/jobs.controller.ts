import { Body, Controller, Get, Headers, HttpCode, Inject, Param, Post, Query, Sse } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiProduces, ApiTags } from '@nestjs/swagger';
import { map, type Observable } from 'rxjs';
import type { Readable } from 'node:stream';
import { z } from 'zod';
import { bodyObject } from '../http/body-object.js';
import { Caller } from '../http/caller.decorator.js';
import { CallerHeaders } from '../http/commands.decorator.js';
import { daySchema } from '../http/dates.js';
import { importKinds } from '../importing/import-options.js';
import { businessDay, systemClock } from '../kernel/clock.js';
import type { CommandContext } from '../kernel/command-context.js';
import { projectionNames } from '../projections/all-projections.js';
import { optionsUntil } from '../simulation/simulation-options.js';
import { Jobs } from './jobs.js';
import { Uploads } from './uploads.js';
import { Answers } from '../http/answers.decorator.js';
import { fileAnswers } from '../http/file.answers.js';
import { jobAnswers } from './job.answers.js';

const importSchema = z.enum(importKinds);
const predictSchema = z.object({
  freq: z
    .enum(['D', 'W', 'M'])
    .describe('a row is a day, a week or a month (M: every third month a quarter, every twelfth a year)'),
  season: z.coerce.number().int().min(1).max(10_000),
  horizon: z.coerce.number().int().min(1).max(1_000),
  holidays: z.enum(['cn', 'us', 'none']).default('none'),
});
const simulateSchema = bodyObject({
  retailers: z.int().min(1).max(100_000).default(200),
  products: z.int().min(1).max(10_000).default(60),
  weeks: z.int().min(1).max(1_000).default(156),
  seed: z.int().min(0).default(1),
  until: daySchema.optional(),
}).prefault({});
const rebuildSchema = bodyObject({ projection: z.enum(projectionNames).optional() }).prefault({});

@ApiTags('jobs')
@Controller('api')
export class JobsController {
  constructor(
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(Uploads) private readonly uploads: Uploads,
  ) {}

  @Post('imports/:kind')
  @Answers(jobAnswers.one, { status: 202, problems: [400] })
  @CallerHeaders()
  @HttpCode(202)
  @ApiConsumes('text/csv', 'application/gzip')
  @ApiBody({ schema: { type: 'string', format: 'binary' }, description: 'A CSV file, or one packed with gzip.' })
  async import(
    @Param('kind', { schema: importSchema }) what: z.infer<typeof importSchema>,
    @Headers('content-type') type: string | undefined,
    @Body() body: Readable,
    @Caller() { actor, role, recordedAt }: CommandContext,
  ) {
    const { file, rejects, discard } = await this.uploads.keep(what, type, body);
    const order = { kind: 'import', what, file, rejects, actor, role, now: recordedAt } as const;
    return this.jobs.start(order, discard);
  }

  @Post('predictions')
  @Answers(jobAnswers.one, { status: 202, problems: [400] })
  @HttpCode(202)
  @ApiConsumes('text/csv', 'application/gzip')
  @ApiBody({ schema: { type: 'string', format: 'binary' }, description: 'unique_id,ds,y' })
  async predict(
    @Query({ schema: predictSchema }) options: z.infer<typeof predictSchema>,
    @Headers('content-type') type: string | undefined,
    @Body() body: Readable,
  ) {
    const { file, forecasts, discard } = await this.uploads.keep('predict', type, body);
    const order = { kind: 'predict', options: { ...options, input: file, out: forecasts } } as const;
    return this.jobs.start(order, discard);
  }

  @Post('simulations')
  @Answers(jobAnswers.one, { status: 202, problems: [400] })
  @HttpCode(202)
  simulate(@Body({ schema: simulateSchema }) { until, ...size }: z.infer<typeof simulateSchema>) {
    const options = optionsUntil(until ?? businessDay(systemClock()), size);
    return this.jobs.start({ kind: 'simulate', options });
  }

  @Post('verifications')
  @Answers(jobAnswers.one, { status: 202 })
  @HttpCode(202)
  verify() {
    return this.jobs.start({ kind: 'verify' });
  }

  @Post('rebuilds')
  @Answers(jobAnswers.one, { status: 202, problems: [400] })
  @HttpCode(202)
  rebuild(@Body({ schema: rebuildSchema }) { projection }: z.infer<typeof rebuildSchema>) {
    return this.jobs.start({ kind: 'rebuild', ...(projection && { projection }) });
  }

  @Get('jobs')
  @Answers(jobAnswers.all)
  all() {
    return this.jobs.all();
  }

  @Get('jobs/:jobId')
  @Answers(jobAnswers.one, { problems: [404] })
  one(@Param('jobId') jobId: string) {
    return this.jobs.one(jobId);
  }

  @Sse('jobs/:jobId/progress')
  @ApiProduces('text/event-stream')
  @Answers(jobAnswers.one, { description: 'Events whose data is the state of the job.', problems: [404] })
  progress(@Param('jobId') jobId: string): Observable<{ data: object }> {
    return this.jobs.progress(jobId).pipe(map((data) => ({ data })));
  }

  @Get('results/:file')
  @Answers(fileAnswers.csv, { problems: [404] })
  @ApiProduces('text/csv')
  result(@Param('file') file: string) {
    return this.uploads.result(file);
  }
}
