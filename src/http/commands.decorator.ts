import { applyDecorators, UseInterceptors } from '@nestjs/common';
import { METHOD_METADATA } from '@nestjs/common/constants.js';
import { ApiHeader, ApiQuery } from '@nestjs/swagger';
import { roles } from '../kernel/role.js';
import { Answers } from './answers.decorator.js';
import { recordedAnswer } from './recorded.answer.js';
import { WaitInterceptor } from './wait.interceptor.js';

/** Documents the headers by which a caller says who it is. */
export function CallerHeaders() {
  return applyDecorators(
    ApiHeader({
      name: 'X-Actor',
      required: false,
      description: 'Who gives the command, where nobody has signed in; recorded with every event.',
    }),
    ApiHeader({
      name: 'X-Role',
      required: false,
      description: `In which role: ${roles.join(', ')}. Who has signed in chooses among their own.`,
    }),
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

/** Documents the header by which a command is bound to what its client saw. */
function RevisionHeader() {
  return ApiHeader({
    name: 'If-Match',
    required: false,
    description:
      'The revision that the client saw, in quotes (`"3"`, the `ETag` of the answer that showed it); the command is refused (412) where it is another by now.',
  });
}

/** Marks a controller whose POSTs are commands: it documents the caller's headers and the answer, and honours `?wait=`. */
export function Commands() {
  return applyDecorators(
    UseInterceptors(WaitInterceptor),
    CallerHeaders(),
    RevisionHeader(),
    RecordedAnswers(),
    ApiQuery({
      name: 'wait',
      required: false,
      description: 'Milliseconds to wait until the read models show the effect (at most 10000).',
    }),
  );
}

const recordedAnswers = Answers(recordedAnswer, { status: 201, problems: [400, 404, 409, 412, 422, 503, 507] });

/** Documents the answer of every route of a controller, or of one: a route's own answer comes before that of its controller. */
function RecordedAnswers(): ClassDecorator & MethodDecorator {
  return (target: object, name?: string | symbol, route?: PropertyDescriptor) => {
    if (name !== undefined && route) return void recordedAnswers(target, name, route);
    const { prototype } = target as { readonly prototype: object };
    for (const [method, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(prototype))) {
      const value: unknown = descriptor.value;
      if (typeof value === 'function' && Reflect.hasMetadata(METHOD_METADATA, value))
        recordedAnswers(prototype, method, descriptor);
    }
  };
}
