import { layoutVisit } from "../../lib/web/layout-place.ts";
import { DefinitionKinds } from "../components/definition-kinds.tsx";
import { ExampleBanner } from "../components/example-banner.tsx";
import { PlainPage } from "../components/plain-page.tsx";

export const metadata = { title: "Uppställning" };

export default async function LayoutsPage() {
  const visitor = await layoutVisit();
  return (
    <>
      <ExampleBanner />
      <PlainPage title="Uppställning" lead="Hur kommunens planer och rapporter ser ut när de skrivs ut. Den gäller alla nämnder.">
        <DefinitionKinds visitor={visitor} what="layout" address="/uppstallning" />
      </PlainPage>
    </>
  );
}
