import 'reflect-metadata';
import { Logger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { SwaggerModule } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { pino } from 'pino';
import { AppModule } from './app.module.js';
import { type Config, reachOf } from './config.js';
import { sayProjectedPosition } from './http/projected-position.js';
import { openApiDocument } from './http/openapi-document.js';
import { PinoLogger } from './http/pino-logger.js';
import { problemOf, ProblemFilter, sendProblem } from './http/problem.filter.js';
import { ProblemValidationPipe } from './http/problem-validation.pipe.js';
import { jsonText } from './kernel/json-text.js';
import { JobRunner } from './jobs/job-runner.js';
import type { Storage } from './storage.js';

/** A service that listens. */
export interface Service {
  readonly url: string;
  /** Answers what is under way, takes nothing new, and closes the storage. */
  close(): Promise<void>;
}

/** How long a client may take to finish what it began while the service stops. */
const patienceMs = 5_000;

const csvTypes = ['text/csv', 'application/gzip', 'application/x-gzip', 'application/octet-stream'];

/** Serves the API over the storage until it is closed. */
export async function serve(config: Config, storage: Storage): Promise<Service> {
  const log = pino({ level: config.logLevel });
  const adapter = new FastifyAdapter({
    loggerInstance: log.child({ context: 'Http' }, { level: 'warn' }),
    // While it stops, requests on open connections are answered, and the connections closed.
    return503OnClosing: false,
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) =>
      sendProblem(reply, problemOf(error, request.url)),
  });
  // A file is read as it comes, never held in memory.
  adapter.getInstance().setReplySerializer((payload) => jsonText(payload));
  sayProjectedPosition(adapter.getInstance(), storage.projector);
  adapter.getInstance().addContentTypeParser(csvTypes, (_request, payload, done) => done(null, payload));
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.over(storage), adapter, {
    logger: new PinoLogger(log),
  });
  app.useGlobalPipes(new ProblemValidationPipe());
  app.useGlobalFilters(new ProblemFilter());
  const warn = (notice: string) => log.warn({ context: 'Storage' }, notice);
  storage.notices.forEach(warn);
  storage.projector.watch({
    onNotice: warn,
    onFailure: ({ failure, position }) =>
      log.error(
        { context: 'Projector', position: String(position) },
        `The read models stand still at position ${position}: ${failure}`,
      ),
  });
  SwaggerModule.setup('api/docs', app, () => openApiDocument(app), { jsonDocumentUrl: 'api/docs-json' });
  await app.listen(config.port, config.host);
  const url = await app.getUrl();
  const runner = app.get(JobRunner);
  runner.start();
  new Logger('Serve').log(`Almanac listens on ${url}, ${reachOf(config.host)}.`);
  const close = async () => {
    log.info({ context: 'Serve' }, 'Almanac stops.');
    await runner.stop();
    const impatient = setTimeout(() => adapter.getInstance().server.closeAllConnections(), patienceMs);
    await app.close();
    clearTimeout(impatient);
    await storage.close();
  };
  return { url, close };
}
