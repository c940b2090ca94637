"use client";

import { type MouseEvent, useState } from "react";
import { Icon } from "./pictogram.tsx";

/** The link to a PDF, which takes a few seconds to make: says so meanwhile, and why where none came. Without script it is a plain link. */
export function PdfLink({ href }: { href: string }) {
  const [state, setState] = useState<"still" | "making" | { fault: string }>("still");
  async function fetchIt(event: MouseEvent) {
    event.preventDefault();
    if (state === "making") return;
    setState("making");
    setState(await saved(href));
  }
  return (
    <>
      <a className="button" href={href} onClick={fetchIt} aria-disabled={state === "making" ? "true" : undefined}>
        <Icon name="download" /> {state === "making" ? "Gör PDF …" : "Ladda ner taggad PDF"}
      </a>
      <span role="status" className={typeof state === "object" ? "notice" : "hidden-words"}>
        {state === "making" ? "PDF-filen görs. Det tar några sekunder." : typeof state === "object" ? state.fault : ""}
      </span>
    </>
  );
}

/** Fetches the file and hands it to the browser to keep. */
async function saved(href: string): Promise<"still" | { fault: string }> {
  try {
    const answer = await fetch(href);
    if (!answer.ok) return { fault: await answer.text() };
    const link = document.createElement("a");
    link.href = URL.createObjectURL(await answer.blob());
    link.download = nameIn(answer.headers.get("Content-Disposition") ?? "");
    link.click();
    // the browser has begun to save it by then
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    return "still";
  } catch {
    return { fault: "PDF-filen kunde inte hämtas. Kontrollera nätet och försök igen." };
  }
}

function nameIn(disposition: string): string {
  return decodeURIComponent(/filename\*=UTF-8''([^;]+)/.exec(disposition)?.[1] ?? "rapport.pdf");
}
