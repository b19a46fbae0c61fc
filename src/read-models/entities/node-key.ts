import { invalid } from '../../kernel/domain-error.js';
import type { Sentence } from '../../kernel/language.js';
import type { Level, NodeKey } from './forecast-level.js';

/** What names one node of a level. */
const named: Record<Level, readonly (keyof NodeKey)[]> = {
  total: [],
  supplier: ['supplier'],
  retailer: ['retailerId'],
  sku: ['sku'],
  'area-sku': ['area', 'sku'],
  'retailer-sku': ['retailerId', 'sku'],
};
const fields = ['retailerId', 'area', 'sku', 'supplier'] as const;

/** What names a node, without what does not apply to its level. */
export type NodeName = Partial<NodeKey>;

/** The key of one node. @throws {DomainError} 'invalid' where a field is missing, or does not apply to the level */
export function nodeKey(level: Level, name: NodeName): NodeKey {
  const wanted = named[level];
  for (const field of fields) {
    const isWanted = wanted.includes(field);
    if (isWanted !== (name[field] !== undefined)) throw invalid(field, onLevel(isWanted, level), name[field]);
  }
  return { retailerId: '', area: '', sku: '', supplier: '', ...name };
}

function onLevel(isWanted: boolean, level: Level): Sentence {
  return isWanted
    ? { en: `a value with the level ${level}`, zh: `层级 ${level} 时须填写` }
    : { en: `nothing with the level ${level}`, zh: `层级 ${level} 时留空` };
}

/** What names the node of a row, which says more: the area of a retailer and product, the supplier of a product. */
export function nodeName(level: Level, key: NodeKey): NodeName {
  return Object.fromEntries(named[level].map((field) => [field, key[field]]));
}
