import { isExample } from "../../lib/web/example.ts";

/** Says on every page that this is the example; nothing in a municipality's own database. */
export async function ExampleBanner() {
  return (await isExample()) && <aside className="example">Exempel – påhittade uppgifter</aside>;
}
