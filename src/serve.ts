import 'reflect-metadata';
import { fileURLToPath } from 'node:url';
import { Logger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SwaggerModule } from '@nestjs/swagger';
import { pino } from 'pino';
import cookies from '@fastify/cookie';
import { guardAccess } from './access/guard/access-guard.js';
import { AreaCheck } from './access/guard/area-check.js';
import { isPublicRoute } from './access/rules/route-rules.js';
import { SubjectAreas } from './access/rules/subject-areas.js';
import { AppModule, type SignIn } from './app.module.js';
import { type Config, isLoopback, reachOf } from './config.js';
import { observeAppends } from './event-store/observe-appends.js';
import { compressAnswers } from './http/compress-answers.js';
import { serveConsole } from './http/console/serve-console.js';
import { fastifyServer } from './http/fastify-server.js';
import { logDestination } from './http/log-destination.js';
import { sayProjectedPosition } from './http/projected-position.js';
import { openApiDocument } from './http/openapi-document.js';
import { PinoLogger } from './http/pino-logger.js';
import { ProblemFilter } from './http/problem.filter.js';
import { ProblemValidationPipe } from './http/problem-validation.pipe.js';
import { readCertificate } from './http/tls/certificate.js';
import { speakHttps } from './http/tls/speak-https.js';
import { JobRunner } from './jobs/job-runner.js';
import { RetailersReader } from './read-models/readers/retailers.reader.js';
import type { Storage } from './storage.js';
import { watchStorage } from './watch-storage.js';

/** A service that listens. */
export interface Service {
  readonly url: string;
  /** Answers what is under way, takes nothing new, and closes the storage. */
  close(): Promise<void>;
}

/** How long a client may take to finish what it began while the service stops. */
const patienceMs = 5_000;

/** Where the build puts the console: beside the compiled program. */
const builtConsole = fileURLToPath(new URL('./console', import.meta.url));

const withoutSignIn =
  'ALMANAC_SIGN_IN=off: nobody has to sign in, and every program on this machine may act under any name and role.';

const inClearText =
  'Passwords reach this service in clear text: let it speak HTTPS (ALMANAC_TLS_CERT), or a proxy (ALMANAC_PROXIES) in front of it.';

function travelsInClearText({ host, tls, proxies }: Config): boolean {
  return !isLoopback(host) && !tls && proxies.length === 0;
}

/**
 * Serves the API over the storage until it is closed; storage and accounts are closed then.
 * @throws {DomainError} 'invalid' where the certificate of HTTPS cannot be used
 */
export async function serve(config: Config, storage: Storage, signIn: SignIn): Promise<Service> {
  const certificate = config.tls && readCertificate(config.tls);
  const { access } = signIn;
  const destination = logDestination();
  const log = pino({ level: config.logLevel }, destination.stream);
  const { metrics, readiness, lag } = watchStorage(config, storage);
  const { adapter, routes } = await fastifyServer(config, log, [metrics.answered], certificate);
  const renewal =
    certificate && config.tls && speakHttps(adapter.getInstance().server, { files: config.tls, certificate }, log);
  sayProjectedPosition(adapter.getInstance(), storage.projector);
  await adapter.getInstance().register(cookies);
  const subjects = new SubjectAreas(storage.store, new RetailersReader(storage.readModels.sql));
  const { isRequired } = signIn;
  guardAccess(adapter.getInstance(), { access, areas: new AreaCheck(subjects), isRequired });
  await compressAnswers(adapter.getInstance());
  await serveConsole(adapter.getInstance(), builtConsole);
  const observed = { ...storage, store: observeAppends(storage.store, metrics.append) };
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.over(observed, signIn, { metrics, readiness }),
    adapter,
    {
      logger: new PinoLogger(log),
      bodyParser: false,
    },
  );
  app.useGlobalPipes(new ProblemValidationPipe());
  app.useGlobalFilters(new ProblemFilter(routes));
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
  SwaggerModule.setup('api/docs', app, () => openApiDocument(app, isPublicRoute), { jsonDocumentUrl: 'api/docs-json' });
  await app.listen(config.port, config.host);
  const url = await app.getUrl();
  const runner = app.get(JobRunner);
  runner.start();
  lag.start();
  const said = new Logger('Serve');
  if (!isRequired) said.warn(withoutSignIn);
  if (travelsInClearText(config)) said.warn(inClearText);
  said.log(`Almanac listens on ${url}, ${reachOf(config)}.`);
  destination.stream.flush();
  const close = async () => {
    log.info({ context: 'Serve' }, 'Almanac stops.');
    await runner.stop();
    const impatient = setTimeout(() => adapter.getInstance().server.closeAllConnections(), patienceMs);
    await app.close();
    clearTimeout(impatient);
    renewal?.stop();
    lag.stop();
    metrics.close();
    await storage.close();
    await access.close();
    await destination.close();
  };
  return { url, close };
}
