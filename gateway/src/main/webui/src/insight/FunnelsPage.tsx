import { useIntl } from 'react-intl';
import { Link } from 'react-router';
import { query } from '../api/http';
import { useRead } from '../api/read';
import type { Dormancy, FunnelStep, NeedFunnels, TurnFunnels } from '../api/figures';
import { useWho } from '../app/who';
import { PageFrame } from '../ui/PageFrame';
import { Empty, pendingOrFailed } from '../ui/States';
import { useWords } from '../words/useWords';
import { ComputedNote } from './ComputedNote';
import { Funnel, minutesIn, useAbout } from './Funnel';
import { lastMonths, usualMonths } from './period';
import { Picture } from './Picture';
import { PrintButton } from './PrintButton';
import type { Sheet } from './sheet';

interface Row {
  key: string;
  steps: FunnelStep[];
}

function useKeyName() {
  const { t, category } = useWords();
  const intl = useIntl();
  return (key: string) => {
    if (key === '') return t('funnel.all');
    const channel = `channel.${key}`;
    return channel in intl.messages ? intl.formatMessage({ id: channel }) : category(key);
  };
}

/** One funnel, or several beside each other, with the table of all of them. */
function Funnels({
  name,
  title,
  sentence,
  rows,
}: {
  name: 'needs' | 'turns';
  title: string;
  sentence: string;
  rows: Row[];
}) {
  const { t } = useWords();
  const about = useAbout();
  const intl = useIntl();
  const keyName = useKeyName();
  const sheet: Sheet = {
    name: `funnel-${name}`,
    caption: title,
    columns: [
      { label: t('funnel.who'), code: 'key' },
      { label: t('funnel.step'), code: 'step' },
      { label: t(`${name}.count`), code: name },
      { label: t('funnel.shareHead'), code: 'share_of_step_before' },
      { label: t('funnel.timeHead'), code: 'median_minutes' },
    ],
    rows: rows.flatMap(({ key, steps }) =>
      steps.map(({ step, count, shareOfStepBefore, median }) => ({
        id: `${key}-${step}`,
        shown: [
          keyName(key),
          t(`${name}.${step}` as Parameters<typeof t>[0]),
          intl.formatNumber(count),
          typeof shareOfStepBefore === 'number'
            ? t('principles.ofHundred', { number: Math.round(shareOfStepBefore * 100) })
            : '–',
          typeof median === 'number' ? about(median * minutesIn[name]) : '–',
        ],
        saved: [
          key || 'ALL',
          step,
          count,
          shareOfStepBefore ?? null,
          typeof median === 'number' ? median * minutesIn[name] : null,
        ],
      })),
    ),
  };
  return (
    <Picture title={title} sheet={sheet} sentence={<p>{sentence}</p>}>
      <div className="funnels">
        {rows.map(({ key, steps }) => (
          <div key={key}>
            {rows.length > 1 && <h3>{keyName(key)}</h3>}
            <Funnel name={name} steps={steps} label={keyName(key)} />
          </div>
        ))}
      </div>
    </Picture>
  );
}

const rowsOf = ({ items }: NeedFunnels | TurnFunnels): Row[] =>
  items.map(({ key, steps }) => ({ key: key ?? '', steps }));

function Quiet() {
  const { t } = useWords();
  const who = useWho();
  const reading = useRead<Dormancy>(`${who.at}/insight/dormancy${query({ days: 90, by: 'ALL' })}`);
  const all = reading.data?.items[0];
  return (
    <section className="picture">
      <h2>{t('quiet.title')}</h2>
      {pendingOrFailed(reading)}
      {all && (
        <>
          <p>{t('quiet.says', { members: all.members, heard: all.heardOf, quiet: all.quiet + all.neverHeardOf })}</p>
          {who.has('COORDINATOR') && <p>{<Link to="/insight/quiet">{t('quiet.see')}</Link>}</p>}
        </>
      )}
    </section>
  );
}

/** What becomes of needs and of new members, by phone and by web, and who has gone quiet. */
export default function FunnelsPage() {
  const { t } = useWords();
  const who = useWho();
  const period = lastMonths(usualMonths);
  const at = `${who.at}/insight/funnels`;
  const all = useRead<NeedFunnels>(`${at}/needs${query({ ...period, by: 'ALL' })}`);
  const byChannel = useRead<NeedFunnels>(`${at}/needs${query({ ...period, by: 'CHANNEL' })}`);
  const turns = useRead<TurnFunnels>(`${at}/turns${query({ ...period, by: 'ALL' })}`);
  const missing = pendingOrFailed(all, byChannel, turns);
  const needs = all.data?.items[0];
  const asked = needs?.steps[0]?.count ?? 0;
  const happened = needs?.steps.find(({ step }) => step === 'HAPPENED')?.count ?? 0;
  const joined = turns.data?.items[0]?.steps[0]?.count ?? 0;
  const both = turns.data?.items[0]?.steps.at(-1)?.count ?? 0;
  return (
    <PageFrame title={t('funnels.title')} lead={t('funnels.lead')} back="/insight" width="wide">
      {missing}
      {!missing && asked === 0 && <Empty>{t('funnels.none')}</Empty>}
      {!missing && asked > 0 && all.data && byChannel.data && needs && (
        <>
          <Funnels
            name="needs"
            title={t('needs.title')}
            sentence={t('needs.says', { asked, happened, unmet: needs.unmet })}
            rows={rowsOf(all.data)}
          />
          <Funnels
            name="needs"
            title={t('needs.channels')}
            sentence={t('needs.channelsSay')}
            rows={rowsOf(byChannel.data)}
          />
        </>
      )}
      {!missing && joined > 0 && turns.data && (
        <Funnels
          name="turns"
          title={t('turns.title')}
          sentence={t('turns.says', { joined, both })}
          rows={rowsOf(turns.data)}
        />
      )}
      {!missing && <Quiet />}
      {all.data && <ComputedNote of={all.data} />}
      <PrintButton />
    </PageFrame>
  );
}
