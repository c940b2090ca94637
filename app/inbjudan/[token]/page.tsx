import { invitedBy } from "../../../lib/web/invited.ts";
import { noticeHere } from "../../../lib/web/notice.ts";
import { NewPasswordField } from "../../components/new-password-field.tsx";
import { NoticeLine } from "../../components/notice-line.tsx";
import { PlainPage } from "../../components/plain-page.tsx";

export const metadata = { title: "Inbjudan" };

export default async function InvitationPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const invited = await invitedBy(token);
  if (!invited) {
    return (
      <PlainPage title="Länken gäller inte" lead="Den är redan använd, för gammal eller ersatt av en nyare.">
        <p>
          Be den som bjöd in dig om en ny länk. Har du redan valt ett lösenord kan du <a href="/logga-in">logga in</a>.
        </p>
      </PlainPage>
    );
  }
  return (
    <PlainPage title={`Välkommen, ${invited.name}`} lead={`Välj ett lösenord. Sedan loggar du in med det och ${invited.email}.`}>
      <NoticeLine notice={await noticeHere()} />
      <form method="post" action={`/api/v1/inbjudan/${token}`} className="form">
        <input type="hidden" name="username" autoComplete="username" value={invited.email} />
        <NewPasswordField name="password" />
        <button type="submit" className="button button-main">
          Välj lösenord och gå in
        </button>
      </form>
    </PlainPage>
  );
}
