import { describe, expect, it } from 'vitest';
import { root, vectors } from '../testing/vectors';
import { fromHex, sha256 } from './bytes';
import { isContinued, isIncluded, leafHash } from './tree';

const flip = (hash: string) => (hash.startsWith('0') ? '1' : '0') + hash.slice(1);
const leaf = (seq: number) => vectors.leaves[seq - 1]?.leafHash ?? '';

describe('the tree', () => {
  it.each(vectors.leaves)('hashes the record of transfer $seq to its leaf', async ({ record, leafHash: expected }) => {
    expect(await leafHash(record)).toBe(expected);
  });

  it.each(vectors.inclusion)('finds transfer $seq in the tree of $size', async ({ seq, size, path }) => {
    expect(await isIncluded(leaf(seq), seq - 1, size, path, root(size))).toBe(true);
    expect(await isIncluded(flip(leaf(seq)), seq - 1, size, path, root(size))).toBe(false);
    expect(await isIncluded(leaf(seq), seq - 1, size, path, flip(root(size)))).toBe(false);
    expect(await isIncluded(leaf(seq), seq - 1, size, [...path, root(1)], root(size))).toBe(false);
    expect(await isIncluded(leaf(seq), size, size, path, root(size))).toBe(false);
    if (path.length > 0) {
      expect(await isIncluded(leaf(seq), seq - 1, size, path.slice(1), root(size))).toBe(false);
    }
  });

  it.each(vectors.consistency)('sees that $second continues $first', async ({ first, second, path }) => {
    expect(await isContinued(first, second, path, root(first), root(second))).toBe(true);
    expect(await isContinued(first, second, path, root(first), flip(root(second)))).toBe(false);
    expect(await isContinued(first, second, path, flip(root(first)), root(second))).toBe(false);
    expect(await isContinued(first, second, [...path, root(1)], root(first), root(second))).toBe(false);
    expect(await isContinued(0, second, path, root(0), root(second))).toBe(false);
    expect(await isContinued(second + 1, second, path, root(first), root(second))).toBe(false);
  });

  it.each(vectors.accounts)('names an account by its salt and id', async ({ id, salt, ref }) => {
    expect(await sha256(fromHex(salt), fromHex(id.replaceAll('-', '')))).toBe(ref);
  });
});
