/** A file that cannot be read as a Word document; `message` is one Swedish sentence that says what to do. */
export class UnreadableWord extends Error {
  override name = "UnreadableWord";

  constructor(
    readonly reason: keyof typeof refusals,
    message: string,
  ) {
    super(message);
  }
}

const SAVE_ANEW = "öppna den i Word, spara den på nytt och välj den igen.";

/** Every reason a file is refused for, in the words the user reads. */
export const refusals = {
  nothing: "Filen är tom: välj den Word-fil (.docx) som har planens text.",
  tooBig: "Filen är större än 25 MB: minska bilderna i Word, spara den och välj den igen.",
  tooLong: "Dokumentet är för stort för att vara en plan eller en berättelse: dela upp det och ta in en del i taget.",
  pdf: "Filen är en PDF: öppna planen i Word och spara den som .docx.",
  oldWord: "Filen är ett Word-dokument av äldre slag (.doc): öppna den i Word och spara den som .docx.",
  rtf: "Filen är ett RTF-dokument: öppna den i Word och spara den som .docx.",
  openDocument: "Filen är ett OpenDocument-dokument: öppna den och spara den som .docx.",
  excel: "Filen är en Excel-fil: välj planen, sparad i Word som .docx.",
  excelBinary: "Filen är en Excel-fil: välj planen, sparad i Word som .docx.",
  iWork: "Filen är gjord i Pages, Numbers eller Keynote: exportera planen till Word (.docx) och välj den filen.",
  archive: "Filen är ett zip-arkiv: packa upp det och välj planen i det.",
  emptyArchive: "Filen är ett tomt zip-arkiv: välj planen, sparad i Word som .docx.",
  powerPoint: "Filen är en PowerPoint-fil: välj planen, sparad i Word som .docx.",
  notWord: "Filen är inte en Word-fil: öppna planen i Word och spara den som .docx.",
  password: "Filen är skyddad med lösenord: ta bort lösenordet i Word, spara den och välj den igen.",
  macros: "Filen innehåller makron: öppna den i Word och spara den som .docx utan makron.",
  damaged: `Filen är skadad eller ofullständig: ${SAVE_ANEW}`,
  swelling: `Filen packas upp till mycket mer än den borde och kan vara skadlig: ${SAVE_ANEW}`,
  doctype: `Filen har en dokumenttyp (DOCTYPE), som en Word-fil inte får ha: ${SAVE_ANEW}`,
  embedded: `Filen har stycken inbäddade som bara Word kan läsa: ${SAVE_ANEW}`,
  word: "Filen är en Word-fil: välj en arbetsbok, sparad i Excel som .xlsx.",
  noText: "Dokumentet har ingen text: välj den fil som har planens text.",
} as const;

export function unreadable(reason: keyof typeof refusals): UnreadableWord {
  return new UnreadableWord(reason, refusals[reason]);
}
