import type { ChainView } from "../../lib/web/chain-view.ts";

/** The ways on from a chain: to the assessments of its goals, and to where it is built while the plan is a draft. */
export function ChainLinks({ view: { place, period, chain, planDecided } }: { view: ChainView }) {
  const here = `/${place.here.year}/${place.here.unit.slug}`;
  if (chain.length === 0) return null;
  const board = place.here.lineage[1];
  return (
    <>
      <a className="button" href={`${here}/bedomning?period=${period.code}`}>
        Bedömningar
      </a>
      {board?.kind === "namnd" && (
        <a className="button" href={`/${place.here.year}/aktiviteter/${board.slug}?enhet=${place.here.unit.slug}`}>
          Aktiviteter
        </a>
      )}
      {place.writes && !planDecided && (
        <a className="button" href={`${here}/malkedja/bygg`}>
          Bygg målkedjan
        </a>
      )}
    </>
  );
}
