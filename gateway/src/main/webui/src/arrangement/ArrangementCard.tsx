import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useWho } from '../app/who';
import type { Arrangement } from '../api/types';
import { capital, useWords } from '../words/useWords';
import { otherOf, stateInWords, whenInWords } from './states';

interface Properties {
  arrangement: Arrangement;
  names: Map<string, string>;
  children?: ReactNode;
}

/** Who does what for whom, as one sentence. */
export function useWhatInWords() {
  const { t } = useWords();
  const { memberId, helped } = useWho();
  return (arrangement: Arrangement, name: string) => {
    const gives = arrangement.giverMemberId === memberId;
    if (helped) {
      return t(gives ? 'arrangement.helpedGives' : 'arrangement.helpedGets', { helped: helped.displayName, name });
    }
    return t(gives ? 'arrangement.youGive' : 'arrangement.youGet', { name });
  };
}

/** One arrangement in a list. */
export function ArrangementCard({ arrangement, names, children }: Properties) {
  const words = useWords();
  const { memberId } = useWho();
  const what = useWhatInWords();
  const name = names.get(otherOf(arrangement, memberId)) ?? words.t('person.somebody');
  return (
    <li className="card">
      <h3>
        <Link to={`/arrangements/${arrangement.id}`}>{arrangement.title}</Link>
      </h3>
      <p>{what(arrangement, name)}</p>
      <p>
        {capital(whenInWords(arrangement, words))} · {words.hours(arrangement.amountMinutes)}
      </p>
      <p className={`state state-${arrangement.state.toLowerCase()}`}>
        {stateInWords(arrangement, memberId, name, words)}
      </p>
      {children}
    </li>
  );
}
