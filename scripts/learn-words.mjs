// Which words are ordinary and which are names? Counted, not guessed: for every word form of SaudiNewsNet, how often it follows a given
// name, a rank or بن/أبو/عبد/آل, against how often it stands at all. Writes engine/src/lexicon/learned/{common,names}.ts: word forms
// only, no text. Needs the corpus and lists beside the repository; run by hand:  node scripts/learn-words.mjs [SHARED_DIR]
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const shared = process.argv[2] ?? join(root, "..", "shared");
const fold = (w) => w.replace(/[\u0640\u064B-\u065F\u0670\u200B-\u200F]/g, "").replace(/[أإآٱ]/g, "ا").replace(/ى/g, "ي").replace(/[ؤئ]/g, "ء"); // ة stays: حكومة is no حكوم + ه

const given = new Set(readFileSync(join(shared, "facts", "given-names.tsv"), "utf8").split("\n").map((l) => l.split("\t")[1]).filter(Boolean).map(fold));
const frequency = new Map();
for (const line of readFileSync(join(shared, "facts", "word-frequencies.tsv"), "utf8").split("\n")) {
  const [count, word] = line.split("\t");
  if (word) frequency.set(fold(word), (frequency.get(fold(word)) ?? 0) + Number(count));
}
const ranks = new Set("العقيد العميد اللواء الرائد المقدم النقيب الملازم الشيخ الدكتور المهندس الاستاذ الامير السيد الفريق الرقيب المحامي الاعلامي الشاعر الفنان اللاعب المدرب د م بن ابو ابن عبد ال ابي ام".split(" "));
// Words that are names clearly enough to vouch for their neighbour: frequent given names that are no ordinary words.
const ordinary = new Set("نور امل سعيد صالح جميل كريم هدي ايمان فرح عادل رائد ناصر منصور وطن سلام امين حق عام قوي نجاح حرب اول مجد وسام بطل شرف نجم ذكري بدر هلال قمر حسن شهيد وعد ثابت فاضل هاني راضي علي في الي".split(" ").map(fold));
const vouch = new Set([...given].filter((w) => !ordinary.has(w) && (frequency.get(w) ?? 0) >= 40));

const prepositions = new Set("في من علي الي عن مع بين بعد قبل خلال ضد دون حول عبر منذ بشان اثناء كل اي هذا هذه بعض جميع".split(" ").map(fold));
const afterPreposition = new Map();
const total = new Map(), afterName = new Map(), beforeName = new Map();
const bump = (m, k) => m.set(k, (m.get(k) ?? 0) + 1);
const corpus = gunzipSync(readFileSync(join(shared, "eval", "data", "saudinewsnet.jsonl.gz"))).toString("utf8");
for (const line of corpus.split("\n")) {
  if (!line) continue;
  let previous = "";
  for (const m of JSON.parse(line).text.matchAll(/[\u0621-\u0652\u0670\u0671]+|[^\s]/g)) {
    const w = fold(m[0]);
    if (w.length > 1 && w.charCodeAt(0) >= 0x621) {
      bump(total, w);
      if (vouch.has(previous) || ranks.has(previous)) bump(afterName, w);
      if (previous && vouch.has(w)) bump(beforeName, previous);
      if (prepositions.has(previous)) bump(afterPreposition, w);
    }
    previous = w;
  }
}
const bare = (w) => {
  let s = w;
  for (const p of ["وال", "بال", "فال", "كال", "لل", "ال", "و", "ب", "ل", "ف"]) if (s.startsWith(p) && s.length - p.length >= 3 && total.has(s.slice(p.length)) && (total.get(s.slice(p.length)) ?? 0) > total.get(s) / 6) return s.slice(p.length);
  return s;
};
const common = new Map(), names = new Map();
for (const [w, n] of total) {
  if (n < 12) continue;
  const ratio = (afterName.get(w) ?? 0) / n;
  if (ratio < 0.15) common.set(bare(w), Math.max(common.get(bare(w)) ?? 0, n));
  else if (ratio >= 0.45 && n >= 12 && !/^(و|ف|ب|ل)/.test(w) && w.length >= 3) names.set(w, n);
}
for (const w of names.keys()) common.delete(w);
// Forms that could be a bare perfect verb but also stand after prepositions or with the article: nouns as well (نقل، شبه، عقد).
const nouns = [];
for (const [w, n] of total) {
  if (n < 30 || w.length < 2 || w.length > 5 || /^(ي|ت|ن)...|^ال|^(و|ف|ب|ل|ك)(ال)?/.test(w) && !total.has(`ال${w}`)) continue;
  const withArticle = (total.get(`ال${w}`) ?? 0) + (total.get(`بال${w}`) ?? 0) + (total.get(`وال${w}`) ?? 0);
  if (((afterPreposition.get(w) ?? 0) + withArticle) / (n + withArticle) >= 0.12 && (afterPreposition.get(w) ?? 0) >= 5) nouns.push(w);
}
mkdirSync(join(root, "engine/src/lexicon/learned"), { recursive: true });
const write = (file, constant, doc, list) =>
  writeFileSync(join(root, "engine/src/lexicon/learned", file), `/** ${doc}\n * Made by scripts/learn-words.mjs from counts over SaudiNewsNet; folded word forms, sorted, no text. */\nexport const ${constant} = \`\n${wrap(list)}\n\`;\n`);
const wrap = (list) => {
  const lines = [];
  for (let i = 0; i < list.length; i += 20) lines.push(list.slice(i, i + 20).join(" "));
  return lines.join("\n");
};
const least = Number(process.argv[3] ?? 25);
const commonList = [...common].filter(([w, n]) => n >= least && w.length >= 2).map(([w]) => w).sort();
const commonSet = new Set(commonList);
const nameList = [...names].map(([w]) => w).sort();
write("common.ts", "commonWords", "Ordinary words: forms that hardly ever follow a given name or a rank.", commonList);
write("names.ts", "learnedNames", "Forms that mostly follow a given name or a rank: family names and further given names.", nameList);
write("nouns.ts", "learnedNouns", "Forms that stand after prepositions or with the article often enough to be nouns, whatever verb they could be.", nouns.filter((w) => commonSet.has(w)).sort());
console.log(`${total.size} forms; ${commonList.length} common, ${nameList.length} names`);
