import { hasAccounts, peopleOfExample } from "../../lib/web/example.ts";
import { noticeHere } from "../../lib/web/notice.ts";
import { ExampleBanner } from "../components/example-banner.tsx";
import { Icon } from "../components/pictogram.tsx";
import { PlainPage } from "../components/plain-page.tsx";
import { SignInForm } from "../components/sign-in-form.tsx";

export const metadata = { title: "Logga in" };

export default async function SignInPage({ searchParams }: { searchParams: Promise<{ till?: string }> }) {
  const people = await peopleOfExample();
  const { till = "/" } = await searchParams;
  if (people.length === 0) return <SignInForm till={till} notice={await noticeHere()} begun={await hasAccounts()} />;
  return (
    <>
      <ExampleBanner />
      <PlainPage title="Vem vill du vara?" lead="Det här är ett exempel med påhittade personer. Välj en, så är du inne.">
        <ul className="people">
          {people.map((person) => (
            <li key={person.id}>
              <form method="post" action="/api/v1/session">
                <input type="hidden" name="person" value={person.id} />
                <input type="hidden" name="till" value={till} />
                <button type="submit">
                  <span>
                    <b>{person.name}</b>
                    <span className="muted">{person.title.includes(person.where) ? person.title : `${person.title}, ${person.where}`}</span>
                  </span>
                  <Icon name="right" />
                </button>
              </form>
            </li>
          ))}
        </ul>
      </PlainPage>
    </>
  );
}
