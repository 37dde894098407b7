const paths = {
  sun: 'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8M12 2v2.5M12 19.5V22M2 12h2.5M19.5 12H22M5 5l1.8 1.8M17.2 17.2 19 19M5 19l1.8-1.8M17.2 6.8 19 5',
  leaf: 'M5 20c0-9 4-14 15-15 0 10-4 14-11 14-2 0-3-.5-4-1.500M5 20c2-5 5-8 9-10',
  hands: 'M3 12l4-5 5 2 5-2 4 5-7 7-3-2M12 9l-3 3.500c1.500 1.500 3 1 4.500-.5L18 16M7 16l3 3',
  clock: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M12 7v5l3.500 2',
  house: 'M4 11l8-7 8 7M6 9.500V20h12V9.500M10 20v-6h4v6',
  desk: 'M4 6h16v10H4zM9 20h6M12 16v4M8 10h8M8 13h4',
  chart: 'M4 20h16M6 20v-6h3v6M10.500 20V9h3v11M15 20V4h3v16',
  back: 'M11 5l-7 7 7 7M4.500 12H20',
  tick: 'M4 12.500l5.500 5.500L20 6.500',
  give: 'M12 20c-6-4-9-7-9-11a4.500 4.500 0 0 1 9-1.500A4.500 4.500 0 0 1 21 9c0 4-3 7-9 11z',
  ask: 'M4 5h16v11H12l-5 4v-4H4zM9.500 9.200c.4-2.700 5-2.400 5 .1 0 1.500-2.500 1.700-2.500 3M12 14v.1',
  next: 'M13 5l7 7-7 7M19.500 12H4',
} as const;

export type IconName = keyof typeof paths;

/** A line drawing beside words; never alone. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}
