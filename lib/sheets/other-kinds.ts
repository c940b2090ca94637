const SAVE_AS = "öppna den i Excel och spara den som .xlsx.";

/** How a file begins that is no table with separators, and what is said of it. */
const KINDS: { begins: RegExp; words: string }[] = [
  {
    begins: /^<\?xml[^>]*>\s*(<\?mso-application[^>]*Excel|<(ss:)?Workbook)/i,
    words: `Filen är ett XML-kalkylblad från en äldre Excel: ${SAVE_AS}`,
  },
  { begins: /^(<\?xml[^>]*>\s*)?<office:document/i, words: `Filen är ett OpenDocument-kalkylark: ${SAVE_AS}` },
  {
    begins: /^(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)?<(!doctype\s+html|html|head|body|meta|style|table|div)\b/i,
    words: `Filen är en webbsida, även om den heter något annat, som .xls: ${SAVE_AS}`,
  },
  { begins: /^<\?xml/i, words: "Filen är XML och ingen tabell: välj en arbetsbok (.xlsx) eller en textfil (.csv)." },
  { begins: /^\{\\rtf/, words: "Filen är ett textdokument (RTF): kopiera tabellen till Excel och spara den som .xlsx." },
  { begins: /^ID;P[^;\r\n]*(;[NE])*\r?\n[A-Z]{1,2};/, words: `Filen är i formatet SYLK (.slk): ${SAVE_AS}` },
  { begins: /^TABLE\r?\n0,\d+\r?\n/, words: `Filen är i formatet DIF (.dif): ${SAVE_AS}` },
];

/** One Swedish sentence about letters that are another kind of file than a table with separators; null where they are one. */
export function otherKind(letters: string): string | null {
  const start = letters.slice(0, 2000).trimStart();
  return KINDS.find(({ begins }) => begins.test(start))?.words ?? null;
}
