import { layoutVisit } from "../../lib/web/layout-place.ts";
import { DefinitionKinds } from "../components/definition-kinds.tsx";
import { ExampleBanner } from "../components/example-banner.tsx";
import { PlainPage } from "../components/plain-page.tsx";

export const metadata = { title: "Mallar och anvisningar" };

export default async function TemplatesPage() {
  const visitor = await layoutVisit();
  return (
    <>
      <ExampleBanner />
      <PlainPage
        title="Mallar och anvisningar"
        lead="Vilka avsnitt kommunens planer och rapporter börjar med, vad som krävs och vad den som skriver ska tänka på. De gäller alla nämnder."
      >
        <DefinitionKinds visitor={visitor} what="template" address="/mallar" />
      </PlainPage>
    </>
  );
}
