import { useId } from 'react';
import type { CircleMap } from '../api/figures';
import { useWords } from '../words/useWords';

const radius: Record<CircleMap['circles'][number]['size'], number> = {
  FROM_8: 24,
  FROM_15: 31,
  FROM_30: 39,
  FROM_60: 48,
};
const width: Record<string, number> = {
  NONE: 0,
  UNDER_10_HOURS: 2,
  FROM_10_HOURS: 4,
  FROM_50_HOURS: 7.5,
  FROM_200_HOURS: 12,
};

interface Point {
  x: number;
  y: number;
}

/** Where the circles stand: on a ring, the first at the top. */
export function places(count: number): Point[] {
  const ring = count === 1 ? 0 : 118;
  return Array.from({ length: count }, (_, index) => {
    const angle = (index / count) * 2 * Math.PI - Math.PI / 2;
    return { x: Math.cos(angle) * ring, y: Math.sin(angle) * ring };
  });
}

/** From the edge of one circle to the edge of another, bent to the left so that there and back stay apart. */
export function bend(from: Point, to: Point, fromRadius: number, toRadius: number): string {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const length = Math.hypot(dx, dy) || 1;
  const unit = { x: dx / length, y: dy / length };
  const side = { x: unit.y, y: -unit.x };
  const start = { x: from.x + unit.x * fromRadius + side.x * 7, y: from.y + unit.y * fromRadius + side.y * 7 };
  const end = { x: to.x - unit.x * (toRadius + 9) + side.x * 7, y: to.y - unit.y * (toRadius + 9) + side.y * 7 };
  const middle = { x: (start.x + end.x) / 2 + side.x * 22, y: (start.y + end.y) / 2 + side.y * 22 };
  const at = ({ x, y }: Point) => `${x.toFixed(1)} ${y.toFixed(1)}`;
  return `M${at(start)}Q${at(middle)} ${at(end)}`;
}

/** A network without names: circles of people who help each other, and how many hours flow between them. */
export function MapPicture({ map }: { map: CircleMap }) {
  const { t } = useWords();
  const head = useId();
  const stand = places(map.circles.length);
  const of = (circle: number) => map.circles.findIndex((candidate) => candidate.circle === circle);
  return (
    <svg className="map-picture" viewBox="-190 -190 380 380" role="img" aria-label={t('map.picture')}>
      <defs>
        <marker
          id={head}
          viewBox="0 0 10 10"
          refX="6"
          refY="5"
          markerWidth="11"
          markerHeight="11"
          markerUnits="userSpaceOnUse"
          orient="auto"
        >
          <path className="map-head" d="M0 0L10 5L0 10Z" />
        </marker>
      </defs>
      {map.flows.map(({ from, to, flow }) => {
        const start = of(from);
        const end = of(to);
        const [one, other] = [map.circles[start], map.circles[end]];
        const [here, there] = [stand[start], stand[end]];
        if (!one || !other || !here || !there) return null;
        return (
          <path
            key={`${from}-${to}`}
            className="map-flow"
            d={bend(here, there, radius[one.size], radius[other.size])}
            strokeWidth={width[flow] ?? 2}
            markerEnd={`url(#${head})`}
          />
        );
      })}
      {map.circles.map(({ circle, size, inside, mixed }, index) => {
        const place = stand[index] ?? { x: 0, y: 0 };
        return (
          <g key={circle} transform={`translate(${place.x.toFixed(1)} ${place.y.toFixed(1)})`}>
            <circle
              className="map-inside"
              r={radius[size] + (width[inside ?? 'NONE'] ?? 0) / 2}
              strokeWidth={width[inside ?? 'NONE'] ?? 0}
            />
            <circle className={mixed ? 'map-circle map-mixed' : 'map-circle'} r={radius[size]} />
            <text className="map-number" dy="0.35em">
              {circle}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
