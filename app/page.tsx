import { redirect } from "next/navigation";
import { firstPlace } from "../lib/web/place.ts";
import { visit } from "../lib/web/visit.ts";
import { PlainPage } from "./components/plain-page.tsx";

export default async function StartPage() {
  const first = await firstPlace(await visit());
  if (first) redirect(`/${first.year}/${first.slug}/malkedja`);
  return (
    <PlainPage title="Här finns inga planer än" lead="När en verksamhetsplan är inläst syns den här.">
      <p>
        Läs in en plan från Word med kommandot <code>tertial import</code>.
      </p>
    </PlainPage>
  );
}
