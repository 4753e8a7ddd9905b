const MANNERS = words(`
  Forsiktig Varsom Lystig Treg Kvikk Stille Høylytt Beskjeden Storslått Nysgjerrig Tankefull Munter Gretten Sindig
  Rask Lun Kjølig Varm Blid Sprek Søvnig Våken Tapper Forsonlig Grundig Kresen Lettbeint Målbevisst Omtenksom
  Påpasselig Rådsnar Sporty Trivelig Uredd Velvillig Ærlig Øvet Årvåken Enkel Iherdig`);

const LOOKS = words(`
  Stripete Prikkete Rutete Lodden Pigget Glatt Krøllete Blank Matt Rød Blå Grønn Gul Lilla Brun Rosa Turkis Oransje
  Grå Hvit Sølvfarget Gyllen Kobberfarget Fiolett Mosegrønn Himmelblå Rustrød Sitrongul Kremhvit Koksgrå Spraglete
  Flekkete Fjærkledd Langhåret Korthåret Rund Kantete Bølgete Glitrende Dunete`);

const ANIMALS = words(`
  Grevling Pinnsvin Ekorn Røyskatt Lemen Beltedyr Flodhest Sjiraff Sebra Kenguru Koala Lama Alpakka Nebbdyr Dovendyr
  Maursluker Pelikan Pingvin Flamingo Struts Kakadu Tukan Skilpadde Salamander Kameleon Leguan Blekksprut Sjøhest
  Manet Hvalross Spekkhogger Isbjørn Panda Vaskebjørn Surikat Marsvin Antilope Bison Okapi Tapir Gorilla Lemur Kolibri
  Albatross Bever Oter Hermelin Muldvarp Flaggermus Krabbe`);

/** Goes through all the names once before one comes again: it shares no factor with their number. */
const STRIDE = 28_657;

/** A name of words that no firm and no person is called by, and that says that it is invented; another one for each number below 80 000. */
export function inventedName(number: number, ending: string): string {
  const place = (number * STRIDE) % (MANNERS.length * LOOKS.length * ANIMALS.length);
  const manner = MANNERS[place % MANNERS.length] as string;
  const look = LOOKS[Math.floor(place / MANNERS.length) % LOOKS.length] as string;
  const animal = ANIMALS[Math.floor(place / (MANNERS.length * LOOKS.length))] as string;
  return `${manner} ${look} ${animal} ${ending} (syntetisk)`;
}

function words(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}
