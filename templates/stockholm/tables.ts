import type { ColumnName, TableHeading } from "../../lib/domain/styrmodell.ts";

/**
 * Heads of Stockholm's indicator and activity tables. In a spelling `{period}` stands for a period, a year or both
 * ("VB 2016", "T2", "2014", "jan–aug 2025").
 */

export const indicatorColumns: ColumnName[] = [
  {
    code: "utfall",
    title: "Periodens utfall",
    spellings: [
      "Utfall",
      "Periodens utfall {period}",
      "Utfall {period}",
      "Utfall totalt",
      "Totalt utfall",
      "Årets utfall",
      "Utfall helår",
      "Totalt",
      "Resultat",
      "Resultat {period}",
      "Ackumulerat utfall",
      "Utfall ack {period}",
    ],
  },
  {
    code: "utfall-man",
    title: "Utfall män/ pojkar",
    spellings: ["Utfall män", "Utfall pojkar", "Män/pojkar", "Män", "Pojkar", "Utfall pojkar/män"],
  },
  {
    code: "utfall-kvinnor",
    title: "Utfall kvinnor/ flickor",
    spellings: ["Utfall kvinnor", "Utfall flickor", "Kvinnor/flickor", "Kvinnor", "Flickor", "Utfall flickor/kvinnor"],
  },
  {
    code: "utfall-fjol",
    title: "Periodens utfall {period}",
    spellings: [
      "Utfall samma period i fjol",
      "Utfall samma period föregående år",
      "Utfall föregående år",
      "Föregående års utfall",
      "Fjolårets utfall",
      "Utfall förra året",
    ],
  },
  {
    code: "prognos",
    title: "Prognos helår",
    spellings: ["Prognos", "Helårsprognos", "Årsprognos", "Prognos {period}", "Prognos helår {period}"],
  },
  {
    code: "arsmal",
    title: "Årsmål",
    spellings: [
      "Arsmål",
      "Årsmål {period}",
      "Mål",
      "Mål {period}",
      "Målvärde",
      "Målvärde {period}",
      "Måltal",
      "Måltal {period}",
      "Målnivå",
      "Målnivå {period}",
      "Eget årsmål",
      "Nämndens årsmål",
      "Nämndens årsmål {period}",
      "Enhetens årsmål",
      "Enhetens årsmål {period}",
    ],
  },
  {
    code: "kf-arsmal",
    title: "KF:s årsmål",
    spellings: ["KF årsmål", "KF:s årsmål {period}", "KF:s arsmål", "Kommunfullmäktiges årsmål", "KF:s mål", "KF:s mål {period}"],
  },
  { code: "periodicitet", title: "Periodicitet", spellings: ["Periodisitet", "Mätfrekvens"] },
  { code: "period", title: "Period", spellings: ["Mätperiod", "Senaste period"] },
];

export const indicatorHeadings: TableHeading[] = [
  { title: "Indikator", owner: "", spellings: ["Indikatorer", "Nyckeltal", "Mått", "Resultatmått", "Styrtal"] },
  { title: "KF:s indikatorer", owner: "kommun", spellings: ["KF:s indikator", "Kommunfullmäktiges indikatorer"] },
  { title: "Nämndens indikatorer", owner: "namnd", spellings: ["Nämndindikatorer", "Nämndindikator", "Nämndens indikator"] },
  {
    title: "Enhetens indikatorer",
    owner: "enhet",
    spellings: [
      "Enhetsindikatorer",
      "Enhetsindikator",
      "Enhetens indikator",
      "Egna indikatorer",
      "Åtagandets indikatorer",
      "Åtagandets indikator",
      "Verksamhetens indikatorer",
      "Verksamhetens indikator",
    ],
  },
];

export const activityHeadings: TableHeading[] = [
  { title: "Aktivitet", owner: "", spellings: ["Aktiviteter"] },
  { title: "KF:s aktiviteter", owner: "kommun", spellings: ["KF:s aktivitet", "Kommunfullmäktiges aktiviteter"] },
  { title: "Nämndens aktiviteter", owner: "namnd", spellings: ["Nämndens aktivitet", "Nämndaktiviteter", "Nämndaktivitet"] },
  { title: "Enhetens aktiviteter", owner: "enhet", spellings: ["Enhetens aktivitet", "Enhetsaktiviteter", "Enhetsaktivitet"] },
];

export const activityColumns: ColumnName[] = [
  { code: "startdatum", title: "Startdatum", spellings: ["Start", "Start datum", "Från", "Startar"] },
  { code: "slutdatum", title: "Slutdatum", spellings: ["Slut", "Slut datum", "Till", "Klart", "Klart senast", "Slutar"] },
  { code: "ansvarig", title: "Ansvarig", spellings: ["Ansvarig för aktiviteten", "Ansvarig funktion", "Vem"] },
  { code: "status", title: "Status", spellings: ["Läge"] },
  { code: "avvikelse", title: "Avvikelse", spellings: ["Avvikelser", "Kommentar", "Kommentar till avvikelse", "Analys"] },
];
