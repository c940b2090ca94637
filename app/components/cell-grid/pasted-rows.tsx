import type { ReactNode } from "react";

/** `before` and `after` as they are shown, "" for an empty cell; `why` it can't be saved, with the `words` as they were pasted. */
export type PastedRow = { id: string; name: ReactNode; before: string; after: string; words: string; why: string };

/** What a paste would change, cell by cell: old struck through, new marked, what can't be saved first. */
export function PastedRows({ rows }: { rows: PastedRow[] }) {
  return (
    <tbody>
      {rows.map(({ id, name, before, after, words, why }) => (
        <tr key={`${id}/${words}`} className={why ? "paste-bad" : "paste-new"}>
          <th scope="row">{name}</th>
          <td>{before === "" ? <span className="quiet">tom</span> : <del>{before}</del>}</td>
          <td>
            {why ? (
              <>
                ”{words}” <span className="quiet">{why}</span>
              </>
            ) : (
              <ins>{after === "" ? "tom" : after}</ins>
            )}
          </td>
        </tr>
      ))}
    </tbody>
  );
}
