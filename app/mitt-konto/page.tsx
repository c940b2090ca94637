import { emailOf, newLinkTo, sessionsOf } from "../../db/queries/accounts.ts";
import { writeDay } from "../../lib/swedish/clock.ts";
import { noticeHere } from "../../lib/web/notice.ts";
import { sessionToken, visit } from "../../lib/web/visit.ts";
import { ExampleBanner } from "../components/example-banner.tsx";
import { LabelledField } from "../components/labelled-field.tsx";
import { NewPasswordField } from "../components/new-password-field.tsx";
import { NoticeLine } from "../components/notice-line.tsx";
import { NewLinkNotice } from "../components/place-notices.tsx";
import { PlainPage } from "../components/plain-page.tsx";

export const metadata = { title: "Mitt konto" };

export default async function MyAccountPage() {
  const { store, user, now } = await visit();
  const email = await emailOf(store, user.id);
  const newLink = await newLinkTo(store, user, now);
  const sessions = await sessionsOf(store, user, (await sessionToken()) ?? "", now);
  return (
    <>
      <ExampleBanner />
      <PlainPage title="Mitt konto" lead={[user.name, user.title, email].filter(Boolean).join(", ")}>
        {newLink && <NewLinkNotice link={newLink} />}
        <NoticeLine notice={await noticeHere()} />
        <section className="part">
          <h2>Här är du inloggad</h2>
          <ul className="rows">
            {sessions.map(({ id, device, since, here }) => (
              <li key={id}>
                <span>
                  <b>{device || "Okänd webbläsare"}</b>
                  <span className="muted">
                    {here ? "Den här webbläsaren, " : ""}sedan {writeDay(since)}
                  </span>
                </span>
                <form method="post" action={here ? "/api/v1/session/slut" : "/api/v1/konto/sessioner"}>
                  <input type="hidden" name="session" value={id} />
                  <button type="submit" className="button">
                    {here ? "Logga ut" : "Avsluta"}
                  </button>
                </form>
              </li>
            ))}
          </ul>
        </section>
        {email && (
          <section className="part">
            <h2>Byt lösenord</h2>
            <form method="post" action="/api/v1/konto/losenord" className="form">
              <input type="hidden" name="username" autoComplete="username" value={email} />
              <LabelledField name="old" label="Nuvarande lösenord" type="password" autoComplete="current-password" />
              <NewPasswordField name="wanted" />
              <button type="submit" className="button button-main">
                Byt lösenord
              </button>
            </form>
          </section>
        )}
      </PlainPage>
    </>
  );
}
