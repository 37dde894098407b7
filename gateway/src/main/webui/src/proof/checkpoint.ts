// Signed checkpoints and their keys, in the forms of C2SP (signed-note, tlog-checkpoint).
import { fromBase64, join, sha256, toHex, utf8 } from './bytes';

export interface Checkpoint {
  origin: string;
  size: number;
  /** Lower-case hexadecimal. */
  root: string;
  /** What was signed. */
  text: string;
  signatures: { name: string; blob: Uint8Array }[];
}

/** Takes a note apart without believing it; null when it is none. */
export function readCheckpoint(note: string): Checkpoint | null {
  const end = note.lastIndexOf('\n\n');
  const text = note.slice(0, end + 1);
  const [origin, size, root] = text.split('\n');
  if (end < 0 || !origin || !root || !/^(0|[1-9][0-9]{0,14})$/.test(size ?? '')) return null;
  try {
    const signatures = note
      .slice(end + 2)
      .split('\n')
      .map((line) => line.split(' '))
      .filter((parts) => parts.length === 3 && parts[0] === '\u2014')
      .map(([, name = '', blob = '']) => ({ name, blob: fromBase64(blob) }));
    const bytes = fromBase64(root);
    return bytes.length === 32 ? { origin, size: Number(size), root: toHex(bytes), text, signatures } : null;
  } catch {
    return null;
  }
}

interface Key {
  name: string;
  id: string;
  raw: Uint8Array<ArrayBuffer>;
}

/** Takes a key (name+id+base64) apart; null when it is none, or its id is not its own. */
async function readKey(text: string): Promise<Key | null> {
  const [, name, id, coded] = /^([^+\s]+)\+([0-9a-f]{8})\+(.+)$/.exec(text.trim()) ?? [];
  if (!name || !id || !coded) return null;
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = fromBase64(coded);
  } catch {
    return null;
  }
  if (bytes.length !== 33 || bytes[0] !== 1) return null;
  const expected = (await sha256(utf8(`${name}\n`), bytes)).slice(0, 8);
  return expected === id ? { name, id, raw: bytes.slice(1) } : null;
}

/** Good, bad, or not to be checked by this browser, which has no Ed25519. */
export type Signed = 'good' | 'bad' | 'cannot';

export async function signedBy(checkpoint: Checkpoint, keyText: string): Promise<Signed> {
  const key = await readKey(keyText);
  if (!key || key.name !== checkpoint.origin) return 'bad';
  const mine = checkpoint.signatures.find(
    ({ name, blob }) => name === key.name && toHex(blob.slice(0, 4)) === key.id && blob.length === 68,
  );
  if (!mine) return 'bad';
  let publicKey: CryptoKey;
  try {
    publicKey = await crypto.subtle.importKey('raw', key.raw, 'Ed25519', false, ['verify']);
  } catch {
    return 'cannot';
  }
  const good = await crypto.subtle.verify('Ed25519', publicKey, join(mine.blob.slice(4)), utf8(checkpoint.text));
  return good ? 'good' : 'bad';
}
