import { SHORTEST_PASSWORD } from "../../lib/domain/account.ts";
import { LabelledField } from "./labelled-field.tsx";

const HINT = `Minst ${SHORTEST_PASSWORD} tecken, gärna några ord efter varandra. Siffror och specialtecken behövs inte.`;

/** Where a new password is chosen; one field, since what was mistyped can be chosen anew. */
export function NewPasswordField({ name }: { name: string }) {
  return <LabelledField name={name} label="Nytt lösenord" hint={HINT} type="password" autoComplete="new-password" />;
}
