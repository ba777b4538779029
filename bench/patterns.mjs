// Texts at which a rule that looks ahead or back without bound takes the square of the length. Each is made for about `length` characters.
// bench.mjs measures how their time grows; engine/test/property.test.ts sees that they end.

const paragraph = "قال وزير الداخلية علي الساعدي إن خمسة أشخاص قتلوا أمس في هجوم على مقر الشرطة في بغداد. ";
const repeat = (pattern) => (length) => pattern.repeat(Math.max(1, Math.ceil(length / pattern.length)));
const after = (start, pattern) => (length) => start + repeat(pattern)(length - start.length);
/** Words counted up, each another. */
const counted = (one) => (length) => {
  const list = [];
  for (let k = 0, size = 0; size < length; k++) {
    list.push(one(k));
    size += list[k].length + 1;
  }
  return list.join(" ");
};

const given = ["محمد", "أحمد", "حسين", "خالد", "ليلى", "فاطمة", "يوسف", "إبراهيم", "مريم", "طارق", "سامي", "نادية", "عمر", "زينب", "بشار", "هدى"];

/** [name, text of about this length] */
export const patterns = [
  ["opening brackets", after("قال الوزير ", "(")],
  ["brackets of one word", repeat("(قال) ")],
  ["straight quotation marks", after("قال الوزير ", '"')],
  ["spaced quotation marks", after("قال الوزير ", '" ')],
  ["opening guillemets", after("قال الوزير ", "«")],
  ["opening guillemets and words", repeat("«قال ")],
  ["closing guillemets", after("قال الوزير ", "»")],
  ["nested quotations", (length) => "«قال ".repeat(length / 6) + "»".repeat(length / 6)],
  ["quotations of one word", repeat("«نعم» ")],
  ["reporting verbs", repeat("قال ")],
  ["cues with their complementizer", repeat("أكد أن ")],
  ["participles", repeat("مؤكدا أن ")],
  ["according to according to", repeat("بحسب ")],
  ["citing one another", repeat("نقلا عن ")],
  ["cue, colon", repeat("قال: ")],
  ["two names", repeat("محمد علي ")],
  ["one name linked on and on", repeat("محمد بن ")],
  ["people, each another", counted((k) => `${given[k % 16]} ${letterWord(k)} و`)],
  ["words of no lexicon, each another", counted((k) => `ال${letterWord(k)}`)],
  ["parties, each another", counted((k) => `حزب ${letterWord(k)}،`)],
  ["speakers, each another", counted((k) => `وقال ${given[k % 16]} ${letterWord(k)} إنه عاد.`)],
  ["titles", repeat("رئيس ")],
  ["nouns without a verb", repeat("وزارة مدينة حزب ")],
  ["pronouns", repeat("وقال إنه ")],
  ["she said of him", repeat("وقالت له إنها معه. ")],
  ["unnamed sources", repeat("مصادر ")],
  ["event words", repeat("هجوم انفجار اعتقال ")],
  ["event verbs", repeat("قتل واعتقل ")],
  ["attacks, each with a place", counted((k) => `وقع هجوم في ${letterWord(k)}.`)],
  ["negations", repeat("لم لن ")],
  ["conjunctions", repeat("و ")],
  ["commas", after("قال الوزير ", "، ")],
  ["number words", repeat("مليون ")],
  ["numbers joined", repeat("خمسة وعشرون و")],
  ["digits", repeat("15 ")],
  ["people counted", repeat("خمسة قتلى ")],
  ["one number", repeat("1")],
  ["times", repeat("أمس ")],
  ["dates joined", repeat("من يوم إلى يوم ")],
  ["dates", repeat("15/7/2015 ")],
  ["full stops", repeat(". ")],
  ["line breaks", repeat("\n")],
  ["one word a line", repeat("قال\n")],
  ["one long word", repeat("ب")],
  ["one long word of many letters", repeat("كتبناها")],
  ["one letter under many marks", after("ب", "\u064E")],
  ["tatweel", repeat("\u0640")],
  ["zero-width characters", after("ب", "\u200C")],
  ["direction overrides", repeat("\u202Eقال ")],
  ["lone surrogates", after("قال ", "\uD800")],
  ["emoji", after("قال الوزير ", "👩‍👩‍👧‍👦")],
  ["one sentence without an end", repeat(paragraph.replace(".", ""))],
  ["one sentence of clauses", repeat("وقال الوزير، مشيرا إلى أن «الأمر» انتهى، ")],
  ["news", repeat(paragraph)],
];

/** A word that no lexicon has, another for each number. */
function letterWord(k) {
  const letters = "بتثجحخدذرزسشصضطظعغفق";
  let out = "";
  for (let n = k + 8000; n > 0; n = Math.floor(n / 20)) out += letters[n % 20];
  return out;
}
