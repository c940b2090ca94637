import type { Direction } from "../domain/chain.ts";
import type { IndicatorRow } from "../domain/document.ts";

/** Words of what a municipality wants less of. */
const LESS =
  /(sjukfrånvaro|sjuktal|personalomsättning|hemlös|bostadslös|vräkning|avhysning|ekonomiskt bistånd|försörjningsstöd|bidragsberoende|bidragstagare|bidragshushåll|beroende av|arbetslös|brott|skadegör|klotter|nedskräpning|olyck|fallskad|tillbud|klagomål|felaktig|avvikelser|våld|kränk|mobbning|trakasseri|diskriminer|väntetid|handläggningstid|kötid|utsläpp|växthusgas|energianvändning|energiförbrukning|elförbrukning|elanvändning|vattenförbrukning|bränsle|matsvinn|avhopp|avbrott|missbruk|återaktualis|otrygg|ohälsa|timavlönade|timanställda|timvikarier|ej verkställda|inte verkställda|överklag|skuld|placerade|barn per|elever per|brister|stillestånd|försening|läckage|driftstopp)/giu;
/** Words of what it wants more of. */
const MORE =
  /(nöjd|trygg(?!hetslarm)|fått|får(?!\p{L})|erbju|deltag|deltar|genomfört|genomförd|genomgått|ekologisk|elektronisk|e-handel|utbildad|utbildning|behörig|legitimerad|tillhandahåll|praktik|praktiktillfällen|platser|svarsfrekvens|inskriv|egen försörjning|annan försörjning|självförsörj|lönearbete|eget kontrakt|förstahandskontrakt|upplever att|känner till|anser att|vet vad|återvin|sorter|matavfall|miljöbil|fossilfri|förnybar|medskapande|engagemang|ambassadör|bemötande|delaktig|valmöjlighet|valfrihet|tillgänglig|index|kvalitet|besök(?!are per)|utlån|aktiviteter|insatser som|genomförandeplan|heltid|kontinuitet|i tid(?!\p{L})|inom (lagstadgad|utsatt) tid|godkänd|gymnasiebehör|frisknärvaro|långtidsfrisk|rekommendera|kollektivtrafik|cykl|högskoleutbild|fullfölj|besökare|deltagare|medlem|kurs|öppen verksamhet|öppet hus|evenemang|föreställning|verkställda i tid|digitala)/giu;

/**
 * Which way is better, by the indicator's own letters: a bound or a direction as årsmål tells; else the words of its name,
 * and then only when all of them point one way. Anything less sure is "okand", and no rule judges by it.
 */
export function wantedDirection({ name, cells, symbol }: Pick<IndicatorRow, "name" | "cells" | "symbol">): Direction {
  for (const figure of [cells.arsmal?.figure, cells["kf-arsmal"]?.figure]) {
    if (figure?.kind === "bound") return figure.bound === "minst" ? "hogre" : "lagre";
    if (figure?.kind === "range") return "intervall";
    if (figure?.kind === "direction" && /ök|förbättr/i.test(figure.words)) return "hogre";
    if (figure?.kind === "direction" && /minsk/i.test(figure.words)) return "lagre";
  }
  const words = byWords(name);
  return words === "okand" ? (bySymbol(cells, symbol) ?? words) : words;
}

/** A printed status beside an outcome that is not its target: ● means that this side is the good one, ■ the bad one. */
function bySymbol(cells: IndicatorRow["cells"], symbol: string): Direction | null {
  const [outcome, target] = [cells.utfall?.figure, cells.arsmal?.figure];
  if (outcome?.kind !== "number" || target?.kind !== "number" || outcome.value.micro === target.value.micro) return null;
  const over = outcome.value.micro > target.value.micro;
  if (symbol === "●") return over ? "hogre" : "lagre";
  return symbol === "■" ? (over ? "lagre" : "hogre") : null;
}

function byWords(name: string): Direction {
  // "från bistånd till egen försörjning": what somebody leaves says nothing, what somebody reaches does
  const reached = name.replace(
    /(?<!\p{L})(från|mot|efter|trots|med erfarenhet av|om att upptäcka|om|inom|utsatta för|avseende)\s+[\p{L}\s-]{0,60}?(?=(?<!\p{L})(till|som|har)(?!\p{L})|$)/giu,
    " ",
  );
  const less = (reached.match(LESS) ?? []).length;
  const more = (reached.match(MORE) ?? []).length;
  if (less > 0 && more === 0) return "lagre";
  return more > 0 && less === 0 ? "hogre" : "okand";
}
