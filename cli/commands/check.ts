import { checkDocument } from "../../lib/checks/check-document.ts";
import type { Finding } from "../../lib/checks/finding.ts";
import { RULES } from "../../lib/checks/rules.ts";
import { documentName } from "../../lib/domain/document-name.ts";
import { checkedDocument } from "../../lib/jobs/checked-document.ts";
import { styrmodellOf } from "../../templates/stockholm/styrmodeller.ts";
import type { Answer } from "../answer.ts";
import { type Arguments, readArguments } from "../arguments.ts";
import { withStore } from "../database.ts";
import { CouldNot, WrongCall } from "../failure.ts";
import { namedDocument } from "../named-document.ts";
import { bytesOf, knownFrom, proposed } from "../word-file.ts";

/** `tertial check`: what can't be right in a document of the database, or in a Word file that is only looked at. */
export async function check(args: string[]): Promise<Answer> {
  const given = readArguments(args, { flags: ["strict", "json"], values: ["db", "kind", "year", "unit"] });
  const [wanted, ...more] = given.positionals;
  if (!wanted || more.length > 0) throw new WrongCall("Ange ett dokument eller en Word-fil.");
  const { name, findings } = /\.docx$/i.test(wanted) ? await inFile(wanted, given) : await inDatabase(wanted, given);
  return {
    text: given.flag("json") ? JSON.stringify(findings.map(asJson), null, 2) : told(name, findings),
    code: given.flag("strict") && findings.length > 0 ? 1 : 0,
  };
}

function asJson({ rule, severity, place, message, figures }: Finding): Omit<Finding, "mending"> {
  return { rule, severity, place, message, figures };
}

type Checked = { name: string; findings: Finding[] };

async function inFile(file: string, given: Arguments): Promise<Checked> {
  const { content } = proposed(await bytesOf(file), knownFrom(given));
  const { kind, year, unit } = content.head;
  return { name: `${kind} ${year}, ${unit}`, findings: checkDocument(content, styrmodellOf(year)) };
}

async function inDatabase(wanted: string, given: Arguments): Promise<Checked> {
  return withStore(given.value("db"), async (store) => {
    const summary = await namedDocument(store, wanted);
    const checked = await checkedDocument(store, summary.id);
    if (!checked) throw new CouldNot("Dokumentet finns inte längre.");
    return { name: `${documentName(summary)}, ${summary.unit}`, findings: checked.findings };
  });
}

/** The findings by where they stand, in the order the document has them. */
function told(name: string, findings: Finding[]): string {
  if (findings.length === 0) return `${name}: inget att anmärka på.`;
  const hard = findings.filter(({ severity }) => severity === "hard").length;
  const places = new Map<string, Finding[]>();
  for (const finding of findings) {
    const place = finding.place.path.join(" › ") || "Dokumentet";
    places.set(place, [...(places.get(place) ?? []), finding]);
  }
  const lines = [...places].flatMap(([place, under]) => ["", place, ...under.map(line)]);
  return [`${name}: ${counted(hard, "fel", "fel")} och ${counted(findings.length - hard, "anmärkning", "anmärkningar")}`, ...lines].join(
    "\n",
  );
}

function line({ rule, severity, message }: Finding): string {
  const title = RULES.find(({ code }) => code === rule)?.name ?? rule;
  return `  ${severity === "hard" ? "Fel" : "Anmärkning"} · ${title}: ${message}`;
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
