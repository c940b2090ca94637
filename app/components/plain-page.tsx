import type { ReactNode } from "react";
import { Logo } from "./pictogram.tsx";

/** A page without the shell: signing in, what is not there, what went wrong. */
export function PlainPage({ title, lead, children }: { title: string; lead: string; children?: ReactNode }) {
  return (
    <main className="plain-page" id="main">
      <a className="brand" href="/" aria-label="Tertial, till början">
        <Logo />
        <span>Tertial</span>
      </a>
      <h1>{title}</h1>
      <p className="lead">{lead}</p>
      {children}
    </main>
  );
}
