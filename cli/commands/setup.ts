import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import { basename } from "node:path";
import { passwordRefused } from "../../db/common-passwords.ts";
import { setUp } from "../../db/mutations/set-up.ts";
import { anyAccount, workplaces } from "../../db/queries/accounts.ts";
import type { Store } from "../../db/store.ts";
import { emailFrom } from "../../lib/domain/account.ts";
import { EXAMPLE_MUNICIPALITY } from "../../lib/domain/example-municipality.ts";
import { cleaned } from "../../lib/swedish/wording.ts";
import { styrmodellOf } from "../../templates/stockholm/styrmodeller.ts";
import { readArguments } from "../arguments.ts";
import { asked, secretAsked } from "../asking.ts";
import { databaseOf, withStore } from "../database.ts";
import { CouldNot, WrongCall } from "../failure.ts";

const EXAMPLE = "exempel.db";

/**
 * `tertial setup`: makes the municipality's own database, with its first administrator. The password comes from
 * TERTIAL_PASSWORD, else from whoever is asked, never from the command line, where others on the machine could read it.
 */
export async function setup(args: string[]): Promise<string> {
  const given = readArguments(args, { flags: [], values: ["db", "municipality", "name", "email"] });
  if (given.positionals.length > 0) throw new WrongCall("Kommandot setup tar inga filer.");
  const database = databaseOf(given.value("db"));
  const there = /^postgres(ql)?:\/\//.test(database) || existsSync(database);
  if (basename(database) === EXAMPLE) throw new CouldNot(`${EXAMPLE} är exemplets egen fil. Ange en annan med --db.`);
  if (there) await withStore(database, requireUnused);
  const municipality = cleaned(await asked(given.value("municipality"), "Kommunens namn", "--municipality"));
  const name = cleaned(await asked(given.value("name"), "Ditt namn", "--name"));
  const email = emailFrom(await asked(given.value("email"), "Din e-postadress", "--email"));
  if (!email) throw new WrongCall("E-postadressen stämmer inte. Skriv till exempel anna@kommunen.se.");
  if (municipality === "" || name === "") throw new WrongCall("Kommunens namn och ditt namn behövs.");
  const password = process.env.TERTIAL_PASSWORD ?? (await secretAsked("Välj ett lösenord, minst 12 tecken"));
  const weak = await passwordRefused(password);
  if (weak) throw new CouldNot(weak);
  const now = new Date().toISOString();
  const styrmodell = styrmodellOf(Number(now.slice(0, 4)));
  try {
    await withStore(database, async (store) => {
      await requireUnused(store);
      await setUp(store, now, { municipality, name, email, password, styrmodell });
    });
  } catch (error) {
    // half a database would stand in the way of the next try
    if (!there) for (const suffix of ["", "-wal", "-shm"]) await rm(database + suffix, { force: true });
    throw error;
  }
  return `${municipality} har en databas: ${database}. Starta med TERTIAL_DATABASE=${database} npm start och logga in som ${email}.`;
}

/** Plans may have been read in before anyone has an account; but there is one first administrator only. */
async function requireUnused(store: Store): Promise<void> {
  const example = (await workplaces(store)).some(({ name }) => name === EXAMPLE_MUNICIPALITY);
  if (example) throw new CouldNot("Databasen är exemplets egen. Ange en annan med --db.");
  if (await anyAccount(store)) throw new CouldNot("Databasen finns redan och har konton. Den är orörd.");
}
