/** Words that are not on the server yet, with the version they build on. */
export type Draft = { base: number; words: string };

/** One place's unsaved words in the browser, by name. */
export type Drafts = {
  all(): [name: string, Draft][];
  read(name: string): Draft | null;
  keep(name: string, draft: Draft): void;
  drop(name: string): void;
};

const BEGINNING = "tertial-osparat";

/** What `user` has typed under `place`; never shown to the next one at the machine. */
export function draftsOf(user: string, place: string): Drafts {
  const beginning = `${BEGINNING}/${user}/${place}/`;
  const read = (key: string): Draft | null => {
    const [base, ...lines] = attempt(() => localStorage.getItem(key))?.split("\n") ?? [];
    return base === undefined ? null : { base: Number(base), words: lines.join("\n") };
  };
  return {
    all: () =>
      (attempt(() => Object.keys(localStorage)) ?? [])
        .filter((key) => key.startsWith(beginning))
        .flatMap((key): [string, Draft][] => {
          const draft = read(key);
          return draft ? [[key.slice(beginning.length), draft]] : [];
        }),
    read: (name) => read(beginning + name),
    keep: (name, { base, words }) => attempt(() => localStorage.setItem(beginning + name, `${base}\n${words}`)),
    drop: (name) => attempt(() => localStorage.removeItem(beginning + name)),
  };
}

/** A browser may forbid storage; the words then live in the field alone. */
function attempt<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}
