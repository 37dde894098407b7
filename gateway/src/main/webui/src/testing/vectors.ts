// The vectors that the services' tests read too; only tests import this.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

interface Vectors {
  community: string;
  accounts: { id: string; salt: string; ref: string }[];
  key: string;
  leaves: { seq: number; record: string; leafHash: string }[];
  roots: { size: number; root: string }[];
  inclusion: { seq: number; size: number; path: string[] }[];
  consistency: { first: number; second: number; path: string[] }[];
  checkpoints: { size: number; root: string; note: string }[];
}

export const vectors = JSON.parse(
  readFileSync(resolve('../../../../ledger-service/contracts/proofs/vectors.json'), 'utf8'),
) as Vectors;

export const root = (size: number): string => vectors.roots[size]?.root ?? '';
