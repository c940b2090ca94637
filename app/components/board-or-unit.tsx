/** Between a unit's people and those of its whole nämnd; `path` is the address of the unit's. */
export function BoardOrUnit({ path, whole }: { path: string; whole: boolean }) {
  return (
    <ul className="segments access-scope">
      <li>
        <a href={path} aria-current={whole ? undefined : "page"}>
          Enheten
        </a>
      </li>
      <li>
        <a href={`${path}?visa=namnden`} aria-current={whole ? "page" : undefined}>
          Hela nämnden
        </a>
      </li>
    </ul>
  );
}
