import { applyDecorators, createParamDecorator, type ExecutionContext, Header } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { preferredLanguage, type Language } from '../kernel/language.js';

/** The language that `Accept-Language` asks for. */
export const AskedLanguage = createParamDecorator((_: undefined, host: ExecutionContext): Language => {
  return preferredLanguage(host.switchToHttp().getRequest<FastifyRequest>().headers['accept-language']);
});

/** A route of which sentences are answered in the language that is asked for. */
export function InLanguage(): MethodDecorator {
  const header = { name: 'Accept-Language', description: 'language of sentences: en or zh', required: false };
  return applyDecorators(ApiHeader(header), Header('Vary', 'Accept-Language'));
}
