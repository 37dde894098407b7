import { get, getText, query } from '../api/http';
import type { Entry } from '../api/types';
import { readCheckpoint, signedBy, type Checkpoint } from './checkpoint';
import { lastSeen, remember, type Seen } from './memory';
import { saysTheSame } from './record';
import { isContinued, isIncluded, leafHash } from './tree';

/** The proof that a transfer is in the log, as the ledger gives it. Hashes are lower-case hexadecimal. */
export interface Inclusion {
  leafIndex: number;
  treeSize: number;
  record: string;
  path: string[];
}

export interface Consistency {
  first: number;
  second: number;
  path: string[];
}

/** What did not fit, from the innermost outwards. */
export type Fault = 'record' | 'place' | 'signature' | 'key' | 'history';

export type Outcome =
  | { state: 'sound'; size: number; signed: 'good' | 'cannot'; before: 'first' | 'continued' | 'kept-nothing' }
  | { state: 'wrong'; fault: Fault }
  | { state: 'soon' };

const wrong = (fault: Fault): Outcome => ({ state: 'wrong', fault });

async function continues(at: string, seen: Seen, now: Checkpoint): Promise<boolean> {
  if (now.size === seen.size) return now.root === seen.root;
  const [first, second] = now.size > seen.size ? [seen, now] : [now, seen];
  if (first.size === 0) return true;
  const proof = await get<Consistency>(`${at}/log/consistency${query({ first: first.size, second: second.size })}`);
  return isContinued(first.size, second.size, proof.path, first.root, second.root);
}

/**
 * Checks one entry against the community's log with nothing but what the browser computes: the record says what the
 * screen shows, it is in the tree, the tree is the one that was signed, and it continues the one seen last time.
 */
export async function check(at: string, communityId: string, entry: Entry): Promise<Outcome> {
  const [note, key] = await Promise.all([getText(`${at}/log/checkpoint`), getText(`${at}/log/key`)]);
  const now = readCheckpoint(note);
  if (!now || now.origin !== `commonhour/${communityId}`) return wrong('signature');
  const signed = await signedBy(now, key);
  if (signed === 'bad') return wrong('signature');
  const seen = lastSeen(communityId);
  if (seen && seen.key !== key.trim()) return wrong('key');

  const parameters = query({ transferId: entry.transferId, size: now.size });
  const proof = await inclusion(`${at}/log/inclusion${parameters}`);
  if (!proof) return { state: 'soon' };
  if (!saysTheSame(proof.record, communityId, entry)) return wrong('record');
  const leaf = await leafHash(proof.record);
  const index = (JSON.parse(proof.record) as { seq: number }).seq - 1;
  if (proof.treeSize !== now.size || !(await isIncluded(leaf, index, now.size, proof.path, now.root))) {
    return wrong('place');
  }
  if (seen && !(await continues(at, seen, now))) return wrong('history');
  const newest = seen && seen.size > now.size ? seen : { size: now.size, root: now.root, key: key.trim() };
  const kept = remember(communityId, newest);
  return { state: 'sound', size: now.size, signed, before: seen ? 'continued' : kept ? 'first' : 'kept-nothing' };
}

/** The proof, or null while the newest checkpoint does not cover the transfer yet. */
async function inclusion(path: string): Promise<Inclusion | null> {
  return get<Inclusion>(path);
}
