"use client";
import { useRef, useState } from "react";
import { Menu } from "./menu.tsx";
import { SearchList } from "./search-list.tsx";

type Chosen = { key: string; name: string };
type Words = { label: string; counted: readonly [one: string, more: string]; none: string; failed: string };
type Props = {
  id?: string;
  name: string;
  label: string;
  /** where all that can be chosen is fetched, when somebody wants to choose */
  address: string;
  words: Words;
  /** what stands there while nothing is chosen */
  empty: string;
  chosen?: Chosen;
  /** why what stands there can't be sent */
  fault?: string | undefined;
  /** told what is chosen, "" for nothing */
  onChoose?: (key: string) => void;
};

/** A labelled choice of one among many, found by typing. */
export function FoundChoice({ id, name, label, address, words, empty, chosen, fault, onChoose }: Props) {
  const [choice, setChoice] = useState<Chosen | undefined>(chosen);
  const [opened, setOpened] = useState(0);
  const field = useRef<HTMLDivElement>(null);
  const choose = (wanted: Chosen | undefined) => {
    setChoice(wanted);
    onChoose?.(wanted?.key ?? "");
    field.current?.querySelector("details")?.removeAttribute("open");
    field.current?.querySelector("summary")?.focus();
  };
  const shown = choice?.name ?? empty;
  return (
    <div className="labelled found-choice" ref={field}>
      <span className="label">{label}</span>
      {fault && <p className="field-fault">{fault}</p>}
      <input type="hidden" name={name} value={choice?.key ?? ""} />
      <Menu id={id} label={[`${label}: ${shown}`, fault].filter(Boolean).join(". ")} shown={shown} onOpen={() => setOpened(opened + 1)}>
        {opened > 0 ? (
          <SearchList key={opened} address={address} words={words}>
            {(one, note) => (
              <button type="button" onClick={() => choose(one)} aria-current={one.key === choice?.key ? "true" : undefined}>
                {one.name}
                {note}
              </button>
            )}
          </SearchList>
        ) : (
          <p className="muted">Vänta tills sidan har startat.</p>
        )}
      </Menu>
      {choice && (
        <button type="button" className="link-button" onClick={() => choose(undefined)}>
          Ta bort valet
        </button>
      )}
    </div>
  );
}
