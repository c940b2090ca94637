import type { ReactNode } from "react";
import { Logo } from "./pictogram.tsx";

type PageProps = { title: string; lead: string; wide?: boolean; children?: ReactNode };

/** A page without the shell: signing in, what is not there, what went wrong. `wide`: a form with what it changes beside it. */
export function PlainPage({ title, lead, wide = false, children }: PageProps) {
  return (
    <main className={wide ? "plain-page plain-page-wide" : "plain-page"} id="main">
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
