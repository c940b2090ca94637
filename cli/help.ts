export const HELP = `tertial – målkedja, utfall och rapporter från kommandoraden

Användning
  tertial import FIL.docx [--kind VP|T1|T2|VB] [--year ÅR] [--unit ENHET] [--replace]
                          [--decided DATUM --paragraph § --dnr NR] [--json]
      Läser in en verksamhetsplan, tertialrapport eller verksamhetsberättelse från Word.
      Slag, år och enhet gissas ur dokumentet om de inte anges.
  tertial documents [--json]
      Listar dokumenten.
  tertial documents undo DOKUMENT [--yes] [--json]
      Ångrar inläsningen av ett utkast: det som den gjorde tas bort, och det utkast som den ersatte kommer tillbaka.
      Har något gjorts sedan dess sägs vad som försvinner och vad som står kvar, och inget görs utan --yes.
  tertial check DOKUMENT|FIL.docx [--strict] [--json]
      Söker det som inte kan stämma: summor, andelar, årsmål, bedömningar, datum och siffror i texten.
      En Word-fil granskas utan att läsas in; --kind, --year och --unit gäller då som för import.
      Med --strict blir svarskoden 1 när något hittas.
  tertial report DOKUMENT --format docx|pdf|html|json --out FIL
      Skriver ett dokument. DOKUMENT är dess id eller namn, till exempel VB-2017-forsorjningsstodsenheten.
      En taggad PDF görs med LibreOffice, där det finns.
  tertial outcomes export PERIOD-ÅR-ENHET [--format xlsx|csv] [--out FIL]
      Skriver en enhets period som arbetsbok att fylla i, till exempel VB-2017-forsorjningsstodsenheten.
  tertial outcomes import FIL [--unit ENHET --year ÅR --period PERIOD] [--sheet BLAD] [--dry-run] [--json]
      Läser in utfall ur en arbetsbok eller CSV-fil, alla eller inga, och säger rad för rad vad som hände.
      Tertials egna arbetsböcker säger själva enhet, år och period. Med --dry-run provas filen bara.
  tertial outcomes undo INLÄSNING [--leave-changed] [--json]
      Ångrar en inläst fil som helhet: varje cell får tillbaka det som stod före filen. INLÄSNING är det id som
      import svarade med. Har något ändrats sedan dess görs inget; med --leave-changed lämnas just det som det är.
  tertial history verify [--head KONTROLLSUMMA] [--json]
      Går igenom hela historiken med sparade texter och beslut, säger var någon har ändrat i efterhand, och om
      kontrollsummorna som är tryckta i beslutade rapporter finns kvar i den. Med --head talar kommandot om vad en kontrollsumma som är avskriven
      från en rapports sista sida hör till, och om historiken fram till dess är hel. Svarskod 1 när något inte stämmer.
  tertial setup [--municipality KOMMUN] [--name NAMN] [--email ADRESS]
      Gör kommunens egen databas med en systemförvaltare, som sedan bjuder in andra.
      Frågar efter det som inte anges. Lösenordet tas ur TERTIAL_PASSWORD, annars frågas det efter.
  tertial migrate
      Skapar databasen om den saknas och för den till den senaste versionen.
  tertial demo
      Gör om exemplet i data/exempel.db från början.

Gäller alla kommandon
  --db FIL   databasen (annars TERTIAL_DATABASE, annars data/tertial.db)
  --help     den här texten

Svarskod: 0 klart, 1 gick inte och inget ändrades, 2 fel anrop.`;
