const petals = Array.from({ length: 12 }, (_, hour) => hour);

/** The mark: a flower of twelve hours, with the one that is shared picked out. */
export function Logo() {
  return (
    <svg className="logo" viewBox="-50 -50 100 100" aria-hidden="true" focusable="false">
      {petals.map((hour) => (
        <ellipse
          key={hour}
          className={hour < 2 ? 'petal-shared' : 'petal'}
          cx="0"
          cy="-32"
          rx="7.4"
          ry="15"
          transform={`rotate(${hour * 30 + 15})`}
        />
      ))}
      <circle className="petal-heart" r="10" />
    </svg>
  );
}
