import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { almanacVersion } from '../kernel/almanac-version.js';
import { accessCookie } from './access-cookie.js';
import { openApiSchema } from './openapi-schema.js';
import { problemAnswer } from './problem.answer.js';

type IsPublic = (method: string, path: string) => boolean;

/**
 * The OpenAPI document of the service: every route, what it takes and what it answers.
 * @param isPublic  whether nobody has to sign in for a route
 */
export function openApiDocument(app: INestApplication, isPublic: IsPublic): OpenAPIObject {
  const about = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Almanac')
    .setDescription('Order forecasts for wholesalers who source by customer orders.')
    .setVersion(almanacVersion)
    .addBearerAuth({ type: 'http', scheme: 'bearer', description: tokenText }, signInScheme)
    .addCookieAuth(accessCookie, { type: 'apiKey', description: cookieText }, cookieScheme)
    .build();
  const document = SwaggerModule.createDocument(app, about, { standardSchemaConverter: openApiSchema });
  const schemas = {
    ...document.components?.schemas,
    ...openApiSchema(problemAnswer, { schemaType: 'output' })?.components,
  };
  return {
    ...document,
    paths: byName(withSignIn(document.paths, isPublic)),
    components: { ...document.components, schemas: byName(schemas) },
  };
}

const signInScheme = 'signIn';
const cookieScheme = 'signInByCookie';
const tokenText = 'An access token, which `POST /api/sign-in` gives and `almanac sign-in NAME` prints, or an API key.';
const cookieText = 'The cookie of who has signed in on the first page; the browser sends it.';
const problem = { content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } };
const refusals = {
  '401': { description: 'Nobody has signed in, or not any more.', ...problem },
  '403': { description: 'Who has signed in may not do this, or not for this retailer.', ...problem },
};

type Paths = OpenAPIObject['paths'];
type Operation = NonNullable<Paths[string]['get']>;

/** Adds to each route that is not public that it takes a token, and how it refuses who may not. */
function withSignIn(paths: Paths, isPublic: IsPublic): Paths {
  return Object.fromEntries(
    Object.entries(paths).map(([path, operations]) => [
      path,
      Object.fromEntries(
        Object.entries(operations as Record<string, Operation>).map(([method, operation]) => [
          method,
          isPublic(method, path) ? operation : signedIn(operation),
        ]),
      ),
    ]),
  );
}

function signedIn(operation: Operation): Operation {
  return {
    ...operation,
    responses: { ...operation.responses, ...refusals },
    security: [{ [signInScheme]: [] }, { [cookieScheme]: [] }],
  };
}

/** The same entries in the order of their names: where a controller stands does not change the document. */
function byName<Value>(entries: Record<string, Value>): Record<string, Value> {
  return Object.fromEntries(Object.entries(entries).sort(([a], [b]) => (a < b ? -1 : 1)));
}
