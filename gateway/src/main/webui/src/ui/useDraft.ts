import { useCallback, useState } from 'react';

/** What somebody is typing, kept in this tab until it is sent: a lost session or a reload loses nothing. */
export function useDraft<T extends object>(name: string, initial: T): [T, (change: Partial<T>) => void, () => void] {
  const place = `draft.${name}`;
  const [draft, setDraft] = useState<T>(() => {
    const stored = sessionStorage.getItem(place);
    return stored ? { ...initial, ...(JSON.parse(stored) as Partial<T>) } : initial;
  });
  const change = useCallback(
    (part: Partial<T>) =>
      setDraft((current) => {
        const next = { ...current, ...part };
        sessionStorage.setItem(place, JSON.stringify(next));
        return next;
      }),
    [place],
  );
  const clear = useCallback(() => sessionStorage.removeItem(place), [place]);
  return [draft, change, clear];
}
