"use client";
import { type FocusEvent, type KeyboardEvent, type ReactNode, useEffect, useRef } from "react";
import { Icon } from "./pictogram.tsx";

type MenuProps = { label: string; shown: ReactNode; className?: string; arrow?: boolean; children: ReactNode };

/** A list of links or buttons under a name. A plain details, so it works before and without JavaScript; Esc closes it. */
export function Menu({ label, shown, className = "", arrow = true, children }: MenuProps) {
  const menu = useRef<HTMLDetailsElement>(null);
  const close = () => menu.current?.removeAttribute("open");
  useEffect(() => {
    const outside = (event: PointerEvent) => {
      if (event.target instanceof Node && !menu.current?.contains(event.target)) close();
    };
    document.addEventListener("pointerdown", outside);
    return () => document.removeEventListener("pointerdown", outside);
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !menu.current?.open) return;
    close();
    menu.current.querySelector("summary")?.focus();
  };
  const onBlur = (event: FocusEvent) => {
    if (event.relatedTarget instanceof Node && !menu.current?.contains(event.relatedTarget)) close();
  };
  return (
    <details className={`menu ${className}`} ref={menu} onKeyDown={onKeyDown} onBlur={onBlur}>
      <summary aria-label={label}>
        <span>{shown}</span>
        {arrow && <Icon name="down" />}
      </summary>
      <div className="menu-list">{children}</div>
    </details>
  );
}
