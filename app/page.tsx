import { redirect } from "next/navigation";
import { leadsMunicipality } from "../lib/domain/access.ts";
import { administers } from "../lib/domain/account.ts";
import { firstPlace } from "../lib/web/place.ts";
import { visit } from "../lib/web/visit.ts";
import { PlainPage } from "./components/plain-page.tsx";

export default async function StartPage() {
  const visitor = await visit();
  const first = await firstPlace(visitor);
  if (first && (leadsMunicipality(visitor.user) || administers(visitor.user))) redirect(`/${first.year}/lage`);
  if (first) redirect(first.unit === null ? `/${first.year}/oversikt` : `/${first.year}/${first.unit}/oversikt`);
  return (
    <PlainPage title="Här finns inga planer än" lead="När den första verksamhetsplanen är inläst syns den här.">
      {administers(visitor.user) ? (
        <p>
          Den läses in från Word med kommandot <code>npx tertial import plan.docx</code>, på den dator där Tertial körs. Nämnden och enheten
          läggs upp som de heter i planen.
        </p>
      ) : (
        <p>Kommunens systemförvaltare läser in den. Du behöver inte göra något innan dess.</p>
      )}
      <ul className="part">
        {administers(visitor.user) && (
          <li>
            <a href="/personer">Personer: bjud in kollegor</a>
          </li>
        )}
        <li>
          <a href="/mitt-konto">Mitt konto</a>
        </li>
      </ul>
    </PlainPage>
  );
}
