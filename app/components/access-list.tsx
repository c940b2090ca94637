import type { ComponentProps } from "react";
import { type ListAsked, listPage } from "../../lib/domain/list-page.ts";
import { ROLE_NAMES } from "../../lib/domain/role-names.ts";
import { AccessTable } from "./access-table.tsx";
import { ListPages, ListSearch } from "./list-pages.tsx";

type Props = ComponentProps<typeof AccessTable> & { asked: ListAsked; path: string; keep: Record<string, string> };

/** Who has access, a page at a time and searched where they are many; `path` and `keep` as for the pages of a list. */
export function AccessList({ roles, asked, path, keep, ...table }: Props) {
  const list = listPage(roles, asked, ({ person, role, where }) => ({ name: person.name, note: `${ROLE_NAMES[role]} ${where}` }));
  return (
    <>
      <ListSearch
        {...{ list, path, keep }}
        label="Sök person, roll eller enhet"
        noun={["roll", "roller"]}
        none="Ingen person, roll eller enhet heter så."
      />
      <AccessTable roles={list.shown} {...table} />
      <ListPages {...{ list, path, keep }} />
    </>
  );
}
