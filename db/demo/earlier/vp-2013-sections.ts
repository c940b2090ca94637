import type { SectionPart } from "../../../lib/domain/document.ts";
import { section } from "../builder.ts";

/** What stands before the goals in the verksamhetsplan 2013 of Beställarenheten funktionsnedsättning. */
export const sections2013: SectionPart[] = [
  section(
    "Inledning",
    "Beställarenheten funktionsnedsättning prövar rätten till stöd för barn, unga och vuxna under 65 år. Vi utreder, beslutar, beställer insatsen hos en utförare och följer upp att den blev som det var tänkt. Besluten ska hålla för en prövning, och insatserna ska hålla god kvalitet för de pengar vi har.",
    "Arbetet är delat på fyra grupper: socialpsykiatri, barn med funktionsnedsättning, vuxna med funktionsnedsättning samt administration och kontaktverksamhet.",
    "I början av 2013 ser vi över indelningen. Ärendena har blivit många fler på några år, mest i barn- och ungdomsgruppen, och allt fler har en neuropsykiatrisk diagnos. Vi behöver ett bättre sätt att ta emot dem. Först kartlägger vi vilka de är och vad de frågar efter, och besöker kommuner som kommit längre. På samma sätt ska vi ta reda på hur nya ärenden når oss och var de fastnar.",
    section(
      "Metodutveckling 2013",
      "- Motiverande samtal (MI): alla som bedömer bistånd ska gå stadens utbildning och använda metoden i sina samtal. Två coacher på enheten leder övningsgrupper.",
      "- Samtalsstöd: bilder, samtalsmattor och annat som gör det lättare för den som har en kognitiv svårighet att vara med och bestämma.",
      "- Hem som fyllts av saker: några klienter riskerar att vräkas därför att de inte kan göra sig av med något. Tillsammans med grannenheter samlar vi metoder som har fungerat.",
      "- Beställningar: också inom funktionsnedsättning ska delmålen vara så tydliga att de går att följa upp, på samma sätt som socialpsykiatrin redan gör.",
      "- Barn som anhöriga: vi ska fråga hur barnen har det när en förälder har en funktionsnedsättning.",
      "Barn- och ungdomshandläggarna fortsätter att träffa barnet självt, inte bara föräldrarna, och tar reda på vad barnet vill.",
      "Fritiden är viktig för barn som ofta blir utan. Vi sprider information om det som finns och träffar regelbundet dem som ordnar lägren, kvällarna och idrotten.",
    ),
    section(
      "Budgetarbete",
      "De senaste åren har vi fått ordning på ekonomin. I år går vi igenom ett antal dyra ärenden, ett och ett: kan avtalet förhandlas, finns det ett annat stöd som är minst lika bra?",
      "Det mesta som driver kostnaden råder vi däremot inte över. En olycka, en inflyttning, ett indraget beslut från Försäkringskassan eller ett barn som föds med en svår funktionsnedsättning kan ändra prognosen på en dag.",
    ),
    section(
      "Enhetens arbete",
      "Vi möter personer mellan 0 och 65 år. De kan ha en utvecklingsstörning, autism, en hjärnskada, en långvarig psykisk sjukdom, en svår kroppslig sjukdom eller ett rörelsehinder, ibland flera samtidigt.",
      "I december 2012 hade vi 872 klienter. 151 ärenden gällde barn och unga 0–20 år och 434 vuxna 20–65 år med funktionsnedsättning. 287 personer hade insatser för psykisk funktionsnedsättning. Nya bostadshus med god tillgänglighet har gjort att fler flyttat hit.",
      "Budgeten för 2013 är 290,4 mnkr: 42,6 mnkr för socialpsykiatri och 247,8 mnkr för funktionsnedsättning. Det är omkring 20 mnkr mer än 2012, i huvudsak därför att fler personer får insatser.",
      "Till exempel kan vi besluta om:",
      "- korttidsvistelse och avlösning i hemmet",
      "- hemtjänst, boendestöd och personlig assistans",
      "- gruppbostad, stödboende eller sjukhem",
      "- daglig verksamhet och annan sysselsättning",
      "- kontaktperson och ledsagning",
      "- riksfärdtjänst och bilanpassning",
      "- tränings- och försökslägenhet.",
      "Besluten fattas enligt socialtjänstlagen (SoL), lagen om stöd och service till vissa funktionshindrade (LSS) och lagen om riksfärdtjänst. Kontaktpersoner och korttidsfamiljer rekryterar vi själva.",
      "Enheten hör till avdelningen för social omsorg. Här arbetar en enhetschef, två biträdande enhetschefer och 17 socialsekreterare och biståndsbedömare på 15,3 tjänster. En administrativ assistent och en kontaktsekreterare arbetar heltid. Kontaktsekreteraren har hand om ca 100 kontaktpersoner för vuxna och handlägger riksfärdtjänst. En biståndsbedömare ägnar 25 % av sin tid åt de cirka 16 kontaktpersonerna och familjerna för barn och unga.",
      "En boendesamordnare och en anhörigkonsulent arbetar nära oss men hör till andra enheter.",
      "Vi samarbetar med anhöriga, föreningar, vården, habiliteringen, Försäkringskassan och Arbetsförmedlingen. Med de två psykiatriska mottagningarna i området har vi fasta möten. Enhetschefen deltar i den grupp där skola, barnpsykiatri, habilitering och socialtjänst löser frågor om enskilda barn.",
      "Det som styr oss, utöver lagarna, är stadens program för delaktighet 2011–2016, riktlinjerna för LSS och för vuxna med funktionsnedsättning, och överenskommelserna med landstinget. Riktlinjerna finns för att samma behov ska ge samma stöd var man än bor i staden.",
      "Planen togs fram på en gemensam planeringsdag den 16 oktober 2012 och behandlades på arbetsplatsträffen (APT) den 27 november 2012.",
      "Svaren i höstens medarbetarenkät har alla fått ta del av. Det vi vill förbättra står i en plan för den psykosociala arbetsmiljön, som vi återkommer till på varje APT.",
    ),
  ),
];
