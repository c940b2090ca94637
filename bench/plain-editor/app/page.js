import BetterSqlite3 from "better-sqlite3";
import Link from "next/link";
import { BareEditor } from "./bare-editor.js";

/** One part's text in a bare editor, and the way to another part: no outline, nothing beside it, no sign-in, nothing is saved. */
export default async function Page({ searchParams }) {
  const { del, nasta } = await searchParams;
  return (
    <main>
      <Link href={`/?del=${nasta}&nasta=${del}`} prefetch={false}>
        Nästa
      </Link>
      <BareEditor key={del} content={paragraphsOf(del)} />
    </main>
  );
}

let statement;

function paragraphsOf(part) {
  statement ??= new BetterSqlite3(process.env.TERTIAL_DATABASE, { readonly: true }).prepare(
    `select v.blocks from document_part holder
       join document_part p on p.parent_id = holder.id
       join text x on x.id = p.text_id
       join text_version v on v.text_id = x.id and v.version = x.version
      where holder.id = ? or holder.goal_id = ? order by p.position limit 1`,
  );
  const blocks = JSON.parse(statement.pluck().get(part, part) ?? "[]");
  return blocks.map(({ c }) => ({ type: "paragraph", content: c.map(({ s }) => ({ type: "text", text: s })) }));
}
