import { useId, type ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { Link } from 'react-router';
import type { DimensionFigure } from '../api/figures';
import { capital, useWords } from '../words/useWords';
import { Picture } from './Picture';
import type { Sheet } from './sheet';
import { Hatch, TwoSidesKey } from './Timeline';

interface BarProperties {
  unpaid: number;
  paid: number;
  most: number;
  /** Draws a broken frame after the bar: some of it is kept back. */
  withheld?: boolean;
}

/** One bar: the unpaid part first, then the paid one, against the longest bar of the picture. */
export function SidesBar({ unpaid, paid, most, withheld = false }: BarProperties) {
  const hatch = useId();
  const percent = (minutes: number) => `${((minutes / most) * 100).toFixed(2)}%`;
  return (
    <svg className="sides-bar" aria-hidden="true" focusable="false">
      <Hatch id={hatch} />
      <rect className="side-unpaid" y="1" height="18" width={percent(unpaid)} />
      <rect className="side-paid" fill={`url(#${hatch})`} y="1" height="18" x={percent(unpaid)} width={percent(paid)} />
      {withheld && <rect className="side-withheld" y="2" height="16" rx="3" x={percent(unpaid + paid)} width="4rem" />}
    </svg>
  );
}

/** How a row of a breakdown is called, and where it leads. */
export interface RowName {
  name: string;
  to?: string | undefined;
  onPick?: (() => void) | undefined;
}

interface Properties {
  title: string;
  name: string;
  /** What a row is: the heading of the first column. */
  what: string;
  figures: DimensionFigure[];
  nameOf: (key: string | null) => RowName;
  /** There are more than these. */
  more?: boolean;
  extra?: ReactNode;
}

function Name({ row }: { row: RowName }) {
  if (row.to) return <Link to={row.to}>{row.name}</Link>;
  if (row.onPick) {
    return (
      <button type="button" className="link-button" onClick={row.onPick}>
        {row.name}
      </button>
    );
  }
  return <>{row.name}</>;
}

/** Stages have an order of their own; everything else is in the order of its names. */
const stages = ['COMMISSION', 'DESIGN', 'DELIVER', 'ASSESS'];

/** Unpaid beside paid by one dimension. The rows are in the order of their names: nobody is ranked. */
export function Breakdown({ title, name, what, figures, nameOf, more = false, extra }: Properties) {
  const { t, hours } = useWords();
  const intl = useIntl();
  const rows = figures
    .map((figure) => ({ figure, id: figure.key ?? '', row: nameOf(figure.key ?? null) }))
    .sort(
      (one, other) =>
        Number(!one.id) - Number(!other.id) ||
        stages.indexOf(one.id) - stages.indexOf(other.id) ||
        one.row.name.localeCompare(other.row.name, intl.locale),
    );
  const most = Math.max(60, ...figures.map(({ unpaidMinutes, paidMinutes }) => unpaidMinutes + paidMinutes));
  const known = ({ note }: DimensionFigure) => note !== 'PAID_SIDE_UNKNOWN';
  const jobs = (hundredths: number) => intl.formatNumber(hundredths / 100, { maximumFractionDigits: 1 });
  const leastPaid = (figure: DimensionFigure) => Math.max(figure.paidPeople, figure.paidUnnamedPeople);
  const paidPeople = (figure: DimensionFigure) => {
    if (!known(figure)) return t('insight.notKnown');
    // Whoever is behind a total may also stand there by name.
    if (figure.paidUnnamedMinutes > 0) return t('breakdown.atLeast', { count: leastPaid(figure) });
    return intl.formatNumber(figure.paidPeople);
  };
  const sheet: Sheet = {
    name: `unpaid-beside-paid-by-${name}${more ? `-first-${String(rows.length)}` : ''}`,
    caption: title,
    columns: [
      { label: what, code: name },
      { label: t('insight.unpaid'), code: 'unpaid_minutes' },
      { label: t('insight.paid'), code: 'paid_minutes' },
      { label: t('breakdown.unpaidPeople'), code: 'unpaid_people' },
      { label: t('breakdown.paidPeople'), code: 'paid_people' },
      { label: t('breakdown.unpaidJobs'), code: 'unpaid_fte_hundredths' },
    ],
    rows: rows.map(({ figure, id, row }) => ({
      id,
      shown: [
        row.name,
        capital(hours(figure.unpaidMinutes)),
        known(figure) ? capital(hours(figure.paidMinutes)) : t('insight.notKnown'),
        intl.formatNumber(figure.unpaidPeople),
        paidPeople(figure),
        jobs(figure.unpaidFullTimeHundredths),
      ],
      saved: [
        row.name,
        figure.unpaidMinutes,
        known(figure) ? figure.paidMinutes : null,
        figure.unpaidPeople,
        known(figure) ? leastPaid(figure) : null,
        figure.unpaidFullTimeHundredths,
      ],
    })),
  };
  return (
    <Picture
      title={title}
      sheet={sheet}
      sentence={
        <>
          <p>{t('breakdown.says')}</p>
          {more && <p className="note">{t('breakdown.more', { count: rows.length })}</p>}
        </>
      }
    >
      {extra}
      <TwoSidesKey paidKnown={figures.some(known)} />
      <ul className="sides-rows">
        {rows.map(({ figure, id, row }) => (
          <li key={id}>
            <p className="sides-name">
              <Name row={row} />
            </p>
            <SidesBar unpaid={figure.unpaidMinutes} paid={known(figure) ? figure.paidMinutes : 0} most={most} />
            <p className="sides-words">
              {capital(
                known(figure)
                  ? t('breakdown.row', { unpaid: hours(figure.unpaidMinutes), paid: hours(figure.paidMinutes) })
                  : t('breakdown.rowUnknown', { unpaid: hours(figure.unpaidMinutes) }),
              )}
            </p>
          </li>
        ))}
      </ul>
    </Picture>
  );
}
