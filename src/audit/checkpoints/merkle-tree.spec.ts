import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { leafHash, MerkleRoot, MerkleTree } from './merkle-tree.js';

/** Leaves and roots of the tests of Certificate Transparency (RFC 6962), for trees of 1 to 8 leaves. */
const leaves = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
const roots = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

const rootOf = (hashes: readonly Buffer[]): string => {
  const root = new MerkleRoot();
  for (const hash of hashes) root.add(hash);
  return root.hex;
};
const sha256 = (...parts: Uint8Array[]) => createHash('sha256').update(Buffer.concat(parts)).digest();
/** The definition of RFC 6962, section 2.1, word for word. */
const defined = (hashes: readonly Buffer[]): Buffer => {
  if (hashes.length === 0) return sha256();
  if (hashes.length === 1) return hashes[0]!;
  let split = 1;
  while (2 * split < hashes.length) split *= 2;
  return sha256(Uint8Array.of(1), defined(hashes.slice(0, split)), defined(hashes.slice(split)));
};
/** RFC 9162, section 2.1.3.2: the root that a leaf and its path give. */
const rootFrom = (leaf: Buffer, index: number, size: number, path: readonly string[]): string => {
  let [node, at, last] = [leaf, index, size - 1];
  for (const sibling of path.map((hex) => Buffer.from(hex, 'hex'))) {
    if (at % 2 === 1 || at === last) {
      node = sha256(Uint8Array.of(1), sibling, node);
      while (at % 2 === 0 && at > 0) [at, last] = [at >> 1, last >> 1];
    } else node = sha256(Uint8Array.of(1), node, sibling);
    [at, last] = [at >> 1, last >> 1];
  }
  return last === 0 ? node.toString('hex') : 'a path of another length';
};
const hashes = (count: number) => Array.from({ length: count }, (_, i) => leafHash(String(i)));

describe('the root of a Merkle tree', () => {
  it.each(roots.map((root, i) => [i + 1, root] as const))('is that of RFC 6962 for %d leaves', (count, root) => {
    expect(rootOf(leaves.slice(0, count).map((hex) => leafHash(Buffer.from(hex, 'hex'))))).toBe(root);
  });
  it('is that of the definition for any number of leaves', () => {
    for (let count = 0; count < 140; count += 1)
      expect(rootOf(hashes(count))).toBe(defined(hashes(count)).toString('hex'));
  });
});

describe('the path of a leaf', () => {
  it('leads to the root, from every leaf of trees of every size', () => {
    for (let count = 1; count < 70; count += 1) {
      const tree = new MerkleTree(hashes(count));
      for (const [index, leaf] of hashes(count).entries())
        expect(rootFrom(leaf, index, count, tree.path(index))).toBe(rootOf(hashes(count)));
    }
  });
  it('leads from no other leaf, and from no other place', () =>
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 300 }), fc.nat(), fc.nat(), (count, one, other) => {
        const [index, elsewhere] = [one % count, other % count];
        const path = new MerkleTree(hashes(count)).path(index);
        const root = rootFrom(leafHash(String(elsewhere)), index, count, path);
        expect(root === rootOf(hashes(count))).toBe(index === elsewhere);
      }),
    ));
});
