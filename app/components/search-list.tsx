"use client";
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import { type Choosable, foundByName } from "../../lib/domain/found-by-name.ts";
import { counted, countedOf } from "../../lib/swedish/wording.ts";

type Props = {
  /** where all that can be chosen is fetched, once */
  address: string;
  words: { label: string; counted: readonly [one: string, more: string]; none: string; failed: string };
  /** those with this note stand first until something is typed */
  nearest?: string;
  /** where to go when they can't be fetched */
  elsewhere?: ReactNode;
  /** the link or button of one of them; `note` where there are several */
  children: (choice: Choosable, note: ReactNode) => ReactNode;
};

/** More than these are not read through: one types more. */
const MOST_SHOWN = 50;

/** Many things to choose among: type part of a name and those that fit remain. Arrows walk among them, Enter takes the first. */
export function SearchList({ address, words, nearest, elsewhere, children }: Props) {
  const [typed, setTyped] = useState("");
  const fetched = useFetched(address);
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const id = useId();
  useEffect(() => field.current?.focus(), []);
  if (fetched === "failed") {
    return (
      <div className="search-list" role="alert">
        <p>{words.failed}</p>
        {elsewhere}
      </div>
    );
  }
  const choices = fetched === "waiting" ? [] : nearestFirst(fetched, nearest);
  const found = foundByName(choices, typed);
  const shown = found.slice(0, MOST_SHOWN);
  const severalNotes = new Set(choices.map(({ note }) => note)).size > 1;
  const onKeyDown = (event: KeyboardEvent) => {
    const items = Array.from(list.current?.querySelectorAll<HTMLElement>("a, button") ?? []);
    const at = items.indexOf(document.activeElement as HTMLElement);
    const steps: Record<string, HTMLElement | null | undefined> = {
      ArrowDown: items[at + 1],
      ArrowUp: at > 0 ? items[at - 1] : field.current,
      ...(at >= 0 && { Home: items[0], End: items.at(-1) }),
    };
    if (event.key in steps) {
      event.preventDefault();
      steps[event.key]?.focus();
    } else if (at < 0 && event.key === "Enter") {
      event.preventDefault();
      if (typed.trim() !== "") items[0]?.click();
    } else if (at >= 0 && /^[\p{L}\p{N}]$/u.test(event.key) && !event.ctrlKey && !event.metaKey && !event.altKey) field.current?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys of the field and the links in it
    <div className="search-list" onKeyDown={onKeyDown}>
      <label className="hidden-words" htmlFor={id}>
        {words.label}
      </label>
      <div className="search-field">
        <input
          id={id}
          ref={field}
          className="field"
          placeholder={words.label}
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      </div>
      <p className="muted small" role="status">
        {fetched === "waiting" ? "Hämtar …" : statusWords(shown.length, found.length, words)}
      </p>
      <ul ref={list}>
        {shown.map((choice) => (
          <li key={choice.key}>{children(choice, severalNotes && choice.note && <span className="muted small">{choice.note}</span>)}</li>
        ))}
      </ul>
    </div>
  );
}

function statusWords(shown: number, found: number, { counted: [one, more], none }: Props["words"]): string {
  if (found === 0) return none;
  return shown === found ? counted(found, one, more) : `${countedOf(shown, found, one, more)} visas. Skriv mer av namnet.`;
}

function nearestFirst(choices: Choosable[], nearest: string | undefined): Choosable[] {
  return choices.toSorted((one, other) => Number(other.note === nearest) - Number(one.note === nearest));
}

function useFetched(address: string): Choosable[] | "waiting" | "failed" {
  const [fetched, setFetched] = useState<Choosable[] | "waiting" | "failed">("waiting");
  useEffect(() => {
    let here = true;
    fetch(address)
      .then((answer) => (answer.ok ? answer.json() : "failed"))
      .then((answer: Choosable[] | "failed") => here && setFetched(answer))
      .catch(() => here && setFetched("failed"));
    return () => {
      here = false;
    };
  }, [address]);
  return fetched;
}
