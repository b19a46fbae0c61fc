// The types of the HTTP API that the console uses, from openapi.json.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import openapiTypes, { astToString } from 'openapi-typescript';
import { root } from './ready.mjs';

export const apiTypesFile = join(root, 'console', 'src', 'api', 'schema.d.ts');

/** The text of the file of types. */
export async function apiTypes() {
  const ast = await openapiTypes(pathToFileURL(join(root, 'openapi.json')));
  return `/* eslint-disable */\n// Written by npm run openapi from openapi.json.\n${astToString(ast)}`;
}

export async function writeApiTypes() {
  writeFileSync(apiTypesFile, await apiTypes());
}
