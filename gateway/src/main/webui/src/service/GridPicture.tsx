import { useId } from 'react';
import type { GridCell, GridView } from '../api/figures';
import { useWords } from '../words/useWords';

const size = 300;
const edges = (thresholdPercent: number) => [0, thresholdPercent / 100, 1 - thresholdPercent / 100, 1];

/** How far a range reaches, at least so far that it can be seen. */
const spread = (range: { low: number; high: number }) => Math.max(7, ((range.high - range.low) / 2) * size);

function Cells({ view, thresholdPercent }: { view: GridView; thresholdPercent: number }) {
  const marks = edges(thresholdPercent);
  const own = view.shownCell ?? view.cell;
  return [0, 1, 2].flatMap((row) =>
    [0, 1, 2].map((column) => {
      const cell = `R${String(row + 1)}C${String(column + 1)}` as GridCell;
      return (
        <rect
          key={cell}
          className={cell === own ? 'grid-cell grid-own' : 'grid-cell'}
          x={(marks[column] ?? 0) * size}
          y={(marks[row] ?? 0) * size}
          width={((marks[column + 1] ?? 1) - (marks[column] ?? 0)) * size}
          height={((marks[row + 1] ?? 1) - (marks[row] ?? 0)) * size}
        />
      );
    }),
  );
}

function Cloud({ view }: { view: GridView }) {
  const mist = useId();
  const across = view.uncertainty?.designShare;
  const down = view.uncertainty?.deliveryShare;
  if (!across || !down) return null;
  const place = { cx: ((across.low + across.high) / 2) * size, cy: ((down.low + down.high) / 2) * size };
  return (
    <>
      <defs>
        <radialGradient id={mist}>
          <stop offset="0%" className="grid-mist" stopOpacity="0.75" />
          <stop offset="65%" className="grid-mist" stopOpacity="0.35" />
          <stop offset="100%" className="grid-mist" stopOpacity="0.06" />
        </radialGradient>
      </defs>
      <ellipse {...place} rx={spread(across) * 1.25} ry={spread(down) * 1.25} fill={`url(#${mist})`} />
      <ellipse {...place} className="grid-cloud" rx={spread(across)} ry={spread(down)} />
    </>
  );
}

/** The community's share of design to the right, of delivery upwards; the cloud is where the service may as well be. */
export function GridPicture({ view, thresholdPercent }: { view: GridView; thresholdPercent: number }) {
  const { t } = useWords();
  const inside = useId();
  const { designShare, deliveryShare } = view.minutes;
  if (typeof designShare !== 'number' || typeof deliveryShare !== 'number') return null;
  const dot = { x: designShare * size, y: deliveryShare * size };
  return (
    <figure className="grid-figure">
      <div className="grid-plot">
        <p className="grid-axis grid-axis-down" aria-hidden="true">
          <span>{t('grid.axis.professionalsDeliver')}</span>
          <span>{t('grid.axis.communityDelivers')}</span>
        </p>
        <svg
          className="grid-picture"
          viewBox={`-3 -3 ${size + 6} ${size + 6}`}
          role="img"
          aria-label={t('grid.picture')}
        >
          <clipPath id={inside}>
            <rect width={size} height={size} rx="10" />
          </clipPath>
          <g clipPath={`url(#${inside})`}>
            <rect className="grid-ground" width={size} height={size} />
            <Cells view={view} thresholdPercent={thresholdPercent} />
            <Cloud view={view} />
            <path className="grid-guide" d={`M0 ${dot.y}H${dot.x}V${size}`} />
          </g>
          <rect className="grid-frame" width={size} height={size} rx="10" />
          <circle className="grid-dot" cx={dot.x} cy={dot.y} r="9" />
        </svg>
        <p className="grid-axis grid-axis-across" aria-hidden="true">
          <span>{t('grid.axis.professionalsDesign')}</span>
          <span>{t('grid.axis.communityDesigns')}</span>
        </p>
      </div>
      <figcaption className="hint">
        {t('grid.dot')} {view.uncertainty && t('grid.cloud')}
      </figcaption>
    </figure>
  );
}
