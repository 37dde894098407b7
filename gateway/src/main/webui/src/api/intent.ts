/** A key for one intent. It stays the same over retries of the same content and is forgotten when the intent is done. */
export function intentKey(name: string, content: unknown): string {
  const place = `intent.${name}`;
  const wanted = JSON.stringify(content);
  const stored = sessionStorage.getItem(place);
  if (stored) {
    const { key, content: earlier } = JSON.parse(stored) as { key: string; content: string };
    if (earlier === wanted) return key;
  }
  const key = crypto.randomUUID();
  sessionStorage.setItem(place, JSON.stringify({ key, content: wanted }));
  return key;
}

export function intentDone(name: string): void {
  sessionStorage.removeItem(`intent.${name}`);
}
