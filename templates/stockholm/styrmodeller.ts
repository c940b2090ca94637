import type { Styrmodell } from "../../lib/domain/styrmodell.ts";
import { districts } from "./districts.ts";
import { levelsFrom2016, levelsFrom2019, levelsTo2010, levelsTo2015 } from "./levels.ts";
import { sections } from "./sections.ts";
import { activityColumns, activityHeadings, indicatorColumns, indicatorHeadings } from "./tables.ts";
import { periodicities, periods, statuses, textsAsking } from "./words.ts";

const shared = {
  statuses,
  periods,
  periodicities,
  indicatorColumns,
  indicatorHeadings,
  activityHeadings,
  activityColumns,
  sections,
  districts,
};

const FIVE_TEXTS = {
  "forvantat-resultat": ["atagande"],
  arbetssatt: ["atagande"],
  resursanvandning: ["atagande"],
  uppfoljning: ["atagande"],
  utveckling: ["atagande"],
};
const FIVE_TEXTS_ENHETSMAL = {
  "forvantat-resultat": ["namndmal", "enhetsmal"],
  arbetssatt: ["enhetsmal"],
  resursanvandning: ["enhetsmal"],
  uppfoljning: ["enhetsmal"],
  utveckling: ["enhetsmal"],
  analys: ["kf-mal", "namndmal", "enhetsmal"],
};

/** Stockholm's styrmodeller (domain.md, The goal chain): one for each span of years with the same levels, labels and texts. */
export const styrmodeller: Styrmodell[] = [
  {
    ...shared,
    name: "Stockholm 2007–2010",
    years: { from: 2007, to: 2010 },
    levels: levelsTo2010,
    texts: textsAsking({ arbetssatt: ["atagande"], uppfoljning: ["atagande"] }),
  },
  { ...shared, name: "Stockholm 2011–2014", years: { from: 2011, to: 2014 }, levels: levelsTo2015, texts: textsAsking(FIVE_TEXTS) },
  {
    ...shared,
    name: "Stockholm 2015",
    years: { from: 2015, to: 2015 },
    levels: levelsTo2015,
    texts: textsAsking({ ...FIVE_TEXTS, beskrivning: ["namndmal"], "forvantat-resultat": ["namndmal", "atagande"] }),
  },
  {
    ...shared,
    name: "Stockholm 2016–2018",
    years: { from: 2016, to: 2018 },
    levels: levelsFrom2016,
    texts: textsAsking(FIVE_TEXTS_ENHETSMAL),
  },
  {
    ...shared,
    name: "Stockholm 2019–2022",
    years: { from: 2019, to: 2022 },
    levels: levelsFrom2019,
    texts: textsAsking(FIVE_TEXTS_ENHETSMAL),
  },
  {
    ...shared,
    name: "Stockholm 2023–2035",
    years: { from: 2023, to: 2035 },
    levels: levelsFrom2019,
    texts: textsAsking(FIVE_TEXTS_ENHETSMAL),
  },
];

/** The styrmodell of a year. Throws for a year that none of them knows. */
export function styrmodellOf(year: number): Styrmodell {
  const model = styrmodeller.find(({ years }) => years.from <= year && year <= years.to);
  if (!model) throw new RangeError(`no styrmodell for ${year}`);
  return model;
}
