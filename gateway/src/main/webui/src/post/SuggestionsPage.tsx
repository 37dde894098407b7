import { useNavigate, useParams, useSearchParams } from 'react-router';
import { useWho } from '../app/who';
import { useNames } from '../api/names';
import { usePages, useRead } from '../api/read';
import type { Arrangement, Need, Suggestion } from '../api/types';
import { useSend } from '../api/useSend';
import { ActionButton } from '../ui/ActionButton';
import { Icon } from '../ui/Icon';
import { MoreButton } from '../ui/MoreButton';
import { PageFrame } from '../ui/PageFrame';
import { Empty, pendingOrFailed, ProblemNote, SuccessNote } from '../ui/States';
import { momentOf } from '../words/dates';
import { capital, useWords } from '../words/useWords';
import { reasonInWords } from './reasons';

function SuggestionCard({ need, suggestion, name }: { need: Need; suggestion: Suggestion; name: string }) {
  const words = useWords();
  const { t } = words;
  const who = useWho();
  const navigate = useNavigate();
  const invite = useSend<object, Arrangement>({
    name: `invite.${need.id}.${suggestion.offerId}`,
    path: `${who.at}/arrangements`,
    done: (arrangement) => void navigate(`/arrangements/${arrangement.id}?invited=1`),
  });
  const startsAt = need.neededOn && need.from ? momentOf(need.neededOn, need.from) : undefined;
  return (
    <li className="card suggestion">
      <h2>{name}</h2>
      <p className="offered">{suggestion.title}</p>
      <h3>{t('suggestions.why')}</h3>
      <ul className="reasons" data-testid="suggestion-reasons">
        {suggestion.reasons.map((reason) => (
          <li key={reason.code}>
            <Icon name="tick" />
            {reasonInWords(reason, words, name)}
          </li>
        ))}
      </ul>
      <ProblemNote problem={invite.problem} />
      <ActionButton
        sending={invite.sending}
        onPress={() => invite.send({ needId: need.id, offerId: suggestion.offerId, startsAt, ...who.onBehalf })}
      >
        {t('suggestions.invite', { name })}
      </ActionButton>
    </li>
  );
}

/** Who could help with what I asked for, and why. */
export default function SuggestionsPage() {
  const { t, hours, day } = useWords();
  const who = useWho();
  const { needId = '' } = useParams();
  const [search] = useSearchParams();
  const need = useRead<Need>(`${who.at}/needs/${needId}`);
  const { items, reading } = usePages<Suggestion>(`${who.at}/needs/${needId}/suggestions`, 10);
  const names = useNames(
    who.communityId,
    items.map(({ memberId }) => memberId),
  );
  const missing = pendingOrFailed(need, reading);
  if (missing || !need.data) return missing;
  const { title, amountMinutes, neededOn } = need.data;
  const about = neededOn
    ? t('suggestions.aboutOn', { title, hours: hours(amountMinutes), day: day(neededOn) })
    : t('suggestions.about', { title, hours: hours(amountMinutes) });
  return (
    <PageFrame title={t('suggestions.title')} lead={capital(about)} back="/posts">
      {search.get('new') && <SuccessNote>{t('ask.done')}</SuccessNote>}
      {items.length === 0 && (
        <Empty>
          <p>{t('suggestions.none')}</p>
          <p>{t('suggestions.noneNext')}</p>
          <ActionButton look="second" sending={reading.isFetching} onPress={() => void reading.refetch()}>
            {t('suggestions.lookAgain')}
          </ActionButton>
        </Empty>
      )}
      <ul className="cards">
        {items.map((suggestion) => (
          <SuggestionCard
            key={suggestion.offerId}
            need={need.data}
            suggestion={suggestion}
            name={names.get(suggestion.memberId) ?? t('person.somebody')}
          />
        ))}
      </ul>
      <MoreButton reading={reading} />
    </PageFrame>
  );
}
