import { useWho, type Who } from '../app/who';
import { useNames } from '../api/names';
import { useAccount } from '../api/paths';
import { usePages } from '../api/read';
import type { Account, Entry } from '../api/types';
import { CheckYourself } from '../proof/CheckYourself';
import { GoLink } from '../ui/GoLink';
import { HourFlower } from '../ui/HourFlower';
import { MoreButton } from '../ui/MoreButton';
import { PageFrame } from '../ui/PageFrame';
import { Empty, pendingOrFailed } from '../ui/States';
import { dayOf } from '../words/dates';
import { capital, useWords } from '../words/useWords';
import { balanceInWords, heldInWords } from './balance';
import { StatementChoice } from './StatementChoice';

function EntryLine({ entry, accountId, name }: { entry: Entry; accountId: string; name: string }) {
  const { t, hours, day } = useWords();
  const who = useWho();
  const { helped } = who;
  const gave = entry.amountMinutes >= 0;
  const amount = hours(entry.amountMinutes);
  const after = entry.balanceAfterMinutes;
  const afterInWords =
    after === 0 ? t('entry.afterEven') : t(after > 0 ? 'entry.afterHave' : 'entry.afterMore', { hours: hours(after) });
  const what =
    entry.kind === 'OPENING'
      ? t('entry.opening', { hours: amount })
      : entry.kind === 'SESSION' || entry.kind === 'IMPORT'
        ? t(gave ? 'entry.gave' : 'entry.got', { hours: amount, name })
        : t(gave ? 'entry.cameIn' : 'entry.wentOut', { hours: amount, name });
  return (
    <li className="entry">
      <div>
        <p className="entry-what">{capital(what)}</p>
        <p className="hint">{capital(day(dayOf(new Date(entry.occurredAt))))}</p>
        {!helped && <CheckYourself entry={entry} accountId={accountId} who={who} />}
      </div>
      {!helped && <p className="entry-after">{afterInWords}</p>}
    </li>
  );
}

function Entries({ account, who }: { account: Account; who: Who }) {
  const { t } = useWords();
  const { items, reading } = usePages<Entry>(`${who.at}/accounts/${account.id}/entries`);
  const names = useNames(
    who.communityId,
    items.map(({ otherOwnerId }) => otherOwnerId),
  );
  const missing = pendingOrFailed(reading);
  if (missing) return missing;
  if (items.length === 0) {
    return (
      <Empty>
        <p>{t('hours.noEntries')}</p>
        <GoLink to="/offer" look="button">
          {t('today.offer')}
        </GoLink>
      </Empty>
    );
  }
  return (
    <>
      <ul className="entries">
        {items.map((entry) => (
          <EntryLine
            key={entry.id}
            entry={entry}
            accountId={account.id}
            name={names.get(entry.otherOwnerId ?? '') ?? t('person.community')}
          />
        ))}
      </ul>
      <MoreButton reading={reading} />
    </>
  );
}

/** The sentence about a member's hours, with its picture. */
export function BalanceSentence({ account }: { account: Account }) {
  const words = useWords();
  const { helped } = useWho();
  const held = heldInWords(account, words);
  return (
    <section className="balance">
      <HourFlower amountMinutes={account.balanceMinutes} />
      <div>
        <p className="balance-sentence" data-testid="balance-sentence" aria-live="polite">
          {balanceInWords(account, words, helped?.displayName)}
        </p>
        {held && <p data-testid="held-sentence">{held}</p>}
      </div>
    </section>
  );
}

/** My hours: the balance as a sentence, and every entry behind it. */
export default function HoursPage() {
  const { t } = useWords();
  const who = useWho();
  const reading = useAccount(who);
  const account = reading.data;
  const missing = pendingOrFailed(reading);
  const title = who.helped ? t('hours.titleOf', { name: who.helped.displayName }) : t('nav.hours');
  return (
    <PageFrame title={title}>
      {missing}
      {!missing && !account && <Empty>{t('hours.noAccount')}</Empty>}
      {account && (
        <>
          <BalanceSentence account={account} />
          <h2>{t('hours.entries')}</h2>
          <Entries account={account} who={who} />
          <StatementChoice account={account} />
        </>
      )}
    </PageFrame>
  );
}
