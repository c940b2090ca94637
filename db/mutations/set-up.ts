import type { User } from "../../lib/domain/access.ts";
import type { Styrmodell } from "../../lib/domain/styrmodell.ts";
import { hashOf } from "../accounts.ts";
import { placeMunicipality } from "../intake/organisation.ts";
import { yearsStyrmodell } from "../intake/styrmodell.ts";
import type { Store } from "../store.ts";
import { giveAccount } from "./invitations.ts";
import { addPersonWithin, nameMunicipalityWithin } from "./people.ts";

/**
 * Gives a database without accounts its municipality, in the year of `now` with that year's styrmodell and in those that
 * plans have been read in for, and its first administrator.
 * `email` as `emailFrom` gives it; the password has been found good (`passwordRefused`).
 */
export async function setUp(
  store: Store,
  now: string,
  first: { municipality: string; name: string; email: string; password: string; styrmodell: Styrmodell },
): Promise<User> {
  const { municipality, name, email, styrmodell } = first;
  const passwordHash = await hashOf(first.password);
  return store.tx(async (handle) => {
    const year = Number(now.slice(0, 4));
    await yearsStyrmodell(handle, year, styrmodell, now);
    const orgUnitId = await placeMunicipality(handle, year);
    await nameMunicipalityWithin(handle, municipality);
    const person = { name, title: "systemförvaltare", role: "systemforvaltare" as const, orgUnitId };
    const administrator = await addPersonWithin(handle, now, person);
    await giveAccount(handle, store, administrator.id, { email, name, passwordHash });
    return administrator;
  });
}
