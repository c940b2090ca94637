import { peopleOfExample } from "../../lib/web/example.ts";

/** Says on every page that this is the example; nothing in a municipality's own database. */
export async function ExampleBanner() {
  const people = await peopleOfExample();
  return people.length > 0 && <aside className="example">Exempel – påhittade uppgifter</aside>;
}
