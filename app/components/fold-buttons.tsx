"use client";
import { Icon } from "./pictogram.tsx";
import { foldAll } from "./tree-folding.ts";

/** Opens or closes every branch of a tree on the same page. */
export function FoldButtons({ tree }: { tree: string }) {
  const set = (closed: boolean) => {
    const table = document.getElementById(tree);
    if (table instanceof HTMLTableElement) foldAll(table, closed);
  };
  return (
    <p className="fold-buttons">
      <button type="button" className="button button-quiet" onClick={() => set(false)}>
        <Icon name="down" /> Fäll ut alla
      </button>
      <button type="button" className="button button-quiet" onClick={() => set(true)}>
        <Icon name="right" /> Fäll ihop
      </button>
    </p>
  );
}
