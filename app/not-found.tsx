import { PlainPage } from "./components/plain-page.tsx";

export const metadata = { title: "Sidan finns inte" };

export default function NotFound() {
  return (
    <PlainPage title="Sidan finns inte" lead="Adressen kan vara felskriven, eller så visar den något som du inte har tillgång till.">
      <a className="button button-main" href="/">
        Till första sidan
      </a>
    </PlainPage>
  );
}
