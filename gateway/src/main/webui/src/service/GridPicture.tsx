import type { GridView } from '../api/types';
import { useWords } from '../words/useWords';

const size = 300;
const edges = (thresholdPercent: number) => [0, thresholdPercent / 100, 1 - thresholdPercent / 100, 1];

/** The community's share of design to the right, of delivery downwards; darker cells were drawn more often. */
export function GridPicture({ view, thresholdPercent }: { view: GridView; thresholdPercent: number }) {
  const { t } = useWords();
  const { designShare, deliveryShare } = view.minutes;
  const marks = edges(thresholdPercent);
  const across = view.uncertainty?.designShare;
  const down = view.uncertainty?.deliveryShare;
  const drawn = new Map<string, number>(view.uncertainty?.cells.map(({ cell, share }) => [cell, share]));
  if (typeof designShare !== 'number' || typeof deliveryShare !== 'number') return null;
  return (
    <figure className="grid-figure">
      <svg
        className="grid-picture"
        viewBox={`-6 -6 ${size + 12} ${size + 12}`}
        role="img"
        aria-label={t('grid.picture')}
      >
        {[0, 1, 2].flatMap((row) =>
          [0, 1, 2].map((column) => (
            <rect
              key={`${row}${column}`}
              className="grid-cell"
              x={(marks[column] ?? 0) * size}
              y={(marks[row] ?? 0) * size}
              width={((marks[column + 1] ?? 1) - (marks[column] ?? 0)) * size}
              height={((marks[row + 1] ?? 1) - (marks[row] ?? 0)) * size}
              fillOpacity={0.6 * (drawn.get(`R${row + 1}C${column + 1}`) ?? 0)}
            />
          )),
        )}
        {across && down && (
          <rect
            className="grid-cloud"
            x={across.low * size}
            y={down.low * size}
            width={Math.max(4, (across.high - across.low) * size)}
            height={Math.max(4, (down.high - down.low) * size)}
            rx="8"
          />
        )}
        <circle className="grid-dot" cx={designShare * size} cy={deliveryShare * size} r="8" />
      </svg>
      <figcaption>
        <span>{t('grid.across')}</span> <span>{t('grid.down')}</span>
      </figcaption>
    </figure>
  );
}
