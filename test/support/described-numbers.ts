interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly prefixItems?: readonly Schema[];
  readonly additionalProperties?: Schema | boolean;
}
interface Operation {
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema?: Schema }>> }>
  >;
}
export interface NumbersDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

/** The numbers that a GET of a route answers with, as paths such as `items[].lines[].requested`, each once. */
export function describedNumbers(document: NumbersDocument, route: string): string[] {
  const found = new Set<string>();
  const responses = document.paths[route]?.['get']?.responses ?? {};
  for (const [status, { content = {} }] of Object.entries(responses))
    for (const { schema } of Object.values(content))
      if (status.startsWith('2') && schema) addNumbers(document, schema, '', found);
  return [...found].sort();
}

function addNumbers(document: NumbersDocument, schema: Schema, path: string, found: Set<string>): void {
  const inside = (of: Schema, place: string) => addNumbers(document, of, place, found);
  if (schema.$ref) {
    const named = document.components.schemas[schema.$ref.split('/').at(-1)!];
    if (!named) throw new Error(`${schema.$ref} is not described.`);
    inside(named, path);
  }
  if ([schema.type].flat().some((type) => type === 'number' || type === 'integer')) found.add(path);
  for (const each of [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])]) inside(each, path);
  for (const [name, of] of Object.entries(schema.properties ?? {})) inside(of, path === '' ? name : `${path}.${name}`);
  for (const of of [...(schema.prefixItems ?? []), ...(schema.items ? [schema.items] : [])]) inside(of, `${path}[]`);
  if (typeof schema.additionalProperties === 'object') inside(schema.additionalProperties, `${path}{}`);
}
