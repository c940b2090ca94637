import type { Page } from "playwright-core";

/** The unit of the example that the journeys go through, and who writes there. */
export const UNIT = { name: "Försörjningsstödsenheten", slug: "forsorjningsstodsenheten", head: "Anna Lind", year: 2026 };

/** Signs in as a person of the example and opens an address. */
export async function signedIn(page: Page, person: string, address: string): Promise<void> {
  await page.goto(`/logga-in?till=${encodeURIComponent(address)}`);
  await page.getByRole("button", { name: person }).click();
  await page.waitForURL((url) => url.pathname !== "/logga-in");
}

/** Address of the unit's chain, documents … in the year of the journeys. */
export function inUnit(path: string, { slug, year }: { slug: string; year: number } = UNIT): string {
  return `/${year}/${slug}/${path}`;
}
