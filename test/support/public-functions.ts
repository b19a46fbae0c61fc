import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import ts from 'typescript';

/** A function that an index file makes public, with what its docblock says. */
export interface PublicFunction {
  readonly name: string;
  readonly file: string;
  /** names of the parameters; undefined for one that is taken apart in the signature */
  readonly parameters: readonly (string | undefined)[];
  readonly description: string;
  readonly tags: readonly { readonly tag: string; readonly text: string }[];
}

/** The functions that `index` exports by name from files beside and below it. */
export function publicFunctions(index: string): PublicFunction[] {
  return exportsOf(index).flatMap(({ file, names }) => functionsIn(file).filter(({ name }) => names.includes(name)));
}

/** Every name that `index` exports, types included. */
export function publicNames(index: string): ReadonlySet<string> {
  return new Set(exportsOf(index).flatMap(({ names }) => names));
}

/** Lines of the examples of a docblock, each ready to run; a docblock may have several. */
export function examplesOf({ tags }: PublicFunction): string[] {
  return tags.filter(({ tag }) => tag === 'example').map(({ text }) => text);
}

function exportsOf(index: string): { file: string; names: string[] }[] {
  return parsed(index).statements.flatMap((statement) => {
    if (!ts.isExportDeclaration(statement) || !statement.moduleSpecifier || !statement.exportClause) return [];
    if (!ts.isStringLiteral(statement.moduleSpecifier) || !ts.isNamedExports(statement.exportClause)) return [];
    const file = resolve(dirname(index), statement.moduleSpecifier.text.replace(/\.js$/, '.ts'));
    return [{ file, names: statement.exportClause.elements.map(({ name }) => name.text) }];
  });
}

function functionsIn(file: string): PublicFunction[] {
  return parsed(file).statements.flatMap((statement) => {
    const found = functionOf(statement);
    if (!found) return [];
    const { name, parameters } = found;
    const [block] = ts.getJSDocCommentsAndTags(statement).filter(ts.isJSDoc);
    return [
      {
        ...{ name, file },
        parameters: parameters.map((parameter) => (ts.isIdentifier(parameter.name) ? parameter.name.text : undefined)),
        description: ts.getTextOfJSDocComment(block?.comment) ?? '',
        tags: ts.getJSDocTags(statement).map((tag) => ({ tag: tag.tagName.text, text: textOf(tag) })),
      },
    ];
  });
}

function functionOf(
  statement: ts.Statement,
): { name: string; parameters: readonly ts.ParameterDeclaration[] } | undefined {
  if (ts.isFunctionDeclaration(statement) && statement.name)
    return { name: statement.name.text, parameters: statement.parameters };
  if (!ts.isVariableStatement(statement)) return undefined;
  const [declared] = statement.declarationList.declarations;
  if (!declared?.initializer || !ts.isIdentifier(declared.name) || !ts.isArrowFunction(declared.initializer))
    return undefined;
  return { name: declared.name.text, parameters: declared.initializer.parameters };
}

function textOf(tag: ts.JSDocTag): string {
  const text = ts.getTextOfJSDocComment(tag.comment) ?? '';
  return ts.isJSDocParameterTag(tag) ? `${tag.name.getText()} ${text}` : text;
}

function parsed(file: string): ts.SourceFile {
  return ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2023, true);
}
