/** What stands where nobody is named for an indicator. */
export const EVERY_REPORTER = "Alla rapportörer";
