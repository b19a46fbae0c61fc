import type { LoggerService } from '@nestjs/common';
import type { Logger } from 'pino';

/** Contexts in which Nest logs each step of its start. */
const startUp = new Set(['NestFactory', 'InstanceLoader', 'RoutesResolver', 'RouterExplorer', 'NestApplication']);

/** Nest's log as structured lines. */
export class PinoLogger implements LoggerService {
  constructor(private readonly pino: Logger) {}

  log(message: unknown, ...rest: unknown[]): void {
    this.pino[startUp.has(String(rest.at(-1))) ? 'debug' : 'info'](...parts(message, rest));
  }
  warn(message: unknown, ...rest: unknown[]): void {
    this.pino.warn(...parts(message, rest));
  }
  error(message: unknown, ...rest: unknown[]): void {
    this.pino.error(...parts(message, rest));
  }
  debug(message: unknown, ...rest: unknown[]): void {
    this.pino.debug(...parts(message, rest));
  }
  verbose(message: unknown, ...rest: unknown[]): void {
    this.pino.trace(...parts(message, rest));
  }
}

/** Nest hands over a message, perhaps more, and last the context. */
function parts(message: unknown, rest: readonly unknown[]): [object, string] {
  const context = rest.at(-1);
  const text = typeof message === 'string' ? message : JSON.stringify(message);
  return [typeof context === 'string' ? { context } : {}, text];
}
