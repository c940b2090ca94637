import type { Notice } from "../../lib/web/notice.ts";
import { LabelledField } from "./labelled-field.tsx";
import { NoticeLine } from "./notice-line.tsx";
import { PlainPage } from "./plain-page.tsx";

/** Signing in to a municipality's own database; `begun`: somebody has an account there. */
export function SignInForm({ till, notice, begun }: { till: string; notice: Notice | null; begun: boolean }) {
  if (!begun) {
    return (
      <PlainPage title="Logga in" lead="Databasen har inga konton än.">
        <p>
          Gör den första systemförvaltaren med kommandot <code>tertial setup</code>, på den dator där Tertial körs.
        </p>
      </PlainPage>
    );
  }
  return (
    <PlainPage title="Logga in" lead="Logga in med din e-postadress och ditt lösenord.">
      <NoticeLine notice={notice} />
      <form method="post" action="/api/v1/session/losenord" className="form">
        <input type="hidden" name="till" value={till} />
        <LabelledField name="email" label="E-postadress" type="email" autoComplete="username" typed={notice?.typed?.email} />
        <LabelledField name="password" label="Lösenord" type="password" autoComplete="current-password" />
        <button type="submit" className="button button-main">
          Logga in
        </button>
      </form>
      <p className="muted">Har du inget konto, eller har du glömt lösenordet? Fråga kommunens systemförvaltare.</p>
    </PlainPage>
  );
}
