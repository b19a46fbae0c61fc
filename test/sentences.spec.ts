import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';
import { sourceFiles, textOf } from './support/source-files.js';

/** A sentence as the source says it: the same facts must stand in both languages. */
interface Said {
  readonly where: string;
  readonly en: ts.Expression;
  readonly zh: ts.Expression;
}

/** What is written of a sentence, and the names of the facts that are filled in. */
interface Parts {
  readonly text: string;
  readonly facts: ReadonlySet<string>;
}

function saidIn(file: string): Said[] {
  const source = ts.createSourceFile(file, textOf(file), ts.ScriptTarget.Latest, true);
  const found: Said[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isObjectLiteralExpression(node)) {
      const [en, zh] = [valueOf(node, 'en'), valueOf(node, 'zh')];
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      if (en && zh) found.push({ where: `${file}:${line + 1}`, en, zh });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function valueOf(node: ts.ObjectLiteralExpression, name: string): ts.Expression | undefined {
  const property = node.properties.find((each) => each.name?.getText() === name);
  return property && ts.isPropertyAssignment(property) ? property.initializer : undefined;
}

function partsOf(expression: ts.Expression): Parts {
  const texts: string[] = [];
  const facts = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node))
      texts.push(node.text);
    if (ts.isIdentifier(node) && !isWording(node)) facts.add(node.text);
    ts.forEachChild(node, visit);
  };
  visit(expression);
  return { text: texts.join(' '), facts };
}

/** Functions and languages say a fact, each in their way; they are none. */
function isWording(node: ts.Identifier): boolean {
  const { parent } = node;
  const named = ts.isPropertyAccessExpression(parent) && parent.name === node ? parent : node;
  if (ts.isCallExpression(named.parent) && named.parent.expression === named) return true;
  return named === parent && node.text === 'length';
}

/** Facts that one language says in other words than the other: a field by what it holds, a product by `it`. */
const saidOtherwise = new Set(['field', 'idColumn', 'product', 'it', 'every', 'whyEn', 'enPrice']);
/** Sentences around others are made of words for which the same is checked where they are written. */
const isMadeOfOthers = ({ facts }: Parts) => facts.has('en') || facts.has('zh');

const isWritten = ({ en }: Said) => ts.isStringLiteralLike(en) || ts.isTemplateExpression(en);
const written = sourceFiles
  .filter((file) => !file.includes('/migrations/'))
  .flatMap(saidIn)
  .filter(isWritten);
const rows = written.map(({ where, en, zh }) => ({ where, en: partsOf(en), zh: partsOf(zh) }));
/** 0 is said by a word, as "none"; 19 of 20 are 95 %. */
const numbers = (text: string): string[] => text.replace('19 of 20', '95').match(/[1-9]\d*/g) ?? [];

/** Where a sentence lacks something in Chinese, and what. */
const lacking = (what: (en: Parts, zh: Parts) => readonly string[]) =>
  rows.flatMap(({ where, en, zh }) => what(en, zh).map((each) => `${where}: ${each}`));

describe('every sentence of the source', () => {
  it('is found', () => expect(rows.length).toBeGreaterThan(500));

  it('has Chinese words where it has English ones', () => {
    const hasWords = ({ text }: Parts) => /[a-z]{3}/i.test(text);
    const isChinese = (zh: Parts) => /\p{Script=Han}/u.test(zh.text) || isMadeOfOthers(zh);
    expect(lacking((en, zh) => (hasWords(en) && !isChinese(zh) ? [en.text] : []))).toEqual([]);
  });

  it('names the same facts in Chinese', () => {
    const isMissing = (zh: Parts) => (fact: string) => !zh.facts.has(fact) && !saidOtherwise.has(fact);
    expect(lacking((en, zh) => (isMadeOfOthers(en) ? [] : [...en.facts].filter(isMissing(zh))))).toEqual([]);
  });

  it('has the same numbers in Chinese', () =>
    expect(lacking((en, zh) => numbers(en.text).filter((number) => !numbers(zh.text).includes(number)))).toEqual([]));
});
