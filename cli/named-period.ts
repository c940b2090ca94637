import { unitYear } from "../db/queries/organisation.ts";
import type { Store } from "../db/store.ts";
import type { UnitYear } from "../lib/domain/chain.ts";
import { slugOf } from "../lib/swedish/wording.ts";
import { styrmodellOf } from "../templates/stockholm/styrmodeller.ts";
import { CouldNot } from "./failure.ts";

/** A unit's period as it is called on the command line: the unit by its name, or as its name stands in addresses. */
export type NamedPeriod = { unit: string; year: number; period: string };

export async function namedPeriod(store: Store, { unit, year, period }: NamedPeriod): Promise<{ here: UnitYear; period: string }> {
  const here = await unitYear(store, year, slugOf(unit));
  if (!here) throw new CouldNot(`Enheten ”${unit}” har ingen plan för ${year}. Se vilka planer som finns med: tertial documents`);
  const { periods } = styrmodellOf(year);
  const found = periods.find(({ code }) => code.toLowerCase() === period.toLowerCase());
  if (!found) throw new CouldNot(`Perioden ”${period}” finns inte ${year}: välj ${periods.map(({ code }) => code).join(", ")}.`);
  return { here, period: found.code };
}
