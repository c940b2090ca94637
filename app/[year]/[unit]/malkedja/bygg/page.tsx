import { redirect } from "next/navigation";
import { chainToBuild } from "../../../../../db/queries/chain-building.ts";
import { placeOf } from "../../../../../lib/web/place.ts";
import { styrmodellOf } from "../../../../../templates/stockholm/styrmodeller.ts";
import { BegunPlan } from "../../../../components/begun-plan.tsx";
import { ChainBuilder } from "../../../../components/building/chain-builder.tsx";

type PageProps = { params: Promise<{ year: string; unit: string }> };

export async function generateMetadata({ params }: PageProps) {
  return { title: `Bygg målkedjan ${(await params).year}` };
}

export default async function BuildChainPage({ params }: PageProps) {
  const { year, unit } = await params;
  const place = await placeOf(year, unit);
  if (!place.readsDrafts) redirect(`/${year}/${unit}/dokument`);
  const { here, user, store, writes } = place;
  const view = await chainToBuild(store, user, here);
  const { levels } = styrmodellOf(here.year);
  const { kind } = here.unit;
  return (
    <div className="page build-page">
      <div className="page-head">
        <div>
          <p className="eyebrow">
            <a href={`/${year}/${unit}/malkedja`}>Målkedja {year}</a>
          </p>
          <h1>Bygg målkedjan</h1>
          <p className="lead">
            {view.decided
              ? "Planen är beslutad. Kedjan står som den beslutades."
              : "Ta upp mål ovanifrån, lägg till egna och ställ dem i ordning. Planens dokument följer kedjan. Allt går att ångra."}
          </p>
        </div>
      </div>
      <BegunPlan place={place} />
      <ChainBuilder
        view={view}
        model={{ levels }}
        place={{
          unitId: here.unit.id,
          year: here.year,
          address: `/${year}/${unit}`,
          owner: kind === "kommun" || kind === "namnd" ? kind : "enhet",
        }}
        writes={writes && !view.decided}
      />
    </div>
  );
}
