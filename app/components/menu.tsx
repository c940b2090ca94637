"use client";
import { type FocusEvent, type KeyboardEvent, type ReactNode, useEffect, useRef } from "react";
import { Icon } from "./pictogram.tsx";

type MenuProps = {
  label: string;
  shown: ReactNode;
  className?: string;
  arrow?: boolean;
  /** of what one opens it by, for who leads there */
  id?: string | undefined;
  /** also told when it was opened before the page had started */
  onOpen?: () => void;
  children: ReactNode;
};

/** A list of links or buttons under a name. A plain details, so it works before and without JavaScript; Esc closes it. */
export function Menu({ label, shown, className = "", arrow = true, id, onOpen, children }: MenuProps) {
  const menu = useRef<HTMLDetailsElement>(null);
  const close = () => menu.current?.removeAttribute("open");
  useEffect(() => {
    const outside = (event: PointerEvent) => {
      if (event.target instanceof Node && !menu.current?.contains(event.target)) close();
    };
    document.addEventListener("pointerdown", outside);
    return () => document.removeEventListener("pointerdown", outside);
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the page starts
  useEffect(() => {
    if (menu.current?.open) onOpen?.();
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !menu.current?.open) return;
    close();
    menu.current.querySelector("summary")?.focus();
  };
  const onBlur = (event: FocusEvent) => {
    if (event.relatedTarget instanceof Node && !menu.current?.contains(event.relatedTarget)) close();
  };
  const onToggle = () => {
    if (menu.current?.open) onOpen?.();
  };
  return (
    <details className={`menu ${className}`} ref={menu} onKeyDown={onKeyDown} onBlur={onBlur} onToggle={onToggle}>
      <summary id={id} aria-label={label}>
        <span>{shown}</span>
        {arrow && <Icon name="down" />}
      </summary>
      <div className="menu-list">{children}</div>
    </details>
  );
}
