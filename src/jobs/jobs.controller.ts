import { Body, Controller, Get, Headers, HttpCode, Inject, Param, Post, Query, Sse } from '@nestjs/common';
import { ApiBody, type ApiBodyOptions, ApiConsumes, ApiProduces, ApiTags } from '@nestjs/swagger';
import { map, type Observable } from 'rxjs';
import type { z } from 'zod';
import { Caller } from '../http/caller.decorator.js';
import { CallerHeaders } from '../http/commands.decorator.js';
import { businessDay, systemClock } from '../kernel/clock.js';
import type { CommandContext } from '../kernel/command-context.js';
import { requirePermission } from '../kernel/permissions.js';
import { optionsUntil } from '../simulation/simulation-options.js';
import {
  asOfSchema,
  cancelSchema,
  formSchema,
  importQuerySchema,
  importSchema,
  predictSchema,
  rebuildSchema,
  simulateSchema,
  verifySchema,
} from './job.schemas.js';
import type { ThreadKind } from './job-request.js';
import type { JobView } from './job-view.js';
import { Jobs, type AskedJob } from './jobs.js';
import { importFileTypes, statedForm } from './stated-form.js';
import { Uploads } from './uploads.js';
import type { StoredFile } from '../read-models/entities/stored-file.entity.js';
import type { GivenForm } from '../importing/tables/file-form.js';
import { Answers } from '../http/answers.decorator.js';
import { fileAnswers } from '../http/file.answers.js';
import { givenColumns } from '../importing/kind-columns.js';
import { previewFile } from '../importing/preview-file.js';
import { jobAnswers } from './job.answers.js';
import { previewAnswers } from './preview.answers.js';

const importedFile: ApiBodyOptions = {
  schema: { type: 'string', format: 'binary' },
  description: 'A CSV file, one packed with gzip, or an XLSX workbook.',
};

/** What a job reads. */
interface FileHeaders {
  readonly 'content-type'?: string;
  readonly 'content-length'?: string;
}

@ApiTags('jobs')
@Controller('api')
export class JobsController {
  constructor(
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(Uploads) private readonly uploads: Uploads,
  ) {}

  @Post('imports/:kind')
  @Answers(jobAnswers.one, { status: 202, problems: [400, 408, 413, 422, 429] })
  @CallerHeaders()
  @HttpCode(202)
  @ApiConsumes(...importFileTypes)
  @ApiBody(importedFile)
  import(
    @Param('kind', { schema: importSchema }) what: z.infer<typeof importSchema>,
    @Query({ schema: importQuerySchema }) asked: z.infer<typeof importQuerySchema>,
    @Headers() headers: FileHeaders,
    @Body() body: unknown,
    @Caller() caller: CommandContext,
  ) {
    // Before the file is taken: what nobody may import is not kept first.
    requirePermission('ImportFile', caller.role);
    const { reason, recordedAt: now } = caller;
    const more = formOf(what, asked, headers);
    return this.startWithFile(headers, body, caller, ({ fileId, sha256 }, packed) => ({
      kind: 'import',
      request: { what, fileId, packed, now, ...(reason && { reason }), ...more },
      identity: { what, sha256, reason, ...more },
    }));
  }

  @Post('imports/:kind/check')
  @Answers(jobAnswers.one, { status: 202, problems: [400, 408, 413, 422, 429] })
  @CallerHeaders()
  @HttpCode(202)
  @ApiConsumes(...importFileTypes)
  @ApiBody(importedFile)
  check(
    @Param('kind', { schema: importSchema }) what: z.infer<typeof importSchema>,
    @Query({ schema: importQuerySchema }) asked: z.infer<typeof importQuerySchema>,
    @Headers() headers: FileHeaders,
    @Body() body: unknown,
    @Caller() caller: CommandContext,
  ) {
    requirePermission('ImportFile', caller.role);
    const more = formOf(what, asked, headers);
    return this.startWithFile(headers, body, caller, ({ fileId, sha256 }, packed) => ({
      kind: 'import-check',
      request: { what, fileId, packed, now: caller.recordedAt, ...more },
      identity: { what, sha256, ...more },
    }));
  }

  @Post('import-previews')
  @HttpCode(200)
  @Answers(previewAnswers.one, { problems: [400, 408, 413, 422, 429] })
  @ApiConsumes(...importFileTypes)
  @ApiBody(importedFile)
  preview(
    @Query({ schema: formSchema }) asked: z.infer<typeof formSchema>,
    @Headers() { 'content-type': type, 'content-length': length }: FileHeaders,
    @Body() body: unknown,
  ) {
    const form = statedForm(asked, type);
    return this.uploads.looked(type, length, body, (path) => previewFile(path, form));
  }

  @Post('predictions')
  @Answers(jobAnswers.one, { status: 202, problems: [400, 408, 413, 422, 429] })
  @CallerHeaders()
  @HttpCode(202)
  @ApiConsumes('text/csv', 'application/gzip')
  @ApiBody({ schema: { type: 'string', format: 'binary' }, description: 'unique_id,ds,y' })
  predict(
    @Query({ schema: predictSchema }) options: z.infer<typeof predictSchema>,
    @Headers() headers: FileHeaders,
    @Body() body: unknown,
    @Caller() caller: CommandContext,
  ) {
    return this.startWithFile(headers, body, caller, ({ fileId, sha256 }, packed) => ({
      kind: 'predict',
      request: { options, fileId, packed },
      identity: { options, sha256 },
    }));
  }

  @Post('simulations')
  @Answers(jobAnswers.one, { status: 202, problems: [400, 422, 429] })
  @CallerHeaders()
  @HttpCode(202)
  simulate(@Body({ schema: simulateSchema }) body: z.infer<typeof simulateSchema>, @Caller() caller: CommandContext) {
    const { until, ...size } = body;
    const options = optionsUntil(until ?? businessDay(systemClock()), size);
    return this.start({ kind: 'simulate', request: { options }, identity: body }, caller);
  }

  @Post('verifications')
  @Answers(jobAnswers.one, { status: 202, problems: [400, 422, 429] })
  @CallerHeaders()
  @HttpCode(202)
  verify(@Body({ schema: verifySchema }) request: z.infer<typeof verifySchema>, @Caller() caller: CommandContext) {
    return this.start({ kind: 'verify', request }, caller);
  }

  @Post('audit/as-of')
  @Answers(jobAnswers.one, { status: 202, problems: [400, 422, 429] })
  @CallerHeaders()
  @HttpCode(202)
  asOf(@Body({ schema: asOfSchema }) request: z.infer<typeof asOfSchema>, @Caller() caller: CommandContext) {
    return this.start({ kind: 'as-of', request }, caller);
  }

  @Post('rebuilds')
  @Answers(jobAnswers.one, { status: 202, problems: [400, 422, 429] })
  @CallerHeaders()
  @HttpCode(202)
  rebuild(
    @Body({ schema: rebuildSchema }) { projection }: z.infer<typeof rebuildSchema>,
    @Caller() caller: CommandContext,
  ) {
    return this.start({ kind: 'rebuild', request: projection ? { projection } : {} }, caller);
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

  @Post('jobs/:jobId/cancel')
  @Answers(jobAnswers.one, { status: 202, problems: [400, 404, 409, 422] })
  @CallerHeaders()
  @HttpCode(202)
  cancel(
    @Param('jobId') jobId: string,
    @Body({ schema: cancelSchema }) { reason }: z.infer<typeof cancelSchema>,
    @Caller() caller: CommandContext,
  ) {
    return this.jobs.cancel(jobId, { ...caller, ...(reason !== undefined && { reason }) });
  }

  @Sse('jobs/:jobId/progress')
  @ApiProduces('text/event-stream')
  @Answers(jobAnswers.one, { description: 'Events whose data is the state of the job.', problems: [404] })
  async progress(@Param('jobId') jobId: string): Promise<Observable<{ data: object }>> {
    return (await this.jobs.progress(jobId)).pipe(map((data) => ({ data })));
  }

  @Get('results/:file')
  @Answers(fileAnswers.result, { problems: [404] })
  @ApiProduces('text/csv', 'application/x-ndjson')
  result(@Param('file') file: string) {
    return this.uploads.result(file);
  }

  private async start<Kind extends ThreadKind>(asked: AskedJob<Kind>, caller: CommandContext): Promise<JobView> {
    return (await this.jobs.start(asked, caller)).job;
  }

  /** Keeps the file and adds its job; the file is removed where no new job reads it. */
  private async startWithFile<Kind extends ThreadKind>(
    headers: FileHeaders,
    body: unknown,
    caller: CommandContext,
    asked: (file: StoredFile, packed: boolean) => AskedJob<Kind>,
  ): Promise<JobView> {
    const { 'content-type': type, 'content-length': length } = headers;
    const file = await this.uploads.keep(type, length, body);
    let given = false;
    try {
      const packed = type?.includes('gzip') ?? false;
      const { job, added } = await this.jobs.start({ ...asked(file, packed), fileId: file.fileId }, caller);
      given = added;
      return job;
    } finally {
      if (!given) await this.uploads.discard(file);
    }
  }
}

/** How the file is written, as far as somebody said so: nothing where nobody did, so that a request is the same as it always was. */
function formOf(
  what: z.infer<typeof importSchema>,
  { column = [], ...asked }: z.infer<typeof importQuerySchema>,
  headers: FileHeaders,
): { readonly form?: GivenForm } {
  const form = statedForm({ ...asked, columns: givenColumns(what, column) }, headers['content-type']);
  return Object.keys(form).length > 0 ? { form } : {};
}
