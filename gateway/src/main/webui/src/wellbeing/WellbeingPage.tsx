import { useState } from 'react';
import { useIntl } from 'react-intl';
import { Link, useSearchParams } from 'react-router';
import { usePages, useRead } from '../api/read';
import { useSend } from '../api/useSend';
import type { AnsweredDay, Measure, OwnWellbeing, WellbeingQuestions } from '../api/wellbeing';
import { useWho } from '../app/who';
import { ActionButton } from '../ui/ActionButton';
import { GoLink } from '../ui/GoLink';
import { MoreButton } from '../ui/MoreButton';
import { PageFrame } from '../ui/PageFrame';
import { Empty, pendingOrFailed, ProblemNote, SuccessNote } from '../ui/States';
import { TableFrame } from '../ui/TableFrame';
import { toDate } from '../words/dates';
import { useWords } from '../words/useWords';
import { agreedText, asked } from './asked';

/** What it means to answer, and the person's yes to it. */
function Agree({ again }: { again: boolean }) {
  const { t } = useWords();
  const who = useWho();
  const agree = useSend<{ textVersion: string }>({
    name: 'wellbeing-agree',
    path: `${who.at}/wellbeing/mine/consent`,
    method: 'PUT',
  });
  return (
    <section>
      <h2>{t('wellbeing.agree.title')}</h2>
      {again && <p>{t('wellbeing.agree.again')}</p>}
      <ul className="plain-list">
        <li>{t('wellbeing.agree.only')}</li>
        <li>{t('wellbeing.agree.free')}</li>
        <li>{t('wellbeing.agree.averages')}</li>
        <li>{t('wellbeing.agree.stop')}</li>
        <li>{t('wellbeing.agree.stay')}</li>
        <li>{t('wellbeing.agree.leave')}</li>
      </ul>
      <ProblemNote problem={agree.problem} />
      <div className="actions">
        <ActionButton sending={agree.sending} onPress={() => agree.send({ textVersion: agreedText })}>
          {t('wellbeing.agree.send')}
        </ActionButton>
        <GoLink to="/">{t('wellbeing.agree.no')}</GoLink>
      </div>
    </section>
  );
}

function Cell({ children }: { children: string | number | null | undefined }) {
  const { t } = useWords();
  if (children !== null && children !== undefined) return <td>{children}</td>;
  return (
    <td>
      <span aria-hidden="true">–</span>
      <span className="only-heard">{t('wellbeing.skipped')}</span>
    </td>
  );
}

/** One's own answers, newest first: a day is a column, so that a phone shows the latest day whole. */
function Before() {
  const { t } = useWords();
  const intl = useIntl();
  const who = useWho();
  const { items, reading } = usePages<AnsweredDay>(`${who.at}/wellbeing/mine/answers`, 10);
  const missing = pendingOrFailed(reading);
  const lonely = asked.find(({ question }) => question === 'LONELY')?.options ?? [];
  const rows: [Measure, (answered: AnsweredDay) => string | number | null | undefined][] = [
    ['LIFE_SATISFACTION', ({ lifeSatisfaction }) => lifeSatisfaction],
    ['WORTHWHILE', ({ worthwhile }) => worthwhile],
    ['HAPPY_YESTERDAY', ({ happyYesterday }) => happyYesterday],
    ['ANXIOUS_YESTERDAY', ({ anxiousYesterday }) => anxiousYesterday],
    ['LONELINESS_SCORE', ({ lonelinessScore }) => lonelinessScore],
    [
      'LONELY',
      (answered) => {
        const words = lonely[(answered.lonely ?? 0) - 1];
        return words && t(words);
      },
    ],
  ];
  if (missing) return missing;
  if (items.length === 0) return <Empty>{t('wellbeing.noneYet')}</Empty>;
  return (
    <>
      <TableFrame label={t('wellbeing.before')}>
        <table>
          <caption>{t('wellbeing.before')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('wellbeing.figures.measure')}</th>
              {items.map(({ day }) => (
                <th key={day} scope="col">
                  {intl.formatDate(toDate(day), { day: 'numeric', month: 'short', year: 'numeric' })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([measure, of]) => (
              <tr key={measure}>
                <th scope="row">{t(`wellbeing.short.${measure}`)}</th>
                {items.map((answered) => (
                  <Cell key={answered.day}>{of(answered)}</Cell>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
      <MoreButton reading={reading} />
    </>
  );
}

/** Taking the consent back, asked twice. */
function Stop({ stopped }: { stopped: () => void }) {
  const { t } = useWords();
  const who = useWho();
  const [sure, setSure] = useState(false);
  const stop = useSend<object>({
    name: 'wellbeing-withdrawal',
    path: `${who.at}/wellbeing/mine/withdrawal`,
    done: stopped,
  });
  return (
    <section>
      <h2>{t('wellbeing.stop.title')}</h2>
      <ProblemNote problem={stop.problem} />
      {sure ? (
        <>
          <p role="status">{t('wellbeing.stop.sure')}</p>
          <div className="actions">
            <ActionButton look="warn" sending={stop.sending} onPress={() => stop.send({})}>
              {t('wellbeing.stop.send')}
            </ActionButton>
            <ActionButton look="plain" onPress={() => setSure(false)}>
              {t('wellbeing.stop.cancel')}
            </ActionButton>
          </div>
        </>
      ) : (
        <ActionButton look="second" onPress={() => setSure(true)}>
          {t('wellbeing.stop.start')}
        </ActionButton>
      )}
    </section>
  );
}

/** Where the questions are from, and under which licence. */
function Sources() {
  const { t } = useWords();
  const who = useWho();
  const known = useRead<WellbeingQuestions>(`${who.at}/wellbeing/questions`);
  if (!known.data) return null;
  return (
    <details className="picture-table">
      <summary>{t('wellbeing.sources')}</summary>
      <ul className="plain-list hint" lang="en">
        {known.data.instruments.map(({ instrument, source, licence }) => (
          <li key={instrument}>
            {source}. {licence}.
          </li>
        ))}
      </ul>
    </details>
  );
}

/** How one is: agreeing, answering, looking back, and stopping. Nobody else comes here, also not to help. */
export default function WellbeingPage() {
  const { t } = useWords();
  const who = useWho();
  const [search, setSearch] = useSearchParams();
  const mayAnswer = who.memberId !== null && !who.helped;
  const own = useRead<OwnWellbeing>(`${who.at}/wellbeing/mine`, { enabled: mayAnswer });
  const missing = mayAnswer ? pendingOrFailed(own) : <Empty>{t('wellbeing.onlyThemselves')}</Empty>;
  const agreed = mayAnswer && own.data?.agreed === true;
  return (
    <PageFrame title={t('wellbeing.title')} lead={t('wellbeing.lead')} back="/your-data">
      {missing}
      {agreed && search.get('kept') && <SuccessNote>{t('wellbeing.thanks')}</SuccessNote>}
      {!agreed && search.get('stopped') && <SuccessNote>{t('wellbeing.stopped')}</SuccessNote>}
      {mayAnswer && own.data && !own.data.agreed && <Agree again={Boolean(own.data.agreedTextVersion)} />}
      {agreed && (
        <>
          <div className="actions">
            <Link className="button button-main" to="/how-are-you/questions">
              {t('wellbeing.start')}
            </Link>
          </div>
          <Before />
          <p>{t('wellbeing.talk')}</p>
          <Stop stopped={() => setSearch({ stopped: 'yes' }, { replace: true })} />
        </>
      )}
      {mayAnswer && <Sources />}
    </PageFrame>
  );
}
