import type { PageHead } from "../report/blocks.ts";
import { type ParagraphPiece, paragraphPiece, textRun } from "./pieces.ts";

/** What stands on the first page before the title, in the body, so that it is read by those who skip page heads. */
export function setPageHead(head: PageHead): ParagraphPiece[] {
  const officer = head.officer ? [fact("Handläggare", head.officer.name), fact("Telefon", head.officer.phone)] : [];
  const facts = officer
    .filter((piece) => piece !== null)
    .map((piece, index) => ({ ...piece, style: index === 0 ? "UppgiftForsta" : "Uppgift" }));
  const [addressee] = /^till\s/i.test(head.addressee) ? [fact("Till", head.addressee.slice(5))] : line("Uppgift", head.addressee);
  return [
    ...line("Dokumenttyp", head.documentType),
    ...line("Dokumentuppgift", head.dnr && `Dnr: ${head.dnr}`),
    ...line("Dokumentuppgift", head.date),
    ...line("Dokumentuppgift", head.draftLine),
    ...facts,
    ...(addressee ? [{ ...addressee, style: facts.length > 0 ? "Mottagare" : "UppgiftForsta" }] : []),
  ];
}

function line(style: string, text: string): ParagraphPiece[] {
  return text ? [paragraphPiece(style, [textRun(text)])] : [];
}

function fact(label: string, text: string): ParagraphPiece | null {
  return text ? paragraphPiece("Uppgift", [textRun(label, "Fet"), { tab: true }, textRun(text)]) : null;
}
