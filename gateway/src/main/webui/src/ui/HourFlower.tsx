const hours = Array.from({ length: 12 }, (_, hour) => hour);

/**
 * A picture of hours: one petal for each, up to twelve; half an hour is a short petal. Hours to use have the accent, help
 * that was had is golden. The sentence beside it says which, and how many.
 */
export function HourFlower({ amountMinutes }: { amountMinutes: number }) {
  const filled = Math.abs(amountMinutes) / 60;
  return (
    <svg className="hour-flower" viewBox="-56 -56 112 112" aria-hidden="true" focusable="false">
      {hours.map((hour) => (
        <g key={hour} transform={`rotate(${hour * 30 + 15})`}>
          <ellipse className="petal-empty" cy="-35" rx="8" ry="16" />
          {filled > hour && (
            <ellipse
              className={amountMinutes < 0 ? 'petal-shared' : 'petal'}
              cy={filled >= hour + 1 ? -35 : -28}
              rx={filled >= hour + 1 ? 8 : 6}
              ry={filled >= hour + 1 ? 16 : 9}
            />
          )}
        </g>
      ))}
      <circle className="petal-heart" r="11" />
    </svg>
  );
}
