import type { FindingCounts } from "../../lib/checks/answered.ts";
import { type AnsweredFinding, isAnswered, type MendableFinding } from "../../lib/checks/answered.ts";
import { RULES } from "../../lib/checks/rules.ts";
import type { Mending } from "../../lib/web/mend-address.ts";
import { FindingAnswer } from "./finding-answer.tsx";
import { MendButton } from "./mending-here.tsx";
import { Icon } from "./pictogram.tsx";

type FindingProps = { documentId: string; finding: MendableFinding; mending?: Mending; mayAnswer: boolean };

/** What the check found: how grave, in one sentence, what was compared, where it is mended and what was said about it. */
export function OneFinding({ documentId, finding, mending, mayAnswer }: FindingProps) {
  const { rule, place, message, figures, identity, answer, earlier, mended } = finding;
  const answered = isAnswered(finding);
  const name = RULES.find(({ code }) => code === rule)?.name ?? rule;
  return (
    <article className={answered ? "finding finding-answered" : "finding"} aria-label={`${severityWord(finding)}: ${name}`}>
      <p className="finding-head">
        <Severity finding={finding} />
        <span className="quiet">
          {name}
          {place.row && ` · ${place.row}`}
        </span>
      </p>
      <p className="finding-words">{message}</p>
      {place.quote && <p className="finding-quote">”{place.quote}”</p>}
      {figures.length > 0 && (
        <dl className="finding-figures">
          {figures.map(({ what, written }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the figures of one finding never change places
            <div key={index}>
              <dt>{what}</dt>
              <dd>{written || "tomt"}</dd>
            </div>
          ))}
        </dl>
      )}
      {mended && mayAnswer && !answered && <MendButton mended={mended} />}
      <FindingAnswer documentId={documentId} finding={{ identity, answer, earlier }} mayAnswer={mayAnswer} mending={mending} />
    </article>
  );
}

/** Shape and word: a triangle for a fault, a flag for what is worth a look, a tick for what was answered. */
export function Severity({ finding }: { finding: AnsweredFinding }) {
  const icon = isAnswered(finding) ? "done" : finding.severity === "hard" ? "warning" : "flag";
  return (
    <span className={`severity severity-${icon}`}>
      <Icon name={icon} small /> {severityWord(finding)}
    </span>
  );
}

/** "2 fel och 1 anmärkning", "Inget att anmärka" */
export function countWords({ hard, soft }: FindingCounts): string {
  const faults = hard > 0 ? `${hard} fel` : "";
  const remarks = soft > 0 ? `${soft} ${soft === 1 ? "anmärkning" : "anmärkningar"}` : "";
  return [faults, remarks].filter(Boolean).join(" och ") || "Inget att anmärka";
}

/** "1 besvarad" */
export function answeredWords({ answered }: FindingCounts): string {
  return answered === 0 ? "" : `${answered} ${answered === 1 ? "besvarad" : "besvarade"}`;
}

function severityWord(finding: AnsweredFinding): string {
  return isAnswered(finding) ? "Besvarad" : finding.severity === "hard" ? "Fel" : "Anmärkning";
}
