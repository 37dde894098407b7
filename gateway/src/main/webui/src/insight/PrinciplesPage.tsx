import { useIntl } from 'react-intl';
import { query } from '../api/http';
import { useRead } from '../api/read';
import type { Indicator, Principle, Principles } from '../api/figures';
import { useWho } from '../app/who';
import type { MessageId } from '../i18n/messages';
import { ActionButton } from '../ui/ActionButton';
import { PageFrame } from '../ui/PageFrame';
import { pendingOrFailed } from '../ui/States';
import { useWords } from '../words/useWords';
import { ComputedNote } from './ComputedNote';
import { wholeMonths, usualMonths } from './period';
import { PrintButton } from './PrintButton';
import { saveCsv } from './sheet';

const principles: Principle[] = ['ASSETS', 'CAPABILITIES', 'MUTUALITY', 'NETWORKS', 'SHARED_ROLES', 'CATALYSTS'];

/** Whether a value is shown as a part of a whole. */
export function isShare({ unit, value }: Indicator): boolean {
  return unit === 'SHARE' && typeof value === 'number';
}

function useIndicatorWords() {
  const { t } = useWords();
  const intl = useIntl();
  return {
    /** What the value is: in the person's language, or as the service says it when the indicator is new to the app. */
    meaning: ({ id, meaning }: Indicator) => {
      const own = `indicator.${id}`;
      return own in intl.messages
        ? { text: intl.formatMessage({ id: own }), lang: undefined }
        : { text: meaning, lang: 'en' };
    },
    value: (indicator: Indicator) =>
      isShare(indicator)
        ? t('principles.ofHundred', { number: Math.round((indicator.value ?? 0) * 100) })
        : intl.formatNumber(indicator.value ?? 0, { maximumFractionDigits: 2 }),
    gap: ({ gap }: Indicator) => {
      const own = `gap.${gap ?? ''}`;
      return own in intl.messages ? t(own as MessageId) : t('gap.OTHER');
    },
  };
}

function Known({ indicator }: { indicator: Indicator }) {
  const { t } = useWords();
  const intl = useIntl();
  const words = useIndicatorWords();
  const { text, lang } = words.meaning(indicator);
  const number = (value: number) => intl.formatNumber(value, { maximumFractionDigits: 1 });
  return (
    <li className="indicator" data-testid={`indicator-${indicator.id}`}>
      <p className="indicator-value">{words.value(indicator)}</p>
      <div>
        <p lang={lang}>{text}</p>
        {isShare(indicator) && (
          <svg className="share-bar" aria-hidden="true" focusable="false">
            <rect className="share-whole" y="1" width="100%" height="10" rx="5" />
            <rect
              className="share-part"
              y="1"
              width={`${((indicator.value ?? 0) * 100).toFixed(1)}%`}
              height="10"
              rx="5"
            />
          </svg>
        )}
        {indicator.months && (
          <p className="hint">
            {t('principles.months', {
              low: number(indicator.months.low),
              median: number(indicator.months.median),
              high: number(indicator.months.high),
            })}
          </p>
        )}
      </div>
    </li>
  );
}

function OnePrinciple({ principle, items }: { principle: Principle; items: Indicator[] }) {
  const { t } = useWords();
  const words = useIndicatorWords();
  const known = items.filter(({ value }) => typeof value === 'number');
  const missing = items.filter(({ value }) => typeof value !== 'number');
  return (
    <section className="principle">
      <h2>{t(`principle.${principle}`)}</h2>
      <p>{t(`principle.${principle}.is`)}</p>
      {known.length > 0 && (
        <ul className="indicators">
          {known.map((indicator) => (
            <Known key={indicator.id} indicator={indicator} />
          ))}
        </ul>
      )}
      {missing.length > 0 && (
        <details className="picture-table" open={known.length === 0}>
          <summary>{t('principles.missing', { count: missing.length })}</summary>
          <ul className="plain-list">
            {missing.map((indicator) => {
              const { text, lang } = words.meaning(indicator);
              return (
                <li key={indicator.id}>
                  <span lang={lang}>{text}</span> {words.gap(indicator)}
                </li>
              );
            })}
          </ul>
        </details>
      )}
    </section>
  );
}

/** The six principles of co-production, each with what can be said about it. Nothing adds them up. */
export default function PrinciplesPage() {
  const { t, hours } = useWords();
  const intl = useIntl();
  const who = useWho();
  const period = wholeMonths(usualMonths);
  const reading = useRead<Principles>(`${who.at}/insight/principles${query(period)}`);
  const words = useIndicatorWords();
  const missing = pendingOrFailed(reading);
  const found = reading.data;
  const save = (all: Principles) =>
    saveCsv({
      name: 'six-principles',
      caption: '',
      columns: [],
      savedColumns: ['id', 'principle', 'meaning', 'unit', 'value', 'gap', 'from', 'to'],
      rows: all.items.map((indicator) => ({
        id: indicator.id,
        shown: [],
        saved: [
          indicator.id,
          indicator.principle,
          words.meaning(indicator).text,
          indicator.unit,
          indicator.value ?? null,
          indicator.gap ?? null,
          all.from,
          all.to,
        ],
      })),
    });
  return (
    <PageFrame title={t('principles.title')} lead={t('principles.lead')} back="/insight" width="wide">
      {missing}
      {found && (
        <>
          <div className="note">
            <p>{t('principles.noSum')}</p>
          </div>
          {typeof found.people === 'number' ? (
            <p>
              {t('principles.network', {
                people: found.people,
                ties: intl.formatNumber(found.ties ?? 0),
                hours: hours(found.minutes ?? 0),
              })}
            </p>
          ) : (
            <p>{t('gap.TOO_LARGE')}</p>
          )}
          {principles.map((principle) => (
            <OnePrinciple
              key={principle}
              principle={principle}
              items={found.items.filter((indicator) => indicator.principle === principle)}
            />
          ))}
          <ComputedNote of={found} />
          <div className="actions">
            <ActionButton look="second" onPress={() => save(found)}>
              {t('insight.save')}
            </ActionButton>
            <PrintButton />
          </div>
        </>
      )}
    </PageFrame>
  );
}
