import { applyDecorators, UseInterceptors } from '@nestjs/common';
import { ApiHeader, ApiQuery } from '@nestjs/swagger';
import { WaitInterceptor } from './wait.interceptor.js';

/** Documents the headers by which a caller says who it is. */
export function CallerHeaders() {
  return applyDecorators(
    ApiHeader({ name: 'X-Actor', required: true, description: 'Who gives the command; recorded with every event.' }),
    ApiHeader({ name: 'X-Role', required: true, description: 'In which role, e.g. phone-order-clerk.' }),
    ApiHeader({ name: 'X-Reason', required: false, description: 'Why; recorded with every event.' }),
    ApiHeader({
      name: 'X-Occurred-On',
      required: false,
      description: 'Business date on which it was true; else the day that the command gives, or today.',
    }),
    ApiHeader({
      name: 'Idempotency-Key',
      required: false,
      description:
        'UUID; the same command again gets the first answer, another one under the same key is refused (422).',
    }),
  );
}

/** Marks a controller whose POSTs are commands: it documents the caller's headers and honours `?wait=`. */
export function Commands() {
  return applyDecorators(
    UseInterceptors(WaitInterceptor),
    CallerHeaders(),
    ApiQuery({
      name: 'wait',
      required: false,
      description: 'Milliseconds to wait until the read models show the effect (at most 10000).',
    }),
  );
}
