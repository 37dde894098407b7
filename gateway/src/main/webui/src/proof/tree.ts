// The Merkle tree of RFC 9162, section 2.1: hashes are lower-case hexadecimal, sizes are below 2^53.
import { fromHex, sha256, utf8 } from './bytes';

export const leafHash = (record: string): Promise<string> => sha256(Uint8Array.of(0), utf8(record));

const nodeHash = (left: string, right: string): Promise<string> =>
  sha256(Uint8Array.of(1), fromHex(left), fromHex(right));

const isOdd = (number: number): boolean => number % 2 === 1;
const half = (number: number): number => Math.floor(number / 2);

/** Whether the leaf with this index (from 0) leads to the root of the tree of this size (section 2.1.3.2). */
export async function isIncluded(
  leaf: string,
  index: number,
  size: number,
  path: string[],
  root: string,
): Promise<boolean> {
  if (index < 0 || index >= size) return false;
  let at = index;
  let last = size - 1;
  let hash = leaf;
  for (const beside of path) {
    if (last === 0) return false;
    if (isOdd(at) || at === last) {
      hash = await nodeHash(beside, hash);
      while (!isOdd(at) && at !== 0) {
        at = half(at);
        last = half(last);
      }
    } else {
      hash = await nodeHash(hash, beside);
    }
    at = half(at);
    last = half(last);
  }
  return last === 0 && hash === root;
}

const isPowerOfTwo = (number: number): boolean => {
  let rest = number;
  while (rest > 1 && !isOdd(rest)) rest = half(rest);
  return rest === 1;
};

/** Whether the first tree is the beginning of the second: nothing changed, nothing taken out (section 2.1.4.2). */
export async function isContinued(
  first: number,
  second: number,
  path: string[],
  firstRoot: string,
  secondRoot: string,
): Promise<boolean> {
  if (first < 1 || first > second) return false;
  if (first === second) return path.length === 0 && firstRoot === secondRoot;
  const hashes = isPowerOfTwo(first) ? [firstRoot, ...path] : [...path];
  const start = hashes.shift();
  if (start === undefined) return false;
  let at = first - 1;
  let last = second - 1;
  while (isOdd(at)) {
    at = half(at);
    last = half(last);
  }
  let older = start;
  let newer = start;
  for (const beside of hashes) {
    if (last === 0) return false;
    if (isOdd(at) || at === last) {
      older = await nodeHash(beside, older);
      newer = await nodeHash(beside, newer);
      while (!isOdd(at) && at !== 0) {
        at = half(at);
        last = half(last);
      }
    } else {
      newer = await nodeHash(newer, beside);
    }
    at = half(at);
    last = half(last);
  }
  return last === 0 && older === firstRoot && newer === secondRoot;
}
