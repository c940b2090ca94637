/** Markup cut into its pieces, as a browser would cut it; comments, declarations and what is no text (scripts, styles) are left out. */
export type HtmlPiece =
  | { k: "open"; name: string; attributes: Map<string, string> }
  | { k: "close"; name: string }
  | { k: "words"; words: string };

/** Elements whose inside is no text of the page. */
const UNREAD = new Set(["script", "style", "title", "xml", "textarea", "noscript", "template"]);
const TAG = /<(\/?)([a-z][^\s/>]*)/iy;
const ATTRIBUTE = /[\s/]*([^\s=>/"'][^\s=>]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))?/y;

/** Reads forward only: twice as much markup takes twice the time. */
export function* htmlPieces(html: string): Generator<HtmlPiece> {
  let at = 0;
  while (at < html.length) {
    const start = html.indexOf("<", at);
    if (start < 0) break;
    if (start > at) yield { k: "words", words: withSigns(html.slice(at, start)) };
    TAG.lastIndex = start;
    const tag = TAG.exec(html);
    if (!tag) {
      const told = /[!?/]/.test(html[start + 1] ?? "");
      if (!told) yield { k: "words", words: "<" };
      at = told ? afterDeclaration(html, start) : start + 1;
      continue;
    }
    const name = (tag[2] ?? "").toLowerCase();
    const { attributes, end } = attributesFrom(html, TAG.lastIndex);
    at = end;
    if (tag[1]) yield { k: "close", name };
    else {
      yield { k: "open", name, attributes };
      if (UNREAD.has(name)) at = closingOf(html, name, at);
    }
  }
  if (at < html.length) yield { k: "words", words: withSigns(html.slice(at)) };
}

function afterDeclaration(html: string, start: number): number {
  const [mark, length] = html.startsWith("<!--", start) ? ["-->", 3] : [">", 1];
  const end = html.indexOf(mark, start + 2);
  return end < 0 ? html.length : end + length;
}

function attributesFrom(html: string, from: number): { attributes: Map<string, string>; end: number } {
  const attributes = new Map<string, string>();
  let at = from;
  for (;;) {
    ATTRIBUTE.lastIndex = at;
    const found = ATTRIBUTE.exec(html);
    if (!found?.[1]) break;
    at = ATTRIBUTE.lastIndex;
    attributes.set(found[1].toLowerCase(), withSigns(found[2] ?? found[3] ?? found[4] ?? ""));
  }
  const end = html.indexOf(">", at);
  return { attributes, end: end < 0 ? html.length : end + 1 };
}

function closingOf(html: string, name: string, from: number): number {
  const closing = new RegExp(`</${name}(?=[\\s/>])`, "gi");
  closing.lastIndex = from;
  return closing.exec(html)?.index ?? html.length;
}

/** What is written in letters because markup can't hold it: "&amp;", "&#229;", "&aring;". */
function withSigns(words: string): string {
  if (!words.includes("&")) return words;
  return words.replaceAll(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z][a-z\d]{1,30}));?/gi, (whole, decimal, hex, name) => {
    if (name) return NAMED.get(name) ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "";
  });
}

const LATIN =
  "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml";
const NAMED = new Map<string, string>([
  ...LATIN.split(" ").map((name, index) => [name, String.fromCharCode(0xa0 + index)] as const),
  ...Object.entries({ amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", bull: "•", hellip: "…", ndash: "–", mdash: "—", minus: "−" }),
  ...Object.entries({ lsquo: "‘", rsquo: "’", sbquo: "‚", ldquo: "“", rdquo: "”", bdquo: "„", euro: "€", trade: "™", le: "≤", ge: "≥" }),
  ...Object.entries({ ensp: " ", emsp: " ", thinsp: " ", rarr: "→", larr: "←", ne: "≠", asymp: "≈", permil: "‰", dagger: "†" }),
]);
