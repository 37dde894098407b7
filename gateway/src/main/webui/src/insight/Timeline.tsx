import { useId, useState } from 'react';
import { useIntl } from 'react-intl';
import { capital, useWords } from '../words/useWords';
import { marksFor, type MonthFigures } from './period';

interface Properties {
  months: MonthFigures[];
  paidKnown: boolean;
  /** Called with the month that was picked, when its sessions can be seen. */
  onMonth?: ((month: string) => void) | undefined;
}

const percent = (share: number) => `${(share * 100).toFixed(3)}%`;

/** The key: colour and pattern, each with its word. */
export function TwoSidesKey({ paidKnown }: { paidKnown: boolean }) {
  const { t } = useWords();
  const hatch = useId();
  return (
    <p className="sides-key">
      <span>
        <svg className="key" aria-hidden="true" focusable="false">
          <rect className="side-unpaid" x="1" y="1" width="24" height="14" rx="3" />
        </svg>
        {t('insight.unpaid')}
      </span>
      <span>
        <svg className="key" aria-hidden="true" focusable="false">
          <Hatch id={hatch} />
          <rect className="side-paid" fill={`url(#${hatch})`} x="1" y="1" width="24" height="14" rx="3" />
        </svg>
        {paidKnown ? t('insight.paid') : t('insight.paidUnknown')}
      </span>
    </p>
  );
}

/** The pattern of paid hours, so that nobody needs the colours. */
export function Hatch({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect className="hatch-ground" width="6" height="6" />
        <rect className="hatch-line" width="2.2" height="6" />
      </pattern>
    </defs>
  );
}

function Columns({ months, paidKnown, most, chosen }: Properties & { most: number; chosen: number }) {
  const hatch = useId();
  const width = 1 / months.length;
  return (
    <>
      <Hatch id={hatch} />
      <rect className="timeline-band" x={percent(chosen * width)} y="0" width={percent(width)} height="100%" />
      {months.map(({ month, unpaidMinutes, paidMinutes }, index) => {
        const x = percent((index + 0.14) * width);
        const wide = percent(width * 0.72);
        const unpaid = unpaidMinutes / most;
        const paid = paidKnown ? paidMinutes / most : 0;
        return (
          <g key={month}>
            <rect className="side-unpaid" x={x} y={percent(1 - unpaid)} width={wide} height={percent(unpaid)} />
            <rect
              className="side-paid"
              fill={`url(#${hatch})`}
              x={x}
              y={percent(1 - unpaid - paid)}
              width={wide}
              height={percent(paid)}
            />
          </g>
        );
      })}
    </>
  );
}

/**
 * Unpaid hours below, paid hours on top of them, a column for each month. A month is picked with the arrow keys or a tap;
 * it is one control, so that nobody has to step through two dozen.
 */
export function Timeline({ months, paidKnown, onMonth }: Properties) {
  const { t, hours, month: monthName } = useWords();
  const intl = useIntl();
  const [picked, setPicked] = useState(months.length - 1);
  const chosen = Math.min(picked, months.length - 1);
  const figures = months[chosen];
  const totals = months.map(({ unpaidMinutes, paidMinutes }) => unpaidMinutes + (paidKnown ? paidMinutes : 0));
  const marks = marksFor(Math.max(...totals));
  const most = marks.at(-1) ?? 60;
  if (!figures) return null;
  const facts = {
    month: capital(monthName(figures.month)),
    unpaid: hours(figures.unpaidMinutes),
    paid: hours(figures.paidMinutes),
  };
  const says = paidKnown ? t('timeline.month', facts) : t('timeline.monthUnknown', facts);
  const everySixth = (index: number) => (months.length - 1 - index) % 6 === 0;
  return (
    <figure className="timeline">
      <TwoSidesKey paidKnown={paidKnown} />
      <div className="timeline-plot">
        <div className="timeline-marks" aria-hidden="true">
          {marks.map((mark) => (
            <span key={mark} style={{ bottom: percent(mark / most) }}>
              {t('timeline.hours', { hours: mark / 60 })}
            </span>
          ))}
        </div>
        <div className="timeline-columns">
          <svg role="img" aria-label={t('timeline.picture', { count: months.length })}>
            {marks.map((mark) => (
              <line
                key={mark}
                className="timeline-line"
                x1="0"
                x2="100%"
                y1={percent(1 - mark / most)}
                y2={percent(1 - mark / most)}
              />
            ))}
            <Columns months={months} paidKnown={paidKnown} most={most} chosen={chosen} />
          </svg>
          <input
            type="range"
            className="timeline-pick"
            min={0}
            max={months.length - 1}
            step={1}
            value={chosen}
            aria-label={t('timeline.pick')}
            aria-valuetext={says}
            onChange={({ target }) => setPicked(Number(target.value))}
          />
        </div>
        <div className="timeline-months" aria-hidden="true">
          {months.map(({ month }, index) =>
            everySixth(index) ? (
              <span key={month} style={{ left: percent((index + 0.5) / months.length) }}>
                {intl.formatDate(`${month}-15T12:00:00`, { month: 'short' })}
                <br />
                {month.slice(0, 4)}
              </span>
            ) : null,
          )}
        </div>
      </div>
      <p className="timeline-says" aria-live="polite" data-testid="timeline-month" data-month={figures.month}>
        {says}
      </p>
      {onMonth && (
        <button type="button" className="link-button" onClick={() => onMonth(figures.month)}>
          {t('timeline.seeMonth', { month: monthName(figures.month) })}
        </button>
      )}
    </figure>
  );
}
