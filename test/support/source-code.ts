import ts from 'typescript';

/** What a source file loads. */
export interface LoadedModule {
  /** as written; undefined where it is computed, so that nobody can say which module it is */
  readonly name: string | undefined;
  /** names taken from it; empty where all are */
  readonly names: readonly string[];
}

/** An exported declaration. */
export interface ExportedName {
  readonly name: string;
  /** whether the file itself uses it */
  readonly usedInside: boolean;
}

/** Everything that the checks ask of a source file. */
export interface SourceCode {
  readonly modules: readonly LoadedModule[];
  readonly strings: readonly string[];
  readonly exports: readonly ExportedName[];
}

export function readSource(text: string): SourceCode {
  const source = ts.createSourceFile('source.ts', text, ts.ScriptTarget.Latest);
  const nodes = nodesOf(source);
  return { modules: loadedModules(nodes), strings: stringsOf(nodes), exports: exportsOf(source, nodes) };
}

/** Every string of a source file; in a template `?` stands for an expression. */
function stringsOf(nodes: readonly ts.Node[]): string[] {
  return nodes.flatMap((node) => {
    if (ts.isStringLiteralLike(node)) return [node.text];
    if (!ts.isTemplateExpression(node)) return [];
    return [node.head.text + node.templateSpans.map(({ literal }) => `?${literal.text}`).join('')];
  });
}

/** What a source file loads, types included, by whatever way: `import`, `export … from`, `import()`, `require` and functions made by `createRequire`. */
function loadedModules(nodes: readonly ts.Node[]): LoadedModule[] {
  const loaders = loadersOf(nodes);
  return nodes.flatMap((node) => {
    if (ts.isImportDeclaration(node)) return [loaded(node.moduleSpecifier, importedNames(node))];
    if (ts.isExportDeclaration(node) && node.moduleSpecifier)
      return [loaded(node.moduleSpecifier, exportedNames(node))];
    if (ts.isImportTypeNode(node)) return [loaded(ts.isLiteralTypeNode(node.argument) ? node.argument.literal : node)];
    if (ts.isExternalModuleReference(node)) return [loaded(node.expression)];
    if (ts.isCallExpression(node) && loads(node, loaders)) return [loaded(node.arguments[0] ?? node)];
    return [];
  });
}

/** Functions, classes, constants and types that a file declares and exports. */
function exportsOf(source: ts.SourceFile, nodes: readonly ts.Node[]): ExportedName[] {
  const uses = new Map<string, number>();
  for (const node of nodes) if (ts.isIdentifier(node)) uses.set(node.text, (uses.get(node.text) ?? 0) + 1);
  return source.statements
    .filter((statement) => ts.canHaveModifiers(statement) && isExported(statement))
    .flatMap(declaredNames)
    .map((name) => ({ name, usedInside: (uses.get(name) ?? 0) > 1 }));
}

function nodesOf(source: ts.SourceFile): ts.Node[] {
  const found: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    found.push(node);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function loaded(specifier: ts.Node, names: readonly string[] = []): LoadedModule {
  return { name: ts.isStringLiteralLike(specifier) ? specifier.text : undefined, names };
}

function importedNames({ importClause }: ts.ImportDeclaration): string[] {
  const bindings = importClause?.namedBindings;
  return bindings && ts.isNamedImports(bindings) ? bindings.elements.map(originalName) : [];
}

function exportedNames({ exportClause }: ts.ExportDeclaration): string[] {
  return exportClause && ts.isNamedExports(exportClause) ? exportClause.elements.map(originalName) : [];
}

function originalName({ name, propertyName }: ts.ImportSpecifier | ts.ExportSpecifier): string {
  return (propertyName ?? name).text;
}

function loads({ expression }: ts.CallExpression, loaders: ReadonlySet<string>): boolean {
  if (expression.kind === ts.SyntaxKind.ImportKeyword) return true;
  if (ts.isIdentifier(expression)) return loaders.has(expression.text);
  if (ts.isPropertyAccessExpression(expression)) return /^(require|getBuiltinModule)$/.test(expression.name.text);
  return isCallOf(expression, 'createRequire');
}

/** `require`, and the constants that hold what `createRequire` gave. */
function loadersOf(nodes: readonly ts.Node[]): ReadonlySet<string> {
  const made = nodes.filter(
    (node) =>
      ts.isVariableDeclaration(node) && node.initializer !== undefined && isCallOf(node.initializer, 'createRequire'),
  );
  return new Set(['require', ...made.map((node) => boundName(node as ts.VariableDeclaration))]);
}

function isCallOf(node: ts.Node, name: string): boolean {
  return ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === name;
}

function isExported(statement: ts.Statement): boolean {
  const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined;
  return modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
}

function declaredNames(statement: ts.Statement): string[] {
  if (ts.isVariableStatement(statement)) return statement.declarationList.declarations.map(boundName);
  const { name } = statement as ts.DeclarationStatement;
  return name ? [name.text] : [];
}

/** The name that a declaration binds; none where it takes something apart. */
function boundName({ name }: ts.VariableDeclaration): string {
  return ts.isIdentifier(name) ? name.text : '';
}
