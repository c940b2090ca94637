import { useId } from "react";
import type { ListPage } from "../../lib/domain/list-page.ts";
import { counted, partOf, writeCount } from "../../lib/swedish/wording.ts";

type Props<T> = {
  list: ListPage<T>;
  /** the address of the list; `keep`: what else it asks for */
  path: string;
  keep?: Record<string, string>;
  label: string;
  noun: [one: string, more: string];
  none: string;
};

/** Searches a list that is longer than a page, and says which part of it is shown; nothing for a short one. */
export function ListSearch<T>({ list, path, keep = {}, label, noun, none }: Props<T>) {
  const { shown, all, found, first, words, pages } = list;
  const id = useId();
  if (words === "" && pages === 1) return null;
  const of = found === all ? counted(all, ...noun) : `${counted(found, ...noun)} av ${writeCount(all)}`;
  return (
    <search className="list-search">
      <form action={path}>
        {Object.entries(keep).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <label htmlFor={id}>{label}</label>
        <input id={id} name="sok" className="field" defaultValue={words} autoComplete="off" spellCheck={false} />
        <button type="submit" className="button">
          Sök
        </button>
      </form>
      <p className="muted">
        {shown.length === 0 ? none : pages === 1 ? of : `${writeCount(first)}–${writeCount(first + shown.length - 1)} av ${of}`}
        {words !== "" && (
          <>
            {" "}
            <a href={addressOf(path, keep)}>Visa alla</a>
          </>
        )}
      </p>
    </search>
  );
}

/** The same for a list of units. */
export function UnitListSearch<T>(pages: Pick<Props<T>, "list" | "path" | "keep">) {
  return <ListSearch {...pages} label="Sök enhet" noun={["enhet", "enheter"]} none="Ingen enhet heter så." />;
}

/** The links to the pages before and after. */
export function ListPages<T>({ list: { page, pages, words }, path, keep = {} }: Pick<Props<T>, "list" | "path" | "keep">) {
  if (pages === 1) return null;
  const to = (sida: number) => addressOf(path, { ...keep, ...(words && { sok: words }), ...(sida > 1 && { sida: String(sida) }) });
  return (
    <nav className="list-pages" aria-label="Sidor">
      {page > 1 && (
        <a className="button" href={to(page - 1)}>
          Föregående
        </a>
      )}
      <span>Sida {partOf(page, pages)}</span>
      {page < pages && (
        <a className="button" href={to(page + 1)}>
          Nästa
        </a>
      )}
    </nav>
  );
}

function addressOf(path: string, asked: Record<string, string>): string {
  const query = new URLSearchParams(asked).toString();
  return query ? `${path}?${query}` : path;
}
