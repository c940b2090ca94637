/** What a pasted text had that Tertial's texts can't hold, and how many of each. */
export type LeftOut = Map<Thing, number>;

export type Thing = keyof typeof NAMES;

const NAMES = {
  pictures: ["en bild", "bilder"],
  footnotes: ["en fotnot", "fotnoter"],
  comments: ["en kommentar", "kommentarer"],
  deleted: ["struken text ur spårade ändringar"],
  colours: ["färger"],
  underlined: ["understrykning"],
  struck: ["genomstrykning"],
  merged: ["sammanslagna celler"],
  large: ["ramen kring en stor tabell", "ramar kring stora tabeller"],
  nested: ["ramen kring en tabell i en tabell", "ramar kring tabeller i tabeller"],
  links: ["adressen i en länk", "länkars adresser"],
  embedded: ["inbäddat innehåll"],
  scripts: ["skript"],
  signs: ["osynliga tecken"],
} as const;

/** "En bild, 2 kommentarer och färger följde inte med."; "" when everything did. */
export function leftOutInWords(leftOut: LeftOut): string {
  const names = (Object.keys(NAMES) as Thing[]).flatMap((thing) => {
    const count = leftOut.get(thing) ?? 0;
    const [one, several]: readonly string[] = NAMES[thing];
    return count === 0 ? [] : [count === 1 || !several ? one : `${count} ${several}`];
  });
  const said = new Intl.ListFormat("sv", { type: "conjunction" }).format(names.filter((name) => name !== undefined));
  return said && `${said.charAt(0).toUpperCase()}${said.slice(1)} följde inte med.`;
}

export function alsoLeftOut(leftOut: LeftOut, thing: Thing): void {
  leftOut.set(thing, (leftOut.get(thing) ?? 0) + 1);
}
