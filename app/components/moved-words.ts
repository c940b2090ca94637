/** Where the figures of a unit are that has come to another nämnd. */
export function movedWords(name: string, from: string, to: string, year: number): string {
  return `${name} hörde ${year - 1} till ${from} och hör nu till ${to}. Siffrorna står kvar där de rapporterades.`;
}
