"use client";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/controls.css";
import "./styles/shell.css";
import { Fault } from "./components/fault.tsx";

export default function GlobalFault({ retry }: { retry: () => void }) {
  return (
    <html lang="sv">
      <body>
        <main className="plain-page">
          <Fault retry={retry} />
        </main>
      </body>
    </html>
  );
}
