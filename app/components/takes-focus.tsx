"use client";
import { type ReactNode, useEffect, useRef } from "react";

/** What a page that a sent form led to has to say first: it is there that the keyboard and the voice go on, unless a field is theirs. */
export function TakesFocus({ className, role, children }: { className: string; role: "alert" | "status"; children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) place.current?.focus();
  }, []);
  return (
    <div ref={place} className={className} role={role} tabIndex={-1}>
      {children}
    </div>
  );
}
