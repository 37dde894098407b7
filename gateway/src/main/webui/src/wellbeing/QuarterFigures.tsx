import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import type { Measure, WellbeingFigure, WellbeingQuarter, Wellby } from '../api/wellbeing';
import { Picture } from '../insight/Picture';
import { useQuarterWords } from '../insight/quarters';
import type { Sheet } from '../insight/sheet';
import { Empty } from '../ui/States';
import { useWords } from '../words/useWords';

/** The ends of a measure's scale. */
const endsOf = (measure: Measure): [number, number] => (measure === 'LONELINESS_SCORE' ? [3, 9] : [0, 10]);

const isChance = ({ low, high }: WellbeingFigure) => (low ?? 0) <= 0 && (high ?? 0) >= 0;

/** How a figure is said. */
function useFigureWords() {
  const { t } = useWords();
  const intl = useIntl();
  const number = (value: number | null | undefined) => intl.formatNumber(value ?? 0, { maximumFractionDigits: 1 });
  const signed = (value: number | null | undefined) =>
    intl.formatNumber(value ?? 0, { maximumFractionDigits: 1, signDisplay: 'exceptZero' });
  const mean = (figure: WellbeingFigure) => {
    if (!figure.published) return t('wellbeing.figures.withheld');
    if (figure.mean === null || figure.mean === undefined) return '';
    const [lowest, highest] = endsOf(figure.measure);
    if (figure.kind === 'FIRST') {
      return t('wellbeing.figures.row', {
        mean: number(figure.mean),
        low: number(figure.low),
        high: number(figure.high),
        lowest,
        highest,
      });
    }
    const moved = t('wellbeing.figures.moved', {
      mean: signed(figure.mean),
      low: signed(figure.low),
      high: signed(figure.high),
    });
    return isChance(figure) ? `${moved}. ${t('wellbeing.figures.chance')}` : moved;
  };
  const bands = (figure: WellbeingFigure) =>
    figure.bands
      .map(({ band, sharePercent }) => {
        const name = t(`wellbeing.band.${band}`);
        return sharePercent === null || sharePercent === undefined
          ? t('wellbeing.figures.shareWithheld', { band: name })
          : t('wellbeing.figures.share', {
              band: name,
              share: intl.formatNumber(sharePercent / 100, { style: 'percent' }),
            });
      })
      .join('; ');
  return { mean, bands };
}

/** The mean as a point and its interval as a bar; the words beside it say the same. */
function Range({ figure }: { figure: WellbeingFigure }) {
  const [lowest, highest] = endsOf(figure.measure);
  const width = highest - lowest;
  const from = figure.kind === 'FIRST' ? lowest : -width / 2;
  const at = (value: number | null | undefined) =>
    `${Math.min(100, Math.max(0, (100 * ((value ?? 0) - from)) / width)).toFixed(1)}%`;
  return (
    <div className="range" aria-hidden="true">
      {figure.kind === 'CHANGE' && <span className="range-zero" />}
      {figure.published && (
        <>
          <span className="range-bar" style={{ left: at(figure.low), right: `calc(100% - ${at(figure.high)})` }} />
          <span className="range-mean" style={{ left: at(figure.mean) }} />
        </>
      )}
    </div>
  );
}

interface KindProperties {
  quarter: string;
  title: string;
  sentence: ReactNode;
  figures: WellbeingFigure[];
}

function Kind({ quarter, title, sentence, figures }: KindProperties) {
  const { t } = useWords();
  const words = useFigureWords();
  const intl = useIntl();
  const withBands = figures.some(({ bands }) => bands.length > 0);
  const sheet: Sheet = {
    name: `wellbeing-${quarter}`,
    caption: title,
    columns: [
      { label: t('wellbeing.figures.measure'), code: 'measure' },
      { label: t('wellbeing.figures.people'), code: 'people' },
      { label: t('wellbeing.figures.mean'), code: 'mean' },
      ...(withBands ? [{ label: t('wellbeing.figures.bands'), code: 'bands' }] : []),
    ],
    savedColumns: ['measure', 'kind', 'people', 'mean', 'low', 'high', 'bands'],
    rows: figures.map((figure) => ({
      id: figure.measure,
      shown: [
        t(`wellbeing.short.${figure.measure}`),
        figure.published ? intl.formatNumber(figure.people ?? 0) : '',
        words.mean(figure),
        ...(withBands ? [words.bands(figure)] : []),
      ],
      saved: [
        figure.measure,
        figure.kind,
        figure.people ?? null,
        figure.mean ?? null,
        figure.low ?? null,
        figure.high ?? null,
        figure.bands.map(({ band, sharePercent }) => `${band} ${sharePercent ?? '*'}`).join('; '),
      ],
    })),
  };
  if (figures.every(({ published }) => !published)) {
    return (
      <>
        <h2>{title}</h2>
        <Empty>{t('wellbeing.figures.withheld')}</Empty>
      </>
    );
  }
  return (
    <Picture title={title} sentence={sentence} sheet={sheet}>
      <ul className="sides-rows">
        {figures
          .filter(({ measure }) => measure !== 'LONELY')
          .map((figure) => (
            <li key={figure.measure}>
              <p className="sides-name">{t(`wellbeing.short.${figure.measure}`)}</p>
              <Range figure={figure} />
              <p className="sides-words">{words.mean(figure)}</p>
            </li>
          ))}
      </ul>
    </Picture>
  );
}

/** The change in life satisfaction as a value; a lens, beside the figures and never added to others. */
function ValueOfChange({ wellby }: { wellby: Wellby }) {
  const { t } = useWords();
  const intl = useIntl();
  const pounds = (amount: number) =>
    intl.formatNumber(amount, { style: 'currency', currency: 'GBP', maximumFractionDigits: 0 });
  return (
    <section>
      <h3>{t('wellbeing.wellby.title')}</h3>
      <p>{t('wellbeing.wellby.says', { central: pounds(wellby.centralPounds) })}</p>
      <p>
        {t('wellbeing.wellby.range', {
          low: pounds(wellby.lowPounds),
          high: pounds(wellby.highPounds),
          people: wellby.people,
          year: String(wellby.priceBase),
        })}
      </p>
      <p>{t('wellbeing.wellby.caveat')}</p>
      <p className="hint" lang="en">
        {wellby.source}
      </p>
    </section>
  );
}

/** The figures of a quarter: how those were who began, and how far the others have moved. */
export function QuarterFigures({ quarter }: { quarter: WellbeingQuarter }) {
  const { t, moment } = useWords();
  const name = useQuarterWords()(quarter.quarter);
  const of = (kind: WellbeingFigure['kind']) => quarter.figures.filter((figure) => figure.kind === kind);
  return (
    <>
      <Kind
        quarter={`${quarter.quarter}-first`}
        title={t('wellbeing.figures.first', { quarter: name })}
        sentence={
          <>
            <p>{t('wellbeing.figures.firstSays')}</p>
            <p>{t('wellbeing.figures.lower')}</p>
          </>
        }
        figures={of('FIRST')}
      />
      <Kind
        quarter={`${quarter.quarter}-change`}
        title={t('wellbeing.figures.change', { quarter: name })}
        sentence={
          <>
            <p>{t('wellbeing.figures.changeSays')}</p>
            <p>{t('wellbeing.figures.lower')}</p>
          </>
        }
        figures={of('CHANGE')}
      />
      {quarter.wellby && <ValueOfChange wellby={quarter.wellby} />}
      <p className="hint">{t('wellbeing.figures.rules')}</p>
      <p className="hint">{t('wellbeing.figures.source')}</p>
      <p className="hint">{t('computed.released', { when: moment(quarter.releasedAt) })}</p>
    </>
  );
}
