import type { Metadata, Viewport } from "next";
import localFont from "next/font/local";
import { connection } from "next/server";
import type { ReactNode } from "react";
import { Waking } from "./components/waking.tsx";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/controls.css";
import "./styles/shell.css";
import "./styles/status.css";
import "./styles/chain-map.css";
import "./styles/tree.css";
import "./styles/goal.css";
import "./styles/indicator.css";
import "./styles/editing.css";
import "./styles/assessment.css";
import "./styles/board-goals.css";
import "./styles/document.css";
import "./styles/checks.css";
import "./styles/comments.css";
import "./styles/outcome-grid.css";
import "./styles/cell-states.css";
import "./styles/outcome-grid-narrow.css";
import "./styles/budget-grid.css";
import "./styles/outcome-file.css";
import "./styles/account.css";
import "./styles/activities.css";
import "./styles/progress.css";
import "./styles/overview.css";
import "./styles/layout-editor.css";
import "./styles/sections.css";
import "./styles/building.css";
import "./styles/writing.css";
import "./styles/writing-outline.css";
import "./styles/footnotes.css";
import "./styles/text-editor.css";
import "./styles/difference.css";
import "./styles/waking.css";
import "./styles/narrow.css";
import "./styles/print.css";

const sans = localFont({
  variable: "--font-sans",
  src: [
    { path: "../node_modules/@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff2", weight: "400", style: "normal" },
    { path: "../node_modules/@fontsource/source-sans-3/files/source-sans-3-latin-400-italic.woff2", weight: "400", style: "italic" },
    { path: "../node_modules/@fontsource/source-sans-3/files/source-sans-3-latin-600-normal.woff2", weight: "600", style: "normal" },
  ],
});
const serif = localFont({
  variable: "--font-serif",
  preload: false,
  src: [
    { path: "../node_modules/@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff2", weight: "400", style: "normal" },
    { path: "../node_modules/@fontsource/source-serif-4/files/source-serif-4-latin-400-italic.woff2", weight: "400", style: "italic" },
    { path: "../node_modules/@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff2", weight: "600", style: "normal" },
  ],
});

export const metadata: Metadata = {
  title: { default: "Tertial", template: "%s – Tertial" },
  description: "Målkedja, utfall och rapporter för kommunens enheter",
  robots: { index: false },
};
export const viewport: Viewport = { colorScheme: "light dark" };

export default async function RootLayout({ children }: { children: ReactNode }) {
  await connection();
  return (
    <html lang="sv" className={`${sans.variable} ${serif.variable}`}>
      <body>
        <Waking />
        {children}
      </body>
    </html>
  );
}
