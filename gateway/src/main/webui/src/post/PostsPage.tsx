import { useWho } from '../app/who';
import { useMyNeeds, useMyOffers } from '../api/paths';
import type { Need, Offer } from '../api/types';
import { useSend } from '../api/useSend';
import { ActionButton } from '../ui/ActionButton';
import { GoLink } from '../ui/GoLink';
import { PageFrame } from '../ui/PageFrame';
import { Empty, pendingOrFailed, ProblemNote } from '../ui/States';
import { capital, useWords } from '../words/useWords';

function Withdraw({ kind, id, title }: { kind: 'offers' | 'needs'; id: string; title: string }) {
  const { t } = useWords();
  const who = useWho();
  const withdrawal = useSend<object>({
    name: `withdraw.${id}`,
    path: `${who.at}/${kind}/${id}/withdrawal`,
  });
  return (
    <>
      <ProblemNote problem={withdrawal.problem} />
      <ActionButton look="plain" sending={withdrawal.sending} onPress={() => withdrawal.send({})}>
        {t('post.withdraw')}
        <span className="only-heard"> {title}</span>
      </ActionButton>
    </>
  );
}

function OfferCard({ offer }: { offer: Offer }) {
  const { category } = useWords();
  return (
    <li className="card">
      <p className="card-kind">{category(offer.category)}</p>
      <h3>{offer.title}</h3>
      {offer.description && <p>{offer.description}</p>}
      <Withdraw kind="offers" id={offer.id} title={offer.title} />
    </li>
  );
}

function NeedCard({ need }: { need: Need }) {
  const { t, category, hours, day } = useWords();
  return (
    <li className="card">
      <p className="card-kind">{category(need.category)}</p>
      <h3>{need.title}</h3>
      <p>
        {need.neededOn
          ? t('post.needOn', { day: capital(day(need.neededOn)), hours: hours(need.amountMinutes) })
          : capital(hours(need.amountMinutes))}
      </p>
      {need.state === 'LIVE' && <GoLink to={`/needs/${need.id}`}>{t('post.seeSuggestions')}</GoLink>}
      {need.state === 'ARRANGED' && <GoLink to="/arrangements">{t('post.arranged')}</GoLink>}
      {need.state === 'LIVE' && <Withdraw kind="needs" id={need.id} title={need.title} />}
    </li>
  );
}

const isOpen = ({ state }: { state: string }) => state !== 'WITHDRAWN' && state !== 'DONE';

/** What I offer and what I ask for. */
export default function PostsPage() {
  const { t } = useWords();
  const who = useWho();
  const offers = useMyOffers(who);
  const needs = useMyNeeds(who);
  const missing = pendingOrFailed(offers, needs);
  const openNeeds = needs.mine.filter(isOpen);
  const openOffers = offers.mine.filter(isOpen);
  return (
    <PageFrame title={t('nav.posts')}>
      <div className="actions">
        <GoLink to="/ask" look="button">
          {t('today.ask')}
        </GoLink>
        <GoLink to="/offer" look="second">
          {t('today.offer')}
        </GoLink>
      </div>
      {missing ?? (
        <>
          <h2>{t('posts.needs')}</h2>
          {openNeeds.length === 0 && <Empty>{t('posts.noNeeds')}</Empty>}
          <ul className="cards">
            {openNeeds.map((need) => (
              <NeedCard key={need.id} need={need} />
            ))}
          </ul>
          <h2>{t('posts.offers')}</h2>
          {openOffers.length === 0 && <Empty>{t('posts.noOffers')}</Empty>}
          <ul className="cards">
            {openOffers.map((offer) => (
              <OfferCard key={offer.id} offer={offer} />
            ))}
          </ul>
        </>
      )}
    </PageFrame>
  );
}
