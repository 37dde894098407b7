const hours = Array.from({ length: 12 }, (_, hour) => hour);

/** Two houses on two hills, a path between their doors, and the flower of hours as the sun above it. */
export function Hero() {
  return (
    <svg
      className="hero"
      viewBox="0 0 640 400"
      aria-hidden="true"
      focusable="false"
      preserveAspectRatio="xMidYMid slice"
    >
      <rect className="h-sky" width="640" height="400" />
      <g transform="translate(322 112)" className="h-sun">
        {hours.map((hour) => (
          <ellipse
            key={hour}
            className={hour < 2 ? 'petal' : 'h-ray'}
            cy="-56"
            rx="12"
            ry="25"
            transform={`rotate(${hour * 30 + 15})`}
          />
        ))}
        <circle r="19" className="petal-heart" />
      </g>
      <path className="h-cloud" d="M64 96c6-20 34-22 42-6 18-8 34 6 30 20H58c-10 0-8-14 6-14z" />
      <path className="h-cloud" d="M500 66c5-16 28-18 34-5 14-6 28 5 24 17h-63c-8 0-7-12 5-12z" />
      <path className="h-far" d="M0 262C90 196 190 206 290 248s230 16 350-44v196H0z" />
      <path className="h-near" d="M0 316c110-62 210-50 300-14 96 38 220 12 340-58v156H0z" />
      <path className="h-front" d="M0 372c160-40 340 22 640-34v62H0z" />
      <path className="h-path" d="M128 286c2 36 58 62 148 58 100-4 196-22 222-66" />
      <g>
        <path className="h-wall" d="M148 176h13v34h-13z" />
        <path className="h-wall" d="M84 218h88v70H84z" />
        <path className="h-roof" d="M72 224l56-48 56 48z" />
        <path className="h-door" d="M116 250h24v38h-24z" />
        <path className="h-window" d="M94 234h16v16H94zM146 234h16v16h-16z" />
      </g>
      <g>
        <path className="h-wall" d="M448 196h104v84H448z" />
        <path className="h-roof h-roof-two" d="M436 202l64-52 64 52z" />
        <path className="h-door h-door-two" d="M486 238h26v42h-26z" />
        <path className="h-window" d="M460 216h18v18h-18zM522 216h18v18h-18z" />
      </g>
      <g className="h-tree">
        <path d="M34 300v-40" />
        <ellipse cx="34" cy="240" rx="20" ry="30" />
        <path d="M592 262v-34" />
        <ellipse cx="592" cy="204" rx="22" ry="34" />
        <path d="M218 284v-18" />
        <ellipse cx="218" cy="254" rx="14" ry="19" />
      </g>
      <g className="h-person" transform="translate(246 314)">
        <circle cy="-34" r="9" />
        <path d="M-11 24c-3-30-1-46 11-46s14 16 11 46z" />
        <path className="h-arm" d="M9-10l22 10" />
      </g>
      <g className="h-person h-person-two" transform="translate(312 316)">
        <circle cy="-32" r="9" />
        <path d="M-11 24c-3-30-1-44 11-44s14 14 11 44z" />
        <path className="h-arm" d="M-9-8l-20 8" />
      </g>
      <g className="h-basket" transform="translate(280 316)">
        <path d="M-11 0h22l-4 14H-7z" />
        <path d="M-9 0c0-14 18-14 18 0" fill="none" />
      </g>
      <g className="h-flowers">
        <circle cx="60" cy="366" r="5" />
        <circle cx="88" cy="378" r="4" />
        <circle cx="430" cy="366" r="5" />
        <circle cx="462" cy="376" r="4" />
        <circle cx="560" cy="352" r="5" />
        <circle cx="396" cy="380" r="4" />
      </g>
    </svg>
  );
}
