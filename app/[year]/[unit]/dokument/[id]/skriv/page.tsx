import { writingView } from "../../../../../../lib/web/writing-view.ts";
import { DocumentStateMark, KINDS } from "../../../../../components/document-state.tsx";
import { Editing } from "../../../../../components/editing.tsx";
import { Icon } from "../../../../../components/pictogram.tsx";
import { LeftWithoutPlace } from "../../../../../components/writing/left-behind.tsx";
import { OpensInPlace } from "../../../../../components/writing/opens-in-place.tsx";
import { OthersPresent } from "../../../../../components/writing/others-present.tsx";
import { PartReady } from "../../../../../components/writing/part-ready.tsx";
import { WritingAside } from "../../../../../components/writing/writing-aside.tsx";
import { WritingDesk } from "../../../../../components/writing/writing-desk.tsx";
import { WritingOutline } from "../../../../../components/writing/writing-outline.tsx";
import { WritingSheet } from "../../../../../components/writing/writing-sheet.tsx";

type PageProps = { params: Promise<{ year: string; unit: string; id: string }>; searchParams: Promise<{ del?: string }> };

export default async function WritingPage({ params, searchParams }: PageProps) {
  const address = await params;
  const view = await writingView(address, (await searchParams).del);
  const { summary, parts, part, place } = view;
  const paper = `/${address.year}/${address.unit}/dokument/${address.id}`;
  const to = (id: string) => `${paper}/skriv?del=${id}`;
  const at = parts.indexOf(part);
  return (
    <Editing user={place.user.id}>
      <WritingDesk>
        <title>{`${part.number} ${part.title}`.trim()}</title>
        <div className="page writing-page">
          <div className="page-head">
            <div>
              <p className="document-facts">
                <DocumentStateMark state={summary.state} />
              </p>
              <OthersPresent documentId={address.id} {...view.present} />
              <h1>{`${KINDS[summary.kind]} ${summary.year}`}</h1>
            </div>
            <div className="actions">
              <a className="button" href={paper}>
                Förhandsgranska
              </a>
              {view.writes && (part.state === "paborjad" || part.state === "klar") && (
                <PartReady key={part.id} documentId={address.id} partId={part.id} ready={view.ready} />
              )}
            </div>
          </div>
          <OpensInPlace part={part.id}>
            <WritingOutline parts={view.outline} current={part.id} paper={paper} required={view.required} arranges={view.writes} />
            <div>
              <LeftWithoutPlace here={Object.keys(view.present.titles)} />
              <WritingSheet view={view} />
              <nav className="writing-onward" aria-label="Delarna bredvid">
                <Beside part={parts[at - 1]} to={to} word="Föregående" />
                <Beside part={parts[at + 1]} to={to} word="Nästa" />
              </nav>
            </div>
            <WritingAside view={view} />
          </OpensInPlace>
        </div>
      </WritingDesk>
    </Editing>
  );
}

type BesideProps = { part: { id: string; number: string; title: string } | undefined; to: (id: string) => string; word: string };

function Beside({ part, to, word }: BesideProps) {
  if (!part) return <span />;
  return (
    <a href={to(part.id)}>
      <span className="quiet small">
        {word === "Föregående" && <Icon name="left" small />} {word} {word === "Nästa" && <Icon name="right" small />}
      </span>
      <span>{`${part.number} ${part.title}`.trim()}</span>
    </a>
  );
}
