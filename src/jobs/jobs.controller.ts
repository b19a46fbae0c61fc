import { Body, Controller, Get, Headers, HttpCode, Inject, Param, Post, Sse } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import { map, type Observable } from 'rxjs';
import type { Readable } from 'node:stream';
import { z } from 'zod';
import { Caller } from '../http/caller.decorator.js';
import { Commands } from '../http/commands.decorator.js';
import { importKinds } from '../importing/import-options.js';
import type { CommandContext } from '../kernel/command-context.js';
import { Jobs } from './jobs.js';
import { Uploads } from './uploads.js';

const importSchema = z.enum(importKinds);
const rebuildSchema = z.object({ projection: z.string().min(1).optional() });

@ApiTags('jobs')
@Controller('api')
export class JobsController {
  constructor(
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(Uploads) private readonly uploads: Uploads,
  ) {}

  @Post('imports/:kind')
  @Commands()
  @HttpCode(202)
  @ApiConsumes('text/csv', 'application/gzip')
  @ApiBody({ schema: { type: 'string', format: 'binary' }, description: 'A CSV file, or one packed with gzip.' })
  async import(
    @Param('kind', { schema: importSchema }) what: z.infer<typeof importSchema>,
    @Headers('content-type') type: string,
    @Body() body: Readable,
    @Caller() { actor, role, recordedAt }: CommandContext,
  ) {
    const { file, rejects } = await this.uploads.keep(what, type, body);
    return this.jobs.start({ kind: 'import', what, file, rejects, actor, role, now: recordedAt });
  }

  @Post('verifications')
  @HttpCode(202)
  verify() {
    return this.jobs.start({ kind: 'verify' });
  }

  @Post('rebuilds')
  @HttpCode(202)
  rebuild(@Body({ schema: rebuildSchema }) { projection }: z.infer<typeof rebuildSchema>) {
    return this.jobs.start({ kind: 'rebuild', ...(projection && { projection }) });
  }

  @Get('jobs')
  all() {
    return this.jobs.all();
  }

  @Get('jobs/:jobId')
  one(@Param('jobId') jobId: string) {
    return this.jobs.one(jobId);
  }

  @Sse('jobs/:jobId/progress')
  progress(@Param('jobId') jobId: string): Observable<{ data: object }> {
    return this.jobs.progress(jobId).pipe(map((data) => ({ data })));
  }

  @Get('rejects/:file')
  rejects(@Param('file') file: string) {
    return this.uploads.rejects(file);
  }
}
