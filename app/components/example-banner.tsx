import { isExample } from "../../lib/web/example.ts";

/** Says on every page that this is the example; nothing in a municipality's own database. */
export function ExampleBanner() {
  return isExample() && <aside className="example">Exempel – påhittade uppgifter</aside>;
}
