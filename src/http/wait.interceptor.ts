import { Inject, Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { mergeMap, type Observable } from 'rxjs';
import { invalid } from '../kernel/domain-error.js';
import type { Position } from '../kernel/position.js';
import { PROJECTION_PROGRESS, type ProjectionProgress } from './projection-progress.js';

const longestWait = 10_000;

/** `?wait=2000` answers a command only when every read model shows its effect, or after so many milliseconds. */
@Injectable()
export class WaitInterceptor implements NestInterceptor {
  constructor(@Inject(PROJECTION_PROGRESS) private readonly progress: ProjectionProgress) {}

  intercept(host: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { wait } = host.switchToHttp().getRequest<FastifyRequest<{ Querystring: { wait?: string } }>>().query;
    if (wait === undefined) return next.handle();
    const milliseconds = Number(wait);
    if (!(milliseconds >= 0 && milliseconds <= longestWait))
      throw invalid('wait', { en: `milliseconds from 0 to ${longestWait}`, zh: `0 到 ${longestWait} 毫秒` }, wait);
    return next.handle().pipe(mergeMap((recorded: unknown) => this.shown(recorded, milliseconds)));
  }

  /** What was recorded, and whether the read models show it; an answer without a position stays as it is. */
  private async shown(recorded: unknown, milliseconds: number): Promise<unknown> {
    const { position } = recorded as { position?: Position | null };
    if (position === undefined) return recorded;
    // Where the read models stand still the command is recorded all the same: readiness and the log say why they do.
    const visible = position === null || (await this.progress.reached(position, milliseconds).catch(() => false));
    return { ...(recorded as object), visible };
  }
}
