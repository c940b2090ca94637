import type { CheckedPaper } from "../checked-paper.ts";
import type { Finding, Place } from "../finding.ts";
import { findingOf, type Rule } from "../rule.ts";

const found = findingOf("fel-ar-i-namnet", "soft");
/** a year alone, not in a span ("2013–2015"), a date, a registry number or a bigger number */
const YEAR = /(?<![\d\-–/.,:])(20\d\d)(?![\d\-–/.:]|,\d| ?[-–] ?\d)/g;
const LONE_TITLE = /^(verksamhets(plan|berättelse)|tertialrapport|budget|bokslut)/i;
/** words before a year that is rightly another: compared with, since, until, from */
const COMPARED =
  /(jämfört med|jämförelse med|jämförelsevis|förhållande till|sedan|från|mot|än|till|t\.?o\.?m\.?|tom|före|efter|senast|agenda|vision|budget för|mål för|av|enligt|mellan|och|inför|utfall|utfallet|vb|bokslut|val|valet)(\s+(år(et)?|och med|vp|vb|slutet av|början av|ingången av|utgången av|vb))*\s*$/i;
const FAR = 3;

/**
 * A name that carries another year than the paper's has often followed from last year's file: the title of the paper or of
 * its budget (hard), a goal, an indicator or an activity (a remark). A year it is compared with is no fault.
 */
export const yearInName: Rule = {
  code: "fel-ar-i-namnet",
  name: "Fel år i ett namn",
  severity: "soft",
  find: (paper) => [...titles(paper), ...names(paper), ...columnHeads(paper)],
};

function titles(paper: CheckedPaper): Finding[] {
  const { head } = paper;
  const own: { name: string; place: Place }[] = [{ name: head.title, place: { kind: "dokument", path: [head.title] } }];
  const budgets = paper.budgets.flatMap(({ table, place }) => {
    // a table that compares years names them both
    const compares = table.columns.some(({ title, group }) => years(`${group} ${title}`).length > 0);
    return compares ? [] : [{ name: table.title, place }];
  });
  return [...own, ...budgets].flatMap(({ name, place }) => {
    const named = years(name);
    if (named.length === 0 || named.includes(head.year) || !LONE_TITLE.test(name)) return [];
    return [found(place, `Rubriken ”${name}” har ett annat år än dokumentets, ${head.year}.`, [{ what: "Rubrik", written: name }], "hard")];
  });
}

function names(paper: CheckedPaper): Finding[] {
  const named = [
    ...paper.goals.map(({ goal, place }) => ({ name: goal.title, what: "Målet", place })),
    ...paper.rows.map(({ row, place }) => ({ name: row.name, what: "Indikatorn", place })),
    ...paper.activities.map(({ row, place }) => ({ name: row.text, what: "Aktiviteten", place })),
  ];
  return named.flatMap(({ name, what, place }) => {
    const odd = years(name).filter((year) => Math.abs(year - paper.head.year) <= FAR);
    if (odd.length === 0 || odd.includes(paper.head.year)) return [];
    return [found(place, `${what} ”${name}” har ett annat år i namnet än dokumentets, ${paper.head.year}.`, [{ what, written: name }])];
  });
}

/** "Periodens utfall VB 2015" beside 2017: last year's column is the year before, årsmål and outcome the paper's own. */
function columnHeads(paper: CheckedPaper): Finding[] {
  const { year } = paper.head;
  const expected = { utfall: year, arsmal: year, "kf-arsmal": year, prognos: year, "utfall-fjol": year - 1 } as Record<string, number>;
  const seen = new Set<string>();
  return paper.tables.flatMap(({ table, place }) =>
    table.columns.flatMap(({ code, title }) => {
      const right = expected[code];
      const named = [...title.matchAll(YEAR)].map(([found]) => Number(found));
      if (right === undefined || named.length !== 1 || named[0] === right || seen.has(title)) return [];
      seen.add(title);
      const message = `Kolumnen ”${title}” har året ${named[0]}; i ett dokument för ${year} väntas ${right}.`;
      return [found({ ...place, column: code, columnTitle: title }, message, [{ what: "Kolumn", written: title }])];
    }),
  );
}

/** Years that a name carries, without those it compares with. */
function years(name: string): number[] {
  return [...name.matchAll(YEAR)].filter((match) => !COMPARED.test(name.slice(0, match.index))).map(([found]) => Number(found));
}
