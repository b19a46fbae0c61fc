import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { almanacVersion } from '../kernel/almanac-version.js';
import { openApiSchema } from './openapi-schema.js';
import { problemAnswer } from './problem.answer.js';

/** The OpenAPI document of the service: every route, what it takes and what it answers. */
export function openApiDocument(app: INestApplication): OpenAPIObject {
  const about = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Almanac')
    .setDescription('Order forecasts for wholesalers who source by customer orders.')
    .setVersion(almanacVersion)
    .build();
  const document = SwaggerModule.createDocument(app, about, { standardSchemaConverter: openApiSchema });
  const schemas = {
    ...document.components?.schemas,
    ...openApiSchema(problemAnswer, { schemaType: 'output' })?.components,
  };
  return { ...document, paths: byName(document.paths), components: { schemas: byName(schemas) } };
}

/** The same entries in the order of their names: where a controller stands does not change the document. */
function byName<Value>(entries: Record<string, Value>): Record<string, Value> {
  return Object.fromEntries(Object.entries(entries).sort(([a], [b]) => (a < b ? -1 : 1)));
}
