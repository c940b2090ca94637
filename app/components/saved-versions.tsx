import { writeDay } from "../../lib/swedish/clock.ts";

/** `by` "" is the one that Tertial came with. */
export type SavedVersion = { version: number; at: string; by: string };

type VersionsProps<Version> = {
  /** newest first */
  versions: Version[];
  /** said while there is only the one that Tertial came with */
  untouched: string;
  use: (version: Version) => void;
};

/** What held before, newest first. Taking one up again is a new version, so that nothing is lost. */
export function SavedVersions<Version extends SavedVersion>({ versions, untouched, use }: VersionsProps<Version>) {
  if (versions.length < 2) return <p className="quiet">{untouched}</p>;
  return (
    <details className="layout-versions">
      <summary>Tidigare versioner ({versions.length - 1})</summary>
      <ul className="rows">
        {versions.map((version, index) => (
          <li key={version.version}>
            <span>
              <b>Version {version.version}</b>
              <span className="muted">{version.by ? `${version.by}, ${writeDay(version.at)}` : "Den som Tertial kom med"}</span>
            </span>
            {index === 0 ? (
              <span className="quiet">Gäller nu</span>
            ) : (
              <button type="button" className="button" aria-label={`Använd version ${version.version}`} onClick={() => use(version)}>
                Använd den här versionen
              </button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
