import { get, getText, query } from '../api/http';
import { asProblem } from '../api/problem';
import type { Entry } from '../api/types';
import { fromHex, sha256 } from './bytes';
import { readCheckpoint, signedBy, type Checkpoint } from './checkpoint';
import { lastSeen, remember, type Seen } from './memory';
import { saysTheSame } from './record';
import { isContinued, isIncluded, leafHash } from './tree';

/** The proof that a transfer is in the log, as the ledger gives it. Hashes are lower-case hexadecimal. */
export interface Inclusion {
  record: string;
  /** How many transfers the log has that the path leads to. */
  size: number;
  path: string[];
  /** The signed note of that size. */
  checkpoint?: string | null;
  /** What links those accounts that may be seen to their names in the record. */
  accounts: { accountId: string; ref: string; salt?: string | null }[];
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

/** The proof, or null while the transfer is newer than what was signed last. */
async function inclusion(at: string, transferId: string): Promise<Inclusion | null> {
  try {
    return await get<Inclusion>(`${at}/log/inclusion${query({ transferId })}`);
  } catch (error) {
    if (asProblem(error).code === 'ledger/log-not-signed-yet') return null;
    throw error;
  }
}

/** Whether the record has the person's own account on the side that the screen shows. */
async function isOnOwnSide(proof: Inclusion, entry: Entry, accountId: string): Promise<boolean> {
  const own = proof.accounts.find((account) => account.accountId === accountId);
  const record = JSON.parse(proof.record) as { debit: string; credit: string };
  if (!own?.salt || (entry.amountMinutes < 0 ? record.debit : record.credit) !== own.ref) return false;
  return (await sha256(fromHex(own.salt), fromHex(accountId.replaceAll('-', '')))) === own.ref;
}

/**
 * Checks one entry against the community's log with nothing but what the browser computes: the record says what the
 * screen shows, it is in the tree, the tree is the one that was signed, and it continues the one seen last time.
 */
export async function check(at: string, communityId: string, accountId: string, entry: Entry): Promise<Outcome> {
  const [proof, keyText] = await Promise.all([inclusion(at, entry.transferId), getText(`${at}/log/key`)]);
  if (!proof) return { state: 'soon' };
  const key = keyText.trim();
  const seen = lastSeen(communityId);
  if (seen && seen.key !== key) return wrong('key');
  const now = readCheckpoint(proof.checkpoint ?? '');
  if (!now || now.origin !== `commonhour/${communityId}` || now.size !== proof.size) return wrong('signature');
  const signed = await signedBy(now, key);
  if (signed === 'bad') return wrong('signature');

  if (!saysTheSame(proof.record, communityId, entry) || !(await isOnOwnSide(proof, entry, accountId))) {
    return wrong('record');
  }
  const index = (JSON.parse(proof.record) as { seq: number }).seq - 1;
  if (!(await isIncluded(await leafHash(proof.record), index, now.size, proof.path, now.root))) return wrong('place');

  if (seen && !(await continues(at, seen, now))) return wrong('history');
  const newest = seen && seen.size > now.size ? seen : { size: now.size, root: now.root, key };
  const kept = remember(communityId, newest);
  return { state: 'sound', size: now.size, signed, before: seen ? 'continued' : kept ? 'first' : 'kept-nothing' };
}
