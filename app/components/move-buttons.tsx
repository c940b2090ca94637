"use client";
import { Icon } from "./pictogram.tsx";

type MoveProps = {
  /** of what is moved */
  name: string;
  may: (by: -1 | 1) => boolean;
  move: (by: -1 | 1) => void;
};

/** Moves a row of a list up or down, by mouse and keys alike. */
export function MoveButtons({ name, may, move }: MoveProps) {
  return ([-1, 1] as const).map((by) => (
    <button
      key={by}
      type="button"
      className="button"
      data-by={by}
      disabled={!may(by)}
      aria-label={`Flytta ${by === -1 ? "upp" : "ner"} ${name}`}
      onClick={() => move(by)}
    >
      <span className={by === -1 ? "move-up" : undefined}>
        <Icon name="down" small />
      </span>
    </button>
  ));
}

/** The row has changed place: the focus goes with it, to the other button where this one is at its end. `row`: what finds it */
export function focusMoved(list: HTMLElement | null, row: string, by: -1 | 1): void {
  const buttons = [...(list?.querySelectorAll<HTMLButtonElement>(`${row} [data-by]`) ?? [])];
  const same = buttons.find((button) => Number(button.dataset.by) === by);
  (same && !same.disabled ? same : buttons.find((button) => !button.disabled))?.focus();
}
