import { z } from 'zod';

type JsonSchema = Record<string, unknown>;

export interface OpenApiSchema {
  readonly schema: JsonSchema;
  readonly components: Record<string, JsonSchema>;
}

/** The OpenAPI 3.1 schema of a zod schema: what has an id (`.meta({ id })`) becomes a component. */
export function openApiSchema(
  schema: unknown,
  { schemaType }: { readonly schemaType: 'input' | 'output' },
): OpenApiSchema | undefined {
  if (!(schema instanceof z.ZodType)) return undefined;
  // The root of a JSON schema is never a reference; the items of an array may be one.
  const { items, $defs } = z.toJSONSchema(z.array(schema), { io: schemaType, override: withoutNoise });
  return { schema: items as JsonSchema, components: $defs ?? {} };
}

/** Bounds that every JSON number has, the pattern of a format, and the id of a component say nothing. */
function withoutNoise({ jsonSchema }: { jsonSchema: JsonSchema }): void {
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
  if (jsonSchema.format !== undefined) delete jsonSchema.pattern;
}
