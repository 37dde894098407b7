import { afterEach, describe, expect, it, vi } from 'vitest';
import { vectors } from '../testing/vectors';
import { readCheckpoint, signedBy, type Checkpoint } from './checkpoint';

afterEach(() => vi.restoreAllMocks());

function parsed(note: string): Checkpoint {
  const checkpoint = readCheckpoint(note);
  if (!checkpoint) throw new Error('no checkpoint');
  return checkpoint;
}
const note = vectors.checkpoints[1]?.note ?? '';

describe('a checkpoint', () => {
  it.each(vectors.checkpoints)('of size $size is read, and its signature is good', async ({ size, root, note }) => {
    const checkpoint = parsed(note);
    expect(checkpoint).toMatchObject({ origin: `commonhour/${vectors.community}`, size, root });
    expect(await signedBy(checkpoint, `${vectors.key}\n`)).toBe('good');
  });

  it('is not good with another text, key or name', async () => {
    expect(await signedBy(parsed(note.replace('\n7\n', '\n8\n')), vectors.key)).toBe('bad');
    expect(await signedBy(parsed(note.replaceAll(vectors.community, 'other')), vectors.key)).toBe('bad');
    expect(await signedBy(parsed(note), vectors.key.replace(/\+[0-9a-f]{8}\+/, '+00000000+'))).toBe('bad');
    expect(await signedBy(parsed(note), 'no key')).toBe('bad');
    expect(await signedBy(parsed(note.slice(0, note.lastIndexOf('\n\n') + 2)), vectors.key)).toBe('bad');
  });

  it.each(['', 'a\n1\nAAAA\n\n', 'a\n01\nAAAA\n\n', 'a\n1\n%\n\n— a b\n', note.replace('\n\n', '\n')])(
    'is none when it reads %j',
    (text) => {
      expect(readCheckpoint(text)).toBeNull();
    },
  );

  it('says so when the browser has no Ed25519', async () => {
    vi.spyOn(crypto.subtle, 'importKey').mockRejectedValue(new DOMException('no', 'NotSupportedError'));
    expect(await signedBy(parsed(note), vectors.key)).toBe('cannot');
  });
});
