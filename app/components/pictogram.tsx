const PATHS = {
  home: "M3 9.5 10 3.5l7 6M5 8.5v8h10v-8M8.5 16.5v-4.5h3v4.5",
  chain: "M3 4h8M7 8.5h9M7 13h9M3 4v9a2 2 0 0 0 2 2M11 17.5h5",
  table: "M3 4h14v12H3zM3 8h14M3 12h14M8 8v8M12.5 8v8",
  papers: "M5 2.5h7L16 6.5V17.5H5zM12 2.5V6.5h4M7.5 10h6M7.5 13.5h6",
  money: "M2.5 5.5h15v9h-15zM10 12.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4M5 8v.1M15 12v-.1",
  down: "m6 8 4 4 4-4",
  left: "m12 6-4 4 4 4",
  right: "m8 6 4 4-4 4",
  flag: "M5 17V3.5M5 4h9l-2 3.25L14 10.5H5",
  activity: "M4 4.5h12v12H4zM4 8.5h12M7.5 2.5v4M12.5 2.5v4",
  pen: "M4 16l.8-3.4L13 4.4a1.7 1.7 0 0 1 2.5 2.5L7.4 15.2z",
  download: "M10 3v9.5M6 9l4 4 4-4M4 16.5h12",
  done: "m4.5 10.5 3.5 3.5 7.5-8",
  warning: "M10 3 2.5 16.5h15zM10 8.5v4M10 14.6v.1",
  person: "M10 10.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM3.5 17c.7-3 3.2-4.5 6.5-4.5s5.8 1.5 6.5 4.5",
  lock: "M5.5 9h9v7.5h-9zM7 9V6.5a3 3 0 0 1 6 0V9",
  progress: "M4 16.5V11M10 16.5V3.5M16 16.5V7.5",
  handed: "M3 10h9M8.5 6.5 12 10l-3.5 3.5M12.5 3.5h4v13h-4",
  leave: "M8 3.5H4v13h4M8 10h9M13.5 6.5 17 10l-3.5 3.5",
} as const;

export type IconName = keyof typeof PATHS;

/** A drawn sign beside a word; never the only bearer of a meaning. */
export function Icon({ name, small = false }: { name: IconName; small?: boolean }) {
  return (
    <svg className={small ? "icon icon-small" : "icon"} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}

export function Logo() {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <path d="M4 5h16v3.4H4zM4 10.3h10.7v3.4H4zM4 15.6h5.3V19H4z" />
    </svg>
  );
}
