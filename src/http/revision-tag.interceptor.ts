import { applyDecorators, Injectable, UseInterceptors } from '@nestjs/common';
import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { tap, type Observable } from 'rxjs';

/** Answers with the revision as `ETag`, which a client sends back as `If-Match` with the command that follows. */
@Injectable()
class RevisionTagInterceptor implements NestInterceptor {
  intercept(host: ExecutionContext, next: CallHandler<{ readonly revision: number }>): Observable<unknown> {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(tap(({ revision }) => void reply.header('etag', `"${revision}"`)));
  }
}

/** Marks a route whose answer has a `revision`: it is the `ETag`, too. */
export function RevisionTag() {
  return applyDecorators(UseInterceptors(RevisionTagInterceptor));
}
