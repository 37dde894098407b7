import { useWho } from '../app/who';
import { useAll } from '../api/read';
import type { Organisation } from '../api/types';

/** The names of organisations, by id. */
export function useOrganisations() {
  const who = useWho();
  const reading = useAll<Organisation>(`${who.at}/organisations`, { freshForMs: 60_000 });
  return { ...reading, names: new Map(reading.data?.map(({ id, name }) => [id, name])) };
}
