import type { GoalLevel } from "../../lib/domain/styrmodell.ts";

/** Stockholm's levels (domain.md, The goal chain). Only label case, numbers and the unit's own level change over the years. */

const INRIKTNINGSMAL: GoalLevel = {
  code: "inriktningsmal",
  name: "inriktningsmål",
  title: "KF:s inriktningsmål",
  owner: "kommun",
  label: "KF:s inriktningsmål:",
  labelSpellings: ["KF:s inriktningsmål", "Kommunfullmäktiges inriktningsmål", "KF inriktningsmål", "Inriktningsmål"],
  number: "{n}.",
};

const KF_MAL: GoalLevel = {
  code: "kf-mal",
  name: "kf-mål",
  title: "KF:s mål för verksamhetsområdet",
  owner: "kommun",
  label: "KF:s mål för verksamhetsområdet:",
  labelSpellings: [
    "KF:s mål för verksamhetsområdet",
    "KF:s mål för verksamhetsområde",
    "KF:s verksamhetsområdesmål",
    "Kommunfullmäktiges mål för verksamhetsområdet",
    "Mål för verksamhetsområdet",
    "Verksamhetsområdesmål",
    "KF-mål",
    "KF:s mål",
    "Kommunfullmäktiges mål",
  ],
  number: "{n}",
  assessed: true,
};

const NAMNDMAL: GoalLevel = {
  code: "namndmal",
  name: "nämndmål",
  title: "Nämndmål",
  owner: "namnd",
  label: "Nämndmål:",
  labelSpellings: ["Nämndmål", "Nämndsmål", "Nämndens mål", "Stadsdelsnämndens mål"],
  number: "{n}.",
  assessed: true,
};

const ENHETSMAL: GoalLevel = {
  code: "enhetsmal",
  name: "enhetsmål",
  title: "Enhetsmål",
  owner: "enhet",
  label: "Enhetsmål:",
  labelSpellings: ["Enhetsmål", "Enhetens mål", "Enhetens målsättning"],
  number: "",
  assessed: true,
};

const ATAGANDE: GoalLevel = {
  code: "atagande",
  name: "åtagande",
  title: "Åtagande",
  owner: "enhet",
  label: "Åtagande:",
  labelSpellings: ["Åtagande", "Enhetens åtagande", "Vårt åtagande"],
  number: "",
  assessed: true,
};

const CAPITALS = { label: "KF:s INRIKTNINGSMÅL {n}:" };

/** 2007–2010: capitals, the number in the label. */
export const levelsTo2010: GoalLevel[] = [
  { ...INRIKTNINGSMAL, ...CAPITALS },
  { ...KF_MAL, label: "KF:s MÅL FÖR VERKSAMHETSOMRÅDET:" },
  { ...NAMNDMAL, label: "NÄMNDMÅL:" },
  { ...ATAGANDE, label: "ÅTAGANDE:" },
  { ...ENHETSMAL, sameAs: "atagande" },
];

/** 2011–2015: the unit answers with an åtagande. */
export const levelsTo2015: GoalLevel[] = [INRIKTNINGSMAL, KF_MAL, NAMNDMAL, ATAGANDE, { ...ENHETSMAL, sameAs: "atagande" }];

/** 2016–2018: the unit answers with an enhetsmål. */
export const levelsFrom2016: GoalLevel[] = [INRIKTNINGSMAL, KF_MAL, NAMNDMAL, ENHETSMAL, { ...ATAGANDE, sameAs: "enhetsmal" }];

/** From 2019: a full stop after the KF goal's number. */
export const levelsFrom2019: GoalLevel[] = levelsFrom2016.map((level) => (level.code === "kf-mal" ? { ...level, number: "{n}." } : level));
