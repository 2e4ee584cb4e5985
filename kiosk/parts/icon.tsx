import type { ReactNode } from "react";

const calendar = (
  <>
    <rect x="3.5" y="5" width="17" height="15.5" rx="2" />
    <path d="M3.5 10h17M8 2.8V6.5M16 2.8V6.5M8.5 15l2.5 2.5 4.5-4.5" />
  </>
);

/** Drawn for this kiosk on a 24 unit grid, one line weight, so that no icon font is needed. */
const drawings = {
  calendar,
  ticket: <path d="M3 7h18v3a2.2 2.2 0 0 0 0 4.4V17.5H3v-3.1A2.2 2.2 0 0 0 3 10zM9 10.5v3.5" />,
  questions: (
    <>
      <path d="M4 4.5h16a1.5 1.5 0 0 1 1.5 1.5v9.5A1.5 1.5 0 0 1 20 17h-8l-5 4v-4H4a1.5 1.5 0 0 1-1.5-1.5V6A1.5 1.5 0 0 1 4 4.5z" />
      <path d="M9.8 8.8a2.3 2.3 0 1 1 3.4 2c-.8.4-1.2.8-1.2 1.6M12 14.6v.1" />
    </>
  ),
  urgent: (
    <>
      <path d="M12 3.2 22 20.5H2z" />
      <path d="M12 9.5v5M12 17.4v.1" />
    </>
  ),
  collect: (
    <>
      <rect x="4.5" y="3" width="15" height="9.5" rx="1.5" />
      <path d="M7.5 6.5h4M7.5 9.2h2.5M14.5 6.5h2M2.5 17.5l4-2h4.5l3 1.5h4.5a1.5 1.5 0 0 1 0 3H9.5l-3 .8-4-1.3" />
    </>
  ),
  documents: (
    <>
      <path d="M8 3h7.5L20 7.5V18H8z" />
      <path d="M15 3v5h5M8 6.5H4.5V21H16v-3M11 11.5h6M11 14.5h6" />
    </>
  ),
  person: (
    <>
      <circle cx="12" cy="7.5" r="4" />
      <path d="M4 21c.4-4.6 3.5-7 8-7s7.6 2.4 8 7" />
    </>
  ),
  other: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M7.8 12v.1M12 12v.1M16.2 12v.1" />
    </>
  ),
  back: <path className="icon-directed" d="M10.5 5 3.5 12l7 7M4 12h16.5" />,
  home: <path d="M3.5 11.5 12 4l8.5 7.5M6 9.5V20h4.5v-5.5h3V20H18V9.5" />,
  language: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M3 12h18M12 3c-5 5-5 13 0 18M12 3c5 5 5 13 0 18" />
    </>
  ),
  lower: <path d="M12 4v13M6.5 11.5 12 17l5.5-5.5M5 20.5h14" />,
  higher: <path d="M12 20V7M6.5 12.5 12 7l5.5 5.5M5 3.5h14" />,
  text: <path d="M2.5 18 7 6.5h1L12.5 18M4.2 14h6.6M14 18l3-7.5h1l3 7.5M15.2 15.5h4.6" />,
  speak: <path d="M3.5 9.5v5H7l5 4.5V5L7 9.5zM15.5 9a4.5 4.5 0 0 1 0 6M18 6a9 9 0 0 1 0 12" />,
  stop: <rect x="6" y="6" width="12" height="12" rx="1.5" />,
  erase: (
    <g className="icon-directed">
      <path d="M8.5 5.5H21v13H8.5L2.5 12z" />
      <path d="m11.5 9.5 5 5M16.5 9.5l-5 5" />
    </g>
  ),
  clock: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M12 6.5V12l3.5 2.5" />
    </>
  ),
  place: (
    <>
      <path d="M12 21.5c-4.5-5-7-8.5-7-11.7a7 7 0 0 1 14 0c0 3.2-2.5 6.7-7 11.7z" />
      <circle cx="12" cy="9.8" r="2.5" />
    </>
  ),
  printer: <path d="M7 9V3.5h10V9M7 17H3.5V9h17v8H17M7 13.5h10v7H7z" />,
  camera: (
    <>
      <path d="M3 7.5h4l1.8-3h6.4l1.8 3h4v12H3z" />
      <circle cx="12" cy="13" r="3.8" />
    </>
  ),
  done: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="m7.8 12.3 3 3 5.6-6" />
    </>
  ),
  notice: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M12 11v5.5M12 7.7v.1" />
    </>
  ),
  scan: (
    <path d="M3 8V3.5h4.5M16.5 3.5H21V8M21 16v4.5h-4.5M7.5 20.5H3V16M7.5 8v8M10.5 8v8M13 8v8M16.5 8v8" />
  ),
  phone: <path d="M7 2.5h10v19H7zM10.5 18.8h3" />,
  queue: (
    <>
      <circle cx="6" cy="8" r="2.3" />
      <circle cx="13" cy="8" r="2.3" />
      <path d="M2.5 18c.2-3.3 1.5-5 3.5-5s3.3 1.7 3.5 5M9.5 18c.2-3.3 1.5-5 3.5-5s3.3 1.7 3.5 5M19 6.5l3 3-3 3" />
    </>
  ),
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof drawings;

/** Beside words, never instead of them; hidden from screen readers. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {drawings[name]}
    </svg>
  );
}
