import { readdirSync, statSync } from "node:fs";

/** Paths of the TypeScript files under these folders, tests left out, as they stand from the root. */
export function codeFiles(folders: string[]): string[] {
  return filesUnder(folders).filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file));
}

/** Paths of all files under these folders; a folder that is not there holds none. */
export function filesUnder(folders: string[]): string[] {
  return folders
    .filter((folder) => statSync(folder, { throwIfNoEntry: false }))
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => `${entry.parentPath}/${entry.name}`),
    );
}
