import { learnCredibility, unknownCredibility, type Credibility, type PastDeclaration } from './credibility.js';
import type { DeclaredLeaf } from './declared-leaves.js';

/** The credibility of each leaf's declarations: its own, drawn to its retailer's, that to its class's, and that to everybody's. */
export function credibilities(leaves: readonly DeclaredLeaf[]): Credibility[] {
  const all = learnCredibility(
    leaves.flatMap(({ past }) => past),
    unknownCredibility,
  );
  const ofClass = learnGroups(
    leaves,
    ({ retailerClass }) => retailerClass,
    () => all,
  );
  const ofRetailer = learnGroups(
    leaves,
    ({ retailerId }) => retailerId,
    ({ retailerClass }) => ofClass.get(retailerClass) ?? all,
  );
  return leaves.map(({ past, retailerId }) => learnCredibility(past, ofRetailer.get(retailerId) ?? all));
}

function learnGroups(
  leaves: readonly DeclaredLeaf[],
  keyOf: (leaf: DeclaredLeaf) => string,
  priorOf: (leaf: DeclaredLeaf) => Credibility,
): Map<string, Credibility> {
  const groups = new Map<string, { past: PastDeclaration[]; prior: Credibility }>();
  for (const leaf of leaves) {
    const group = groups.get(keyOf(leaf)) ?? { past: [], prior: priorOf(leaf) };
    group.past.push(...leaf.past);
    groups.set(keyOf(leaf), group);
  }
  return new Map([...groups].map(([key, { past, prior }]) => [key, learnCredibility(past, prior)]));
}
