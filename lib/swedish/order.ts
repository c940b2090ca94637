/** Names and numbers in Swedish order, numbers by their size: "Förskolan 2" before "Förskolan 10", "Ö" last. */
export const inSwedishOrder = new Intl.Collator("sv", { numeric: true }).compare;
