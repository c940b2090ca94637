"use client";
import { useEffect, useLayoutEffect, useRef, useState } from "react";

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** The fields whose owner has not been told what they hold; a grid's cells look for themselves (cell-input.tsx). */
const FIELDS = ':is(input, select):not([id^="cell-"])';

/**
 * Stands first in each page and wakes with it: what was typed and chosen before the page's code had come is told to those
 * who own the fields, and what needs the code shows that it is ready (waking.css). A form that goes nowhere by itself has
 * the method "dialog", so that a button pressed before that leaves the page as it is.
 */
export function Waking() {
  // React puts back a text area's first words as it wakes, so those are looked at before it comes to them
  const [areas] = useState(() => (typeof document === "undefined" ? [] : earlyIn<HTMLTextAreaElement>("textarea")));
  const early = useRef<(() => void)[]>([]);
  useLayoutEffect(() => {
    early.current = [...areas, ...earlyIn<Field>(FIELDS)];
  }, [areas]);
  useEffect(() => {
    document.documentElement.dataset.awake = "";
    void tellInTurn(early.current);
  }, []);
  return null;
}

function earlyIn<Kind extends Field>(fields: string): (() => void)[] {
  // a browser that leads back fills in what once stood there: only a person's hands are told of
  if (!navigator.userActivation?.hasBeenActive) return [];
  return [...document.querySelectorAll<Kind>(fields)].flatMap((field) => toldAgain(field) ?? []);
}

/** One at a time: what one field's owner draws anew must not be drawn from before the other's words. */
async function tellInTurn(early: (() => void)[]): Promise<void> {
  for (const tell of early) {
    await null;
    tell();
  }
}

/** Does what was done in the field once more, so that its owner hears of it; null where nothing was done. */
function toldAgain(field: Field): (() => void) | null {
  if (field instanceof HTMLSelectElement) return chosenAgain(field);
  if (field.type === "file") return field.value === "" ? null : () => tellOf(field, "change");
  if (field instanceof HTMLInputElement && (field.type === "checkbox" || field.type === "radio")) return checkedAgain(field);
  return field.value === field.defaultValue ? null : typedAgain(field, field.value);
}

function chosenAgain(field: HTMLSelectElement): (() => void) | null {
  const { value } = field;
  const first = [...field.options].findIndex(({ defaultSelected }) => defaultSelected);
  if (field.selectedIndex === Math.max(first, 0)) return null;
  return () => {
    field.value = value;
    tellOf(field, "change");
  };
}

function checkedAgain(field: HTMLInputElement): (() => void) | null {
  const { checked } = field;
  if (checked === field.defaultChecked || (field.type === "radio" && !checked)) return null;
  return () => {
    field.checked = !checked;
    field.click();
  };
}

function typedAgain(field: HTMLInputElement | HTMLTextAreaElement, words: string): () => void {
  return () => {
    const { selectionStart, selectionEnd } = field;
    const kind = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
    // React hears of a change from what it last set itself, and takes what a field holds when it wakes for that
    field.value = field.defaultValue;
    Object.getOwnPropertyDescriptor(kind.prototype, "value")?.set?.call(field, words);
    if (document.activeElement === field && selectionStart !== null) field.setSelectionRange(selectionStart, selectionEnd);
    tellOf(field, "input");
  };
}

function tellOf(field: Field, kind: "input" | "change"): void {
  field.dispatchEvent(new Event(kind, { bubbles: true }));
}
