const paths = {
  alert: "M12 3 2 20h20L12 3Zm0 6v5m0 2.5v.5",
  check: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Zm-4 9 3 3 5-6",
  info: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Zm0 8v6m0-9.5v.5",
  printer: "M7 9V3h10v6M7 17H4V9h16v8h-3M7 14h10v7H7z",
  person: "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8Zm-8 9c0-4 3.5-6 8-6s8 2 8 6",
  offline:
    "M3 3l18 18M5 12a10 10 0 0 1 4-2.5M19 12a10 10 0 0 0-5-2.8M8.5 15.5a5 5 0 0 1 7 0M12 19v.5",
  close: "M5 5l14 14M19 5 5 19",
  calendar: "M4 6h16v14H4zM4 10h16M8 3v5m8-5v5",
  mail: "M3 6h18v12H3zm0 1 9 7 9-7",
  plus: "M12 5v14M5 12h14",
  back: "M15 5l-7 7 7 7",
  on: "M9 5l7 7-7 7",
  clock: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Zm0 4v5l3 3",
  dot: "M12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6Z",
  file: "M6 3h8l5 5v13H6zM14 3v5h5",
  lock: "M6 11h12v10H6zM8 11V7a4 4 0 0 1 8 0v4",
  adjust: "M4 8h8m6 0h2M15 5v6M4 16h2m6 0h8M9 13v6",
  search: "M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13Zm5 11.5L21 21",
} as const;

/** A drawn sign beside a word; never alone, so it is hidden from readers. */
export function Icon({ name }: { readonly name: keyof typeof paths }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
