/**
 * Attributions: who said what, by the article's own words. Cues are found first, then each is read with its complement, source,
 * content and company; last, which statement stands inside which (the chain).
 */
import type { CueRow } from "../lexicon/rows.ts";
import { Kind, Pos } from "../matching/dictionary.ts";
import { conjunctionOn, nounPhraseEnd, prepositionOn, type Syntax, Tag } from "../matching/syntax.ts";
import { isKind } from "../matching/words.ts";
import { describe } from "../mentions/describe.ts";
import type { Referents } from "../mentions/referents.ts";
import { pronoun } from "../mentions/describe.ts";
import type { Act, Medium, Span } from "../reading.ts";
import { actOf } from "./acts.ts";
import { findNominal, isVerbalNoun, type FoundComplement } from "./complements.ts";
import { type ContentFound, directToEnd, findContent, type Marks } from "./contents.ts";
import { type CueCandidate, findCues, limitOf } from "./cues.ts";
import type { AttributionFinding, Clue, TokenSpan } from "./finding.ts";
import { isAnimate, mediumIn, readCompany, type Company, type Times } from "./sources.ts";
import { agrees, isRelativeBefore, type Speaker, subjectBefore, subjectPreceding } from "./speakers.ts";

type Draft = { -readonly [K in keyof AttributionFinding]: AttributionFinding[K] };

export function findAttributions(s: Syntax, referents: Referents, times: Times): AttributionFinding[] {
  const cues = findCues(s, referents);
  const marks = markCues(s, cues);
  const drafts: Draft[] = [];
  const speakers: Speaker[] = [];
  const colons = speakerColons(s, referents);
  for (const cue of cues) {
    while (colons.length > 0 && colons[0]!.colon < cue.token) readColon(s, referents, times, colons.shift()!, drafts, speakers);
    const before = drafts.length;
    if (cue.form === "according") readAccording(s, referents, times, marks, cue, drafts);
    else if (cue.form === "noun") readNoun(s, referents, times, marks, cue, drafts, speakers);
    else readVerb(s, referents, times, marks, cue, drafts, speakers);
    for (const d of drafts.slice(before)) remember(s, referents, d, drafts, speakers);
  }
  for (const c of colons) readColon(s, referents, times, c, drafts, speakers);
  drafts.sort((a, b) => a.cue.start - b.cue.start || b.cue.end - a.cue.end);
  nest(drafts);
  drafts.forEach((d, k) => inheritFrom(d, k, drafts, s));
  return drafts;
}

// ── «المتحدث: …» ────────────────────────────────────────────────────────────────────────────────────────────────────

interface SpeakerColon extends TokenSpan {
  readonly colon: number;
}

const MOST_WORDS_OF_SPEAKER = 9;

/** Paragraphs that open with a speaker and a colon, as headlines do. Places, outlets and topics are datelines and headings. */
function speakerColons(s: Syntax, referents: Referents): SpeakerColon[] {
  const found: SpeakerColon[] = [];
  s.sentences.forEach(({ first, last, paragraph }, k) => {
    if (k > 0 && s.sentences[k - 1]!.paragraph === paragraph) return;
    const m = referents.mentions[referents.beginsAt[first]!];
    if (!m || last - first < 4) return;
    const e = referents.entities[m.entity]!;
    if (e.type === "place" || !e.animate || /agency|newspaper|tv|radio|site|magazine|media|social/.test(e.subtype ?? "")) return;
    for (let i = first + 1; i <= Math.min(last - 3, first + MOST_WORDS_OF_SPEAKER); i++) {
      const tag = s.tags[i] as Tag;
      if (s.tokens[i]!.surface === ":") {
        if (hasVerb(s, i + 1, last)) found.push({ first, last: i - 1, colon: i });
        return;
      }
      if (tag === Tag.Verb || tag === Tag.Complementizer || tag === Tag.Relative || tag === Tag.Participle || (tag === Tag.Punctuation && s.tokens[i]!.surface !== "(" && s.tokens[i]!.surface !== ")")) return;
    }
  });
  return found;
}

function hasVerb(s: Syntax, from: number, last: number): boolean {
  for (let i = from; i <= Math.min(last, from + 12); i++) if (s.tags[i] === Tag.Verb || s.tags[i] === Tag.Negation || s.tags[i] === Tag.Auxiliary) return true;
  return false;
}

function readColon(s: Syntax, referents: Referents, times: Times, c: SpeakerColon, drafts: Draft[], speakers: Speaker[]): void {
  const content = directToEnd(s, c.colon, c.colon + 1);
  if (!content) return;
  const source = { mention: describe(s, referents, c.first, c.last), span: spanOf(s, c) };
  const { start, end } = s.tokens[c.colon]!;
  push(s, times, drafts, {
    first: c.colon, last: c.colon, part: { start, end }, source, content, act: actOf(s, undefined, content.tokens.first, content.tokens.last).act, medium: undefined, audience: [], negated: false, row: undefined,
    rule: "speaker and colon at the head of a paragraph", clues: [{ part: "source", first: c.first, last: c.last }],
  });
  remember(s, referents, drafts[drafts.length - 1]!, drafts, speakers);
}

function markCues(s: Syntax, cues: readonly CueCandidate[]): Marks {
  const cueAt = new Uint8Array(s.tokens.length);
  const participleAt = new Uint8Array(s.tokens.length);
  const accordingAt = new Uint8Array(s.tokens.length);
  for (const c of cues) {
    if (c.form === "according") accordingAt[c.token] = 1;
    else if (c.form === "noun") continue;
    else if (c.form === "participle") {
      if (c.clause || afterPause(s, c.token) || carriesNominal(s, c)) participleAt[c.token] = cueAt[c.token] = 1;
    }
    else if (c.clause || c.rows.some((r) => r.complements.some((k) => k.startsWith("np")) && !r.flags?.includes("homograph"))) cueAt[c.token] = 1;
  }
  return { cueAt, participleAt, accordingAt };
}

const STRONG = new Set<Act>(["accuse", "demand", "condemn", "deny", "reject", "confirm", "promise", "warn", "threaten", "praise"]);

/** … الأسرى محملا مسؤولية سلامتهم: without a pause, a participle with a force of its own and its object at once. */
function carriesNominal(s: Syntax, c: CueCandidate): boolean {
  if (!c.analysis?.entry.features.accusative) return false;
  if (responsibility(s, c.token, c.rows, c.token + 10)) return true;
  return c.rows.some((r) => STRONG.has(r.act) && !r.flags?.includes("homograph") && r.complements.some((k) => k.startsWith("np"))) && (s.tags[c.token + 1] === Tag.Preposition || isVerbalNoun(s, c.token + 1));
}

// ── verbs and participles ────────────────────────────────────────────────────────────────────────────────────────────

function readVerb(s: Syntax, referents: Referents, times: Times, marks: Marks, cue: CueCandidate, drafts: Draft[], speakers: readonly Speaker[]): void {
  const i = cue.token;
  const limit = limitOf(s, i);
  const features = cue.analysis!.entry.features;
  const preferNominal = cue.rows.every((r) => r.complements[0]?.startsWith("np"));
  let complement: FoundComplement | undefined = cue.clause;
  let company = readCompany(s, referents, times, i + 1, complement ? complement.at : Math.min(limit + 1, i + 26), !complement, cue.rows.some((r) => r.flags?.includes("relay")) ? RELAYED_FROM : undefined);
  const objectPronoun = cue.analysis!.cut.pronoun !== "";
  if (!complement || preferNominal || !gapIsClean(s, referents, company, i, complement)) {
    const open = readCompany(s, referents, times, i + 1, Math.min(limit + 1, i + 26), true, asksFor(cue.rows));
    // وكانت القيادة قد أعلنت استشهادهم: with its subject before it, what follows the verb is the object.
    const subject = subjectPreceding(s, referents, times, i) ? undefined : subjectOf(s, referents, open, features, cue);
    const addressee = cue.rows.filter((r) => r.flags?.includes("addressee"));
    const from = subject ? Math.max(subject.last + 1, i + 1) : i + 1;
    const nominal = nominalComplement(s, referents, times, i, from, open, subject, cue.rows, addressee, limit, objectPronoun);
    if (nominal && (!complement || (nominal.at < complement.at && (nominal.kind !== "np" || isVerbalNoun(s, nominal.content))))) {
      complement = nominal;
      company = { ...open, source: subject };
    } else if (complement) company = { ...company };
    else return;
  }
  if (!complement) return;
  if ((features.person === 1 || features.person === 2) && cue.rows.every((r) => r.flags?.includes("homograph"))) return;
  const learnt = s.tokens[i + 1]?.word.fold === "من" && complement.row.lemma.startsWith("عَلِم");
  if (!learnt && cue.form === "finite" && cue.rows.every((r) => r.flags?.includes("homograph")) && hasPreposition(s, i + 1, complement.at) && !(company.source && isAnimate(s, referents, company.source.first)) && !subjectPreceding(s, referents, times, i)) return;
  const row = complement.row;
  const clause = !complement.kind.startsWith("np");
  // سيعلن عن مفاجأة: nothing is said yet. تعد تقويضا: a judgement of the narrator's.
  if (!clause && (cue.analysis!.cut.future || (row.flags?.includes("thought") && row.flags.includes("homograph")))) return;
  if (/^قاءل/.test(s.tokens[i]!.word.fold) && isPartOfCue(s, drafts, i)) return;
  if (cue.form === "participle" && features.gender === "m" && !features.accusative && !clause) return;
  if (cue.form === "participle" && !clause && (features.gender === "f" || features.number !== "s") && !afterPause(s, i)) return;
  if (row.flags?.includes("homograph") && !clause && !isVerbalNoun(s, complement.content) && !row.gloss.includes("responsible") && !(company.source && isAnimate(s, referents, company.source.first))) return;
  if (!clause && row.act === "say" && (isNegated(s, i) || (complement.kind !== "np-ila" && complement.kind !== "np-an" && !isVerbalNoun(s, complement.content)) || row.gloss.startsWith("touch"))) return;
  if (!clause && row.act === "expect" && s.tokens[complement.content]!.word.analyses.some((a) => a.entry.kind === Kind.Event && (a.entry.row as { type: string }).type === "AGREE")) return;
  if (row.flags?.includes("thought") && (features.person === 1 || features.person === 2) && s.quotationOf[i]! < 0) return;
  if (row.flags?.includes("relay")) complement = fromVerbalNoun(s, i, complement);
  const content = complement.at >= 0 && s.tokens[complement.at]!.surface === ":" && complement.quotation < 0 ? directToEnd(s, i, complement.content) : findContent(s, marks, i, complement.content, complement.quotation, clause);
  if (!content) return;
  const spans = complement.at === complement.content ? withoutClitic(s, complement, content) : content.spans;
  let source: Draft["source"] = null;
  let rule = "";
  const clues: Clue[] = [{ part: "cue", first: i, last: i, entry: describeRow(row) }];
  const passiveOnly = features.passive && !features.active;
  let holder: number | undefined;
  if (features.person !== 3 && features.person !== 0) {
    holder = enclosing(drafts, s, i);
    if (holder === undefined) return;
    const speaker = drafts[holder]!.source;
    if (speaker) source = { mention: pronoun(s, referents, i, referents.mentions[speaker.mention]!.entity) };
    rule = "first person inside a quotation";
  } else if (passiveOnly) {
    rule = "passive, speaker unnamed";
  } else if (cue.form === "participle") {
    const controller = controllerOf(s, referents, times, i, drafts, features);
    if (controller) {
      source = controller;
      rule = "participle, subject of its clause";
    }
  } else if (learnt) {
    const from = readCompany(s, referents, times, i + 2, complement.at, false).source;
    if (from) {
      source = { mention: describe(s, referents, from.first, from.last), span: spanOf(s, from) };
      clues.push({ part: "source", ...from });
    }
    rule = "passive, known from";
  } else {
    // النائبة التي وصفت التعيين بأنه: in a relative clause the antecedent is the subject, what follows the object.
    const antecedent = isRelativeBefore(s, i) && !objectPronoun ? subjectPreceding(s, referents, times, i, clause) : undefined;
    const written = !antecedent && company.source && company.source.first < complement.at ? subjectOf(s, referents, company, features, cue, clause) : undefined;
    if (written) {
      const mention = speakerOf(s, referents, written, speakers);
      if (mention !== undefined) source = { mention, span: spanOf(s, written) };
      clues.push({ part: "source", ...written });
      rule = mention === undefined ? "information, nobody named says it" : "verb, then subject";
    } else {
      const preceding = antecedent ?? subjectPreceding(s, referents, times, i, clause);
      if (!preceding && !clause && isRelativeBefore(s, i)) return;
      if (!preceding && isWhatBefore(s, i)) rule = "what precedes shows it, nobody says it";
      if (preceding) {
        const mention = speakerOf(s, referents, preceding, speakers);
        if (mention !== undefined) source = { mention, span: spanOf(s, preceding) };
        clues.push({ part: "source", ...preceding });
        rule = mention === undefined ? "information, nobody named says it" : isRelativeBefore(s, i) ? "relative clause, its antecedent speaks" : "subject, then verb";
      }
    }
  }
  if (!source && !rule) {
    if (!clause && s.sentenceOf[i] === 0 && speakers.length === 0 && !conjunctionOn(s, i) && cue.form === "finite") return;
    const found = dropped(s, referents, times, i, cue, drafts, speakers);
    if (found !== undefined) {
      source = { mention: pronoun(s, referents, i, found) };
      rule = "no written subject, the speaker before";
    }
  }
  if (passiveOnly && !clause) return;
  // تعتبر السيطرة ضرورية: without one who holds it, it is held by all.
  if (!clause && row.flags?.includes("thought") && !(source && "span" in source && source.span)) return;
  // Nobody who could have said it: رفض عروض … is then a noun.
  if (!source && !clause && !passiveOnly) return;
  const act = actOf(s, row, content.tokens.first, content.tokens.last);
  if (clause || complement.at !== complement.content) clues.push({ part: clause ? "complementizer" : "preposition", first: complement.at, last: Math.max(complement.at, complement.content - 1) });
  const audience = audienceOf(s, referents, company.audience);
  if (row.flags?.includes("addressee") && !row.flags.includes("target") ) for (const a of addressees(s, referents, company, complement)) if (!audience.includes(a)) audience.push(a);
  if (row.flags?.includes("target")) for (const a of addressees(s, referents, company, complement)) if (!audience.includes(a)) audience.push(a);
  push(s, times, drafts, {
    first: i, last: i, part: cutSpan(s, i, cue), source, content: { ...content, spans }, act: act.act, medium: row.medium ?? company.medium ?? (company.source && s.tokens[company.source.first]!.word.fold.replace(/^ال/, "") === "بيان" ? "statement" : undefined) ?? openingMedium(s, i), audience, negated: isNegated(s, i), row,
    rule: rule ? `${cue.form === "participle" ? "participle" : "verb"}, ${complement.kind}; ${rule}` : `verb, ${complement.kind}; speaker unknown`, clues,
  });
  if (row.flags?.includes("relay")) relay(s, referents, times, drafts, cue, complement, content);
}

/** لم يعد في إمكان بلد أن …: with a prepositional phrase and no speaker between, the clause belongs to another word. */
function hasPreposition(s: Syntax, from: number, to: number): boolean {
  for (let j = from; j < to - 1; j++) if (s.tags[j] === Tag.Preposition || ((s.tags[j] === Tag.Noun || s.tags[j] === Tag.Demonstrative) && prepositionOn(s, j))) return true;
  return false;
}

/** نقلت الوكالة عن X قوله إن: what is relayed begins with the verbal noun, a link of its own. */
function fromVerbalNoun(s: Syntax, i: number, c: FoundComplement): FoundComplement {
  for (let k = i + 1; k < c.at; k++) if (/^(ال)?قول(ه|ها|هم)?$/.test(s.tokens[k]!.word.fold)) return { ...c, at: k, content: k, quotation: -1 };
  return c;
}

/** نقلت الوكالة | عن المصدر: what the relaying source's phrase ends at. */
const RELAYED_FROM: ReadonlySet<string> = new Set(["عن"]);

const ASKED: Readonly<Record<string, string>> = { "np-bi": "ب", "np-ila": "الي", "np-ala": "علي", "np-an": "عن", "np-min": "من", "np-fi": "في", "np-li": "ل" };

/** The prepositions the verb's own complements begin with; a place or institution after في or من may still belong to the subject. */
function asksFor(rows: readonly CueRow[]): ReadonlySet<string> {
  const out = new Set<string>();
  for (const r of rows) for (const c of r.complements) if (ASKED[c] && c !== "np-fi" && c !== "np-li") out.add(ASKED[c]!);
  return out;
}

/** Texts that speak for whoever issued them, and information that nobody answers for. */
const TEXTS = new Set(["بيان", "البيان", "تقرير", "التقرير", "لتقرير", "دراسه", "الدراسه", "بلاغ"]);
const NOBODY = new Set(["معلومات", "المعلومات", "بلاغ", "البلاغ"]);

/** The mention that speaks for this phrase: «بيان من مكتب المبعوث» is the office, «التقرير» whoever spoke through it before. */
function speakerOf(s: Syntax, referents: Referents, span: TokenSpan, speakers: readonly Speaker[]): number | undefined {
  const head = s.tokens[span.first]!.word.fold;
  if (NOBODY.has(head)) return undefined;
  if (TEXTS.has(head)) {
    for (let k = span.first + 1; k <= Math.min(span.last, span.first + 4); k++) {
      const m = referents.mentions[referents.beginsAt[k]!];
      if (m && m.kind !== "role" && referents.entities[m.entity]!.animate) return referents.beginsAt[k]!;
      if (s.tags[k] === Tag.Noun && isAnimate(s, referents, k) && (s.tags[k - 1] === Tag.Preposition || k === span.first + 1)) return describe(s, referents, k, span.last);
    }
    if (span.last === span.first && s.tokens[span.first]!.word.fold.startsWith("ال"))
      for (let k = speakers.length - 1; k >= 0 && k > speakers.length - 6; k--) {
        const e = referents.entities[referents.mentions[speakers[k]!.mention]!.entity]!;
        if (e.type === "organization" && !speakers[k]!.nested) return pronoun(s, referents, span.first, referents.mentions[speakers[k]!.mention]!.entity);
      }
  }
  return describe(s, referents, span.first, span.last);
}

/** قائلا after a verb whose content follows it (وتابع قائلا). */
function isPartOfCue(s: Syntax, drafts: readonly Draft[], i: number): boolean {
  return latestInSentence(s, drafts, i, (d) => d.contentTokens.first > i && d.cue.last < i) !== undefined;
}

/** بما يؤكد أن، مما أظهر أن. */
function isWhatBefore(s: Syntax, i: number): boolean {
  return i > 0 && s.tags[i - 1] === Tag.Relative && /م?ما$/.test(s.tokens[i - 1]!.word.fold);
}

/** Is what stands between cue and clause only a subject and adverbials? A second bare noun phrase makes the clause another word's. */
function gapIsClean(s: Syntax, referents: Referents, company: Company, i: number, c: FoundComplement): boolean {
  void referents;
  if (c.at === i + 1) return true;
  if (!company.source) return true;
  // أكد ضرورة أن: the noun takes the clause.
  const head = company.source.first;
  return !(head === i + 1 && isVerbalNoun(s, head) && !isAnimate(s, referents, head) && company.source.last === c.at - 1);
}

function nominalComplement(
  s: Syntax, referents: Referents, times: Times, i: number, from: number, open: Company, subject: TokenSpan | undefined, rows: readonly CueRow[],
  addressee: readonly CueRow[], limit: number, objectPronoun: boolean,
): FoundComplement | undefined {
  void times;
  const blamed = responsibility(s, i, rows, limit);
  if (blamed) return blamed;
  if (addressee.length > 0) {
    // متهمين بدورهم الجيش بتكثيف: past the opener to the preposition the verb asks for.
    const c = findNominal(s, i, !subject && open.next > i + 1 ? open.next : from, addressee.filter((r) => r.complements.some((k) => k.startsWith("np-"))), limit);
    if (c) return c;
  }
  const others = rows.filter((r) => !(r.flags?.includes("addressee") && !r.complements.includes("np")));
  // After a written subject and its adverbials the object stands at `next`.
  // Where none is written, at the first noun phrase that is no adverbial (أكد لهم عدم علمه).
  const at = subject ? (open.next > subject.last ? open.next : from) : open.source ? open.source.first : open.next;
  const direct = others.filter((r) => r.complements.includes("np") && !r.flags?.includes("addressee"));
  if (direct.length > 0 && !objectPronoun) {
    let j = at;
    if (s.tokens[j] && s.tags[j] === Tag.Noun && prepositionOn(s, j) === "ب" && isVerbalNoun(s, j) === false) j++;
    const c = findNominal(s, i, j, direct.map((r) => ({ ...r, complements: ["np" as const] })), limit);
    if (c && !(c.content === i + 1 && isAnimate(s, referents, c.content) && !subject && !conjunctionOn(s, i))) return { ...c, row: direct.find((r) => r.lemma === c.row.lemma)! };
  }
  return findNominal(s, i, from, others.map((r) => ({ ...r, complements: r.complements.filter((k) => k !== "np") })), limit);
}

/** حمّل X مسؤولية Y: the responsibility is what is said. */
function responsibility(s: Syntax, i: number, rows: readonly CueRow[], limit: number): FoundComplement | undefined {
  const row = rows.find((r) => r.gloss.includes("responsible"));
  if (!row) return undefined;
  for (let j = i + 1; j <= Math.min(limit, i + 10); j++) if (/^(ال)?مسءولي(ه|ت)/.test(s.tokens[j]?.word.fold ?? "")) return { kind: "np", row, at: j, content: j, quotation: -1 };
  return undefined;
}

/** The written subject, if what stands after the verb can be one. */
function subjectOf(s: Syntax, referents: Referents, company: Company, features: { gender: string; person: number }, cue: CueCandidate, clause = false): TokenSpan | undefined {
  const { source } = company;
  if (!source) return undefined;
  // طالبوا المسلحين: a plural verb has its subject before it or not at all; an oblique plural is the object.
  if ((features as { number?: string }).number === "p" && cue.form === "finite") return undefined;
  if (!clause && source.first === cue.token + 1 && /[^ا]ين$/.test(s.tokens[source.first]!.word.norm) && s.chosen[source.first]?.entry.features.number === "p" && s.chosen[source.first]!.entry.kind !== Kind.Nisba) return undefined;
  const animate = isAnimate(s, referents, source.first);
  if (!animate && !clause && !isTextSubject(s, source.first, cue)) return undefined;
  // A masculine verb hardly takes a feminine person right after it, nor the reverse: then it is the object.
  if (source.first === cue.token + 1) {
    const m = referents.mentions[referents.beginsAt[source.first]!];
    const e = m && m.kind === "name" ? referents.entities[m.entity] : undefined;
    if (e && e.number === "s" && e.gender !== "c" && features.gender !== "c" && features.person === 3 && e.gender !== features.gender && (e.type === "person" || e.type === "place") && !clause) return undefined;
  }
  return source;
}

function isTextSubject(s: Syntax, i: number, cue: CueCandidate): boolean {
  return cue.rows.some((r) => r.flags?.includes("text-subject")) || ["بيان", "تقرير", "دراسه", "مصادر", "مصدر", "تقارير"].includes(s.tokens[i]!.word.fold);
}

/** Who controls a participle: the speaker or the subject of the clause it hangs on. */
function controllerOf(s: Syntax, referents: Referents, times: Times, i: number, drafts: readonly Draft[], features: { gender: string; number: string }): Draft["source"] {
  const sentence = s.sentenceOf[i]!;
  // The statement before it in the same sentence; the nearest that does not lie inside a content which ended before.
  for (let k = drafts.length - 1; k >= 0; k--) {
    const d = drafts[k]!;
    if (d.cue.first >= i || s.sentenceOf[d.cue.first] !== sentence) continue;
    if (!d.source) return null;
    const entity = referents.mentions[d.source.mention]!.entity;
    const e = referents.entities[entity]!;
    if (features.gender === "f" && e.gender === "m" && e.number === "s" && e.type === "person") continue;
    if (features.gender === "m" && e.gender === "f" && e.number === "s" && e.type === "person") continue;
    // A nested statement gives way to the one that holds it, when the content of the inner ended.
    if (isInside(drafts, d, i)) continue;
    return d.source.span ? { mention: d.source.mention, span: d.source.span } : { mention: pronoun(s, referents, i, entity) };
  }
  const subject = subjectBefore(s, referents, times, i);
  if (subject) return { mention: describe(s, referents, subject.first, subject.last), span: spanOf(s, subject) };
  return null;
}

/** Does the statement `d` lie in another's content of the same sentence that also precedes `i`, so that the other one controls? */
function isInside(drafts: readonly Draft[], d: Draft, i: number): boolean {
  for (let k = drafts.length - 1; k >= 0 && k >= drafts.length - NEAR; k--) {
    const o = drafts[k]!;
    if (o !== d && o.contentTokens.first <= d.cue.first && d.cue.first <= o.contentTokens.last && o.contentTokens.last < i && o.cue.first < d.cue.first && o.rule.startsWith("verb")) return true;
  }
  return false;
}

/** How many statements back a look goes: a sentence has few, and time stays linear. */
const NEAR = 24;

/** The latest statement before token i in its sentence that fits. */
function latestInSentence(s: Syntax, drafts: readonly Draft[], i: number, fits: (d: Draft) => boolean): Draft | undefined {
  for (let k = drafts.length - 1; k >= 0 && k >= drafts.length - NEAR; k--) {
    const d = drafts[k]!;
    if (s.sentenceOf[d.cue.first] !== s.sentenceOf[i]) {
      if (d.cue.first < i) return undefined;
      continue;
    }
    if (d.cue.first < i && fits(d)) return d;
  }
  return undefined;
}

/** The speaker of a verb without a written subject. */
function dropped(s: Syntax, referents: Referents, times: Times, i: number, cue: CueCandidate, drafts: readonly Draft[], speakers: readonly Speaker[]): number | undefined {
  const features = cue.analysis!.entry.features;
  const sentence = s.sentenceOf[i]!;
  const nested = enclosing(drafts, s, i) !== undefined;
  const possessor = possessorOf(s, referents, i);
  if (possessor !== undefined && agrees(referents, possessor, features)) return possessor;
  if (conjunctionOn(s, i) || isLater(s, i)) {
    // The clause before in the same sentence: a statement's speaker, or a plain verb's subject if that stands nearer.
    const subject = subjectBefore(s, referents, times, i);
    const last = latestInSentence(s, drafts, i, (d) => d.source !== null && !isInside(drafts, d, i));
    if (last && (!subject || last.cue.first >= subject.first - 3)) {
      const entity = referents.mentions[last.source!.mention]!.entity;
      if (agrees(referents, entity, features)) return entity;
    }
    if (subject && !nested) {
      const entity = referents.mentions[describe(s, referents, subject.first, subject.last)]!.entity;
      if (agrees(referents, entity, features)) return entity;
    }
  }
  for (let k = speakers.length - 1; k >= 0 && k >= speakers.length - 12; k--) {
    const p = speakers[k]!;
    if ((p.nested || p.aside) && !nested && s.sentenceOf[p.token] !== sentence) continue;
    const entity = referents.mentions[p.mention]!.entity;
    if (agrees(referents, entity, features)) return entity;
  }
  const subject = lastSubject(s, referents, times, i, features);
  if (subject !== undefined) return subject;
  // A man may be called نعمة: rather the last speaker against the gender of a name than nobody.
  for (let k = speakers.length - 1; k >= 0 && k >= speakers.length - 4; k--) {
    const p = speakers[k]!;
    const e = referents.entities[referents.mentions[p.mention]!.entity]!;
    if (!p.nested && !p.aside && e.type === "person" && e.number === features.number) return referents.mentions[p.mention]!.entity;
  }
  return undefined;
}

const HEADS_OF: Readonly<Record<string, RegExp>> = {
  حكومه: /prime minister|president|king|premier/i,
  وزاره: /minister/i,
  حزب: /leader|head|secretary/i,
  حركه: /leader|head/i,
};

/** «خلال ترؤسه اجتماعا لحكومته أكد»: the institution that is "his" tells who he is — the last person named who has such an office. */
function possessorOf(s: Syntax, referents: Referents, i: number): number | undefined {
  const { first } = s.sentences[s.sentenceOf[i]!]!;
  for (let j = first; j < i && j < first + 14; j++) {
    const a = s.chosen[j];
    if (!a || (a.cut.pronoun !== "ه" && a.cut.pronoun !== "ها")) continue;
    const office = HEADS_OF[a.cut.stem];
    if (!office) continue;
    let best: number | undefined;
    let at = -1;
    for (let k = Math.max(0, referents.mentions.length - 300); k < referents.mentions.length; k++) {
      const m = referents.mentions[k]!;
      if (m.first >= j || m.first < at || m.kind === "pronoun") continue;
      const e = referents.entities[m.entity]!;
      if (e.type === "person" && e.named && e.roles.some((r) => office.test(r.english ?? "") && !/vice|deputy|spokes|former|adviser/i.test(r.english ?? ""))) {
        best = m.entity;
        at = m.first;
      }
    }
    return best;
  }
  return undefined;
}

function isLater(s: Syntax, i: number): boolean {
  return i > s.sentences[s.sentenceOf[i]!]!.first;
}

/** No speaker so far: the subject of the sentence before. */
function lastSubject(s: Syntax, referents: Referents, times: Times, i: number, features: { gender: "m" | "f" | "c"; number: "s" | "d" | "p"; person: number }): number | undefined {
  for (let k = s.sentenceOf[i]!; k >= 0 && k > s.sentenceOf[i]! - 3; k--) {
    const { first, last } = s.sentences[k]!;
    for (let j = first; j <= Math.min(last, i - 1) && j < first + 12; j++) {
      if (s.tags[j] !== Tag.Verb) continue;
      const company = readCompany(s, referents, times, j + 1, Math.min(last + 1, j + 14), true);
      const subject = company.source && isAnimate(s, referents, company.source.first) ? company.source : subjectPreceding(s, referents, times, j);
      if (!subject) continue;
      const entity = referents.mentions[describe(s, referents, subject.first, subject.last)]!.entity;
      if (agrees(referents, entity, features as never)) return entity;
    }
  }
  return undefined;
}

/** نقلت وكالة X عن Y (قوله) أن: the second link of the chain. */
function relay(s: Syntax, referents: Referents, times: Times, drafts: Draft[], cue: CueCandidate, complement: FoundComplement, content: ContentFound): void {
  for (let j = cue.token + 1; j < complement.at; j++) {
    if (s.tags[j] !== Tag.Preposition && s.tags[j] !== Tag.PrepositionalPronoun) continue;
    const w = s.tokens[j]!.word.fold;
    if (w !== "عن" || j + 1 >= complement.at) continue;
    for (let k = j + 1; k <= complement.at; k++) if (/^(ال)?قول(ه|ها|هم)?$/.test(s.tokens[k]!.word.fold)) return;
    const company = readCompany(s, referents, times, j + 1, complement.at, false);
    if (!company.source) continue;
    const mention = describe(s, referents, company.source.first, company.source.last);
    push(s, times, drafts, {
      first: j, last: j, part: { start: s.tokens[j]!.start, end: s.tokens[j]!.end }, source: { mention, span: spanOf(s, company.source) }, content, act: "say", medium: undefined, audience: [], negated: false, row: undefined,
      rule: "relayed words, the one they are taken from", clues: [{ part: "source", ...company.source }],
    });
    return;
  }
}

// ── verbal nouns: قوله إن، بقوله، تأكيده أن، اتهامات بـ ─────────────────────────────────────────────────────────────────

function readNoun(s: Syntax, referents: Referents, times: Times, marks: Marks, cue: CueCandidate, drafts: Draft[], speakers: readonly Speaker[]): void {
  const i = cue.token;
  const a = cue.analysis!;
  const limit = limitOf(s, i);
  const said = cue.rows.some((r) => r.lemma.startsWith("قَال"));
  const accusation = cue.rows.some((r) => r.act === "accuse");
  let complement = cue.clause && cue.clause.at <= i + 8 ? cue.clause : undefined;
  const genitive = !a.cut.article && !a.cut.pronoun && s.tags[i + 1] === Tag.Noun && !prepositionOn(s, i + 1) && !conjunctionOn(s, i + 1) && isAnimate(s, referents, i + 1);
  if (complement && !(a.cut.pronoun || genitive || (said && a.cut.article))) complement = undefined;
  if (complement && a.cut.pronoun && complement.at > i + 6) complement = undefined;
  if (!complement && accusation) complement = findNominal(s, i, i + 1, cue.rows.map((r) => ({ ...r, complements: ["np-bi" as const] })), Math.min(limit, i + 6));
  if (!complement) return;
  // في تصريحات صحفية أن: a medium, not a cue. شدد بالقول: part of the verb.
  if (!said && !accusation && (s.tags[i - 1] === Tag.Preposition || a.cut.preposition) && !(a.cut.pronoun && complement.at === i + 1)) return;
  if (said && a.cut.preposition === "ب" && a.cut.article && latestInSentence(s, drafts, i, (d) => d.contentTokens.first > i)) return;
  // خلاصة القول إن, يمكن القول إن: nobody's words.
  if (a.cut.article && said && i > 0 && s.tags[i - 1] === Tag.Noun && !isKind(s.tokens[i - 1]!.word, Kind.Cue) && s.chosen[i - 1]?.entry.kind === Kind.Common) return;
  if (a.cut.article && said && i > 0 && (s.tags[i - 1] === Tag.Auxiliary || s.tags[i - 1] === Tag.Verb) && !isKind(s.tokens[i - 1]!.word, Kind.Cue)) return;
  // باعتباره، بذكره: set phrases.
  if (NO_CUE_NOUNS.has(a.cut.stem) || (!said && !accusation && a.cut.pronoun && complement.at - i > 2)) return;
  if (!said && complement.kind === "quote") return;
  if (complement.kind.startsWith("np") && !a.cut.article && a.entry.features.number !== "p") return;
  const content = findContent(s, marks, i, complement.content, complement.quotation, !complement.kind.startsWith("np"));
  if (!content) return;
  let source: Draft["source"] = null;
  let rule = "verbal noun, speaker unknown";
  const clues: Clue[] = [{ part: "cue", first: i, last: i, entry: describeRow(complement.row) }];
  const relayed = phraseAfterAn(s, referents, times, i);
  if (relayed && said) {
    source = { mention: describe(s, referents, relayed.first, relayed.last), span: spanOf(s, relayed) };
    clues.push({ part: "source", ...relayed });
    rule = "relayed words, the one they are taken from";
  } else if (complement.at > i + 1 && isAnimate(s, referents, i + 1)) {
    const end = Math.min(complement.at - 1, i + 8);
    source = { mention: describe(s, referents, i + 1, end), span: spanOf(s, { first: i + 1, last: end }) };
    rule = "verbal noun, its genitive speaks";
  } else if (accusation && exchanges(s, i)) {
    const subject = subjectBefore(s, referents, times, i);
    if (subject) source = { mention: describe(s, referents, subject.first, subject.last), span: spanOf(s, subject) };
    rule = "accusations exchanged or levelled, the clause's subject";
  } else if (a.cut.pronoun || said) {
    const inSentence = latestInSentence(s, drafts, i, (d) => d.source !== null);
    const subject = subjectBefore(s, referents, times, i);
    const entity = subject && (!inSentence || subject.first > inSentence.cue.first)
      ? referents.mentions[describe(s, referents, subject.first, subject.last)]!.entity
      : inSentence ? referents.mentions[inSentence.source!.mention]!.entity : speakers.length ? referents.mentions[speakers[speakers.length - 1]!.mention]!.entity : undefined;
    if (entity !== undefined) {
      source = { mention: pronoun(s, referents, i, entity) };
      rule = "verbal noun, its pronoun speaks";
    }
  }
  const act = actOf(s, complement.row, content.tokens.first, content.tokens.last);
  const spans = complement.at === complement.content ? withoutClitic(s, complement, content) : content.spans;
  push(s, times, drafts, { first: i, last: i, part: cutSpan(s, i, cue), source, content: { ...content, spans }, act: act.act, medium: undefined, audience: [], negated: false, row: complement.row, rule, clues });
}

/** تبادل الطرفان الاتهامات، وجه الوزير اتهامات. */
function exchanges(s: Syntax, i: number): boolean {
  for (let j = i - 1; j >= 0 && j > i - 12 && s.sentenceOf[j] === s.sentenceOf[i]; j--) if (s.tags[j] === Tag.Verb && /تبادل|وجه/.test(s.tokens[j]!.word.fold)) return true;
  return false;
}

const NO_CUE_NOUNS = new Set(["اعتبار", "ذكر", "نقل", "سؤال", "اسءله", "عرض", "علم", "اصرار", "امل"]);

/** نقلت الوكالة عن [المتحدث] قوله: the phrase between عن and the verbal noun. */
function phraseAfterAn(s: Syntax, referents: Referents, times: Times, i: number): TokenSpan | undefined {
  const first = s.sentences[s.sentenceOf[i]!]!.first;
  for (let j = i - 1; j >= first && i - j < 22; j--) {
    if (s.tags[j] === Tag.Preposition && s.tokens[j]!.word.fold === "عن" || s.tokens[j]!.word.fold === "الي" && isKind(s.tokens[j - 1]?.word ?? s.tokens[j]!.word, Kind.Cue)) {
      const company = readCompany(s, referents, times, j + 1, i, false);
      return company.source;
    }
  }
  return undefined;
}

// ── according to ─────────────────────────────────────────────────────────────────────────────────────────────────────

function readAccording(s: Syntax, referents: Referents, times: Times, marks: Marks, cue: CueCandidate, drafts: Draft[]): void {
  const { first: begin, last: end } = s.sentences[s.sentenceOf[cue.token]!]!;
  const limit = limitOf(s, cue.token);
  let to = cue.last + 1;
  while (to <= limit && to < cue.last + 26 && !stopsSource(s, marks, to)) to++;
  const read = readCompany(s, referents, times, cue.last + 1, to, false);
  // وفقا لمصادر: the ل belongs to the phrase, what it stands on is the source.
  const withClitic = cue.rows.length === 0 && prepositionOn(s, cue.last + 1) === "ل" && cue.last + 1 < to;
  const company = withClitic ? { ...read, source: { first: cue.last + 1, last: Math.min(nounPhraseEnd(s, cue.last + 1), to - 1) }, audience: [] } : read;
  let source: Draft["source"] = null;
  const clues: Clue[] = [{ part: "cue", first: cue.token, last: cue.last }];
  let after = cue.last;
  if (company.source) {
    source = { mention: describe(s, referents, company.source.first, company.source.last), span: spanOf(s, company.source) };
    clues.push({ part: "source", ...company.source });
    after = Math.max(company.source.last, company.next - 1);
  } else if (cue.form === "according" && cue.rows.length === 0) return;
  const opens = startsClause(s, cue.token, begin);
  if (!opens && s.tokens[cue.last]!.word.fold === "لسان") return;
  let content: ContentFound | undefined;
  if (opens) {
    let from = after + 1;
    while (from <= limit && (s.tokens[from]!.surface === "\u060C" || s.tokens[from]!.surface === "," || s.tokens[from]!.surface === ":")) from++;
    if (s.tags[from] === Tag.Complementizer) from++;
    const q = s.quotationAt[from] ?? -1;
    content = from <= limit ? findContent(s, marks, cue.token, q >= 0 ? from + 1 : from, q, true) : undefined;
  } else {
    // أوردت صحيفة نقلا عن بيان أن …: the phrase stands inside a statement whose clause follows.
    const holder = latestInSentence(s, drafts, cue.token, (d) => d.contentTokens.first > cue.token);
    if (holder) content = { tokens: holder.contentTokens, spans: holder.content, quotation: holder.quotation };
    else content = contentBefore(s, cue.token, begin);
  }
  void end;
  if (!content) return;
  const row = cue.rows[0];
  const act: Act = row ? actOf(s, row, content.tokens.first, content.tokens.last).act : "say";
  push(s, times, drafts, {
    first: cue.token, last: cue.last, part: cueSpanOfPhrase(s, cue), source, content, act, medium: company.medium ?? mediumAfter(s, after, limit), audience: audienceOf(s, referents, company.audience), negated: false, row,
    rule: `according-to phrase ${opens ? "before" : "after"} what it covers`, clues,
  });
}

function stopsSource(s: Syntax, marks: Marks, i: number): boolean {
  const { surface } = s.tokens[i]!;
  if (s.tags[i] === Tag.Punctuation && surface !== "(" && surface !== ")" && surface !== "/" && surface !== "-") return true;
  if (s.tags[i] === Tag.Complementizer || s.tags[i] === Tag.Participle || s.tags[i] === Tag.Conjunction || s.tags[i] === Tag.Adversative) return true;
  if (s.tags[i] === Tag.Verb && !(s.tags[i - 1] === Tag.Relative)) return true;
  return marks.accordingAt[i] === 1;
}

function startsClause(s: Syntax, i: number, begin: number): boolean {
  let words = 0;
  for (let k = i - 1; k >= begin; k--) {
    if (s.tags[k] === Tag.Punctuation) {
      // A dateline before a dash, or nothing.
      if (words === 0 && (s.tokens[k]!.surface === "-" || s.tokens[k]!.surface === ":")) return true;
      continue;
    }
    words++;
    if (words > 2) return false;
  }
  return true;
}

function contentBefore(s: Syntax, cue: number, begin: number): ContentFound | undefined {
  let first = begin;
  const outer = s.quotationOf[cue]!;
  if (outer >= 0) first = Math.max(first, s.quotations[outer]!.open + 1);
  // A dateline («بغداد 15 - 7 (اف ب) -», «إيلاف من لندن:») is not part of what is reported.
  for (let k = first; k < Math.min(cue, first + 14); k++) {
    const { surface } = s.tokens[k]!;
    if ((surface === "-" || surface === "\u2013") && k > first + 1 && (s.tokens[k - 1]!.surface === ")" || s.tokens[k - 1]!.surface === "\u00BB")) first = k + 1;
    else if (surface === ":" && k < first + 6 && k > first) {
      first = k + 1;
      break;
    }
  }
  for (let k = cue - 1; k > first; k--)
    if (s.tokens[k]!.surface === "." || s.tokens[k]!.surface === "\u061F" || s.tokens[k]!.surface === "!") {
      first = k + 1;
      break;
    }
  let last = cue - 1;
  while (last >= first && s.tags[last] === Tag.Punctuation) last--;
  while (first <= last && s.tags[first] === Tag.Punctuation) first++;
  if (["كما", "وقد", "فقد", "لكن"].includes(s.tokens[first]?.word.fold ?? "")) first++;
  if (last < first) return undefined;
  const q = s.quotationAt[first]!;
  if (q >= 0 && s.quotations[q]!.close === last) return { tokens: { first: first + 1, last: last - 1 }, spans: [{ start: s.tokens[first + 1]!.start, end: s.tokens[last - 1]!.end }], quotation: "direct" };
  return { tokens: { first, last }, spans: [{ start: s.tokens[first]!.start, end: s.tokens[last]!.end }], quotation: "indirect" };
}

// ── shared ───────────────────────────────────────────────────────────────────────────────────────────────────────────

interface Made {
  first: number;
  last: number;
  part: Span;
  source: Draft["source"];
  content: ContentFound;
  act: Act;
  medium: Medium | undefined;
  audience: number[];
  negated: boolean;
  row: CueRow | undefined;
  rule: string;
  clues: readonly Clue[];
}

function push(s: Syntax, times: Times, drafts: Draft[], m: Made): void {
  for (let k = drafts.length - 1; k >= 0 && k >= drafts.length - NEAR; k--) if (drafts[k]!.cue.first === m.first) return;
  const time = timeNear(s, times, m);
  drafts.push({
    cue: { first: m.first, last: m.last, start: m.part.start, end: m.part.end }, source: m.source, content: m.content.spans, contentTokens: m.content.tokens, quotation: m.content.quotation, act: m.act,
    ...(m.medium ? { medium: m.medium } : {}), audience: m.audience, negated: m.negated, within: null, ...(time !== undefined ? { time } : {}), row: m.row, rule: m.rule, clues: m.clues,
    ...(m.source === null && m.rule.includes("unknown") ? { doubt: "unclear-source" } : {}),
  });
}

/** A time between the cue and its content is when it was said. */
function timeNear(s: Syntax, times: Times, m: Made): number | undefined {
  const from = Math.min(m.last + 1, m.content.tokens.first);
  const to = Math.max(m.last, m.content.tokens.first - 1);
  for (let i = from; i <= to && i < s.tokens.length; i++) if (times.at[i]! >= 0) return times.at[i]!;
  if (m.first > 0 && s.sentenceOf[m.first - 1] === s.sentenceOf[m.first] && times.at[m.first - 1]! >= 0) return times.at[m.first - 1]!;
  return undefined;
}

function spanOf(s: Syntax, t: TokenSpan): Span {
  const a = s.chosen[t.first];
  const token = s.tokens[t.first]!;
  const start = a && (a.cut.conjunction || a.cut.preposition) ? token.start + (token.word.at ? token.word.at[a.cut.from - (a.cut.article ? 2 : 0)] ?? 0 : Math.max(0, a.cut.from - (a.cut.article ? 2 : 0))) : token.start;
  return { start: Math.min(start, token.end - 1), end: s.tokens[t.last]!.end };
}

/** طالب بالإفراج: the content begins after the preposition. */
function withoutClitic(s: Syntax, c: FoundComplement, content: ContentFound): readonly Span[] {
  const a = s.chosen[c.content];
  if (!a?.cut.preposition || content.tokens.first !== c.content) return content.spans;
  const token = s.tokens[c.content]!;
  const letter = a.cut.article ? a.cut.from - 2 : a.cut.from;
  const start = token.start + (token.word.at ? token.word.at[Math.max(0, letter)]! : Math.max(0, letter));
  return start < token.end && start < content.spans[0]!.end ? [{ start, end: content.spans[0]!.end }, ...content.spans.slice(1)] : content.spans;
}

/** The cue without و ف and without object pronoun. */
function cutSpan(s: Syntax, i: number, cue: CueCandidate): Span {
  const token = s.tokens[i]!;
  const cut = cue.analysis?.cut;
  if (!cut) return { start: token.start, end: token.end };
  const from = cut.future ? cut.from - 1 : cut.article ? cut.from - 2 : cut.from;
  const start = token.start + (token.word.at ? (token.word.at[Math.max(0, from)] ?? 0) : Math.max(0, from));
  const end = cut.to < token.word.norm.length ? token.start + (token.word.at ? token.word.at[cut.to]! : cut.to) : token.end;
  return start < end ? { start, end } : { start: token.start, end: token.end };
}

function cueSpanOfPhrase(s: Syntax, cue: CueCandidate): Span {
  const token = s.tokens[cue.token]!;
  const shift = conjunctionOn(s, cue.token) || /^[وف](بحسب|حسب|وفق|طبق|نقل|علي|كما)/.test(token.word.fold) ? 1 : 0;
  const start = token.start + (token.word.at ? (token.word.at[shift] ?? 0) : shift);
  return { start, end: s.tokens[cue.last]!.end };
}

function audienceOf(s: Syntax, referents: Referents, spans: readonly TokenSpan[]): number[] {
  const out: number[] = [];
  for (const t of spans) {
    const e = referents.mentions[describe(s, referents, t.first, t.last)]!.entity;
    if (!out.includes(e)) out.push(e);
  }
  return out;
}

/** اتهم X بـ, طالب X بـ, دعا X إلى: the noun phrase between subject and preposition. */
function addressees(s: Syntax, referents: Referents, company: Company, c: FoundComplement): number[] {
  const from = company.source ? company.source.last + 1 : company.next;
  for (let j = from; j < c.at; j++) {
    if (s.tags[j] !== Tag.Noun && s.tags[j] !== Tag.Quantifier) continue;
    if (prepositionOn(s, j) || !isAnimate(s, referents, j)) continue;
    return [referents.mentions[describe(s, referents, j, c.at - 1)]!.entity];
  }
  return [];
}

function isNegated(s: Syntax, i: number): boolean {
  const before = i > 0 && s.sentenceOf[i - 1] === s.sentenceOf[i] ? s.tokens[i - 1]!.word.fold.replace(/^[وف]/, "") : "";
  return before === "لم" || before === "لن" || before === "لا" || (before === "ما" && s.chosen[i]?.entry.features.pos === Pos.Perfect);
}

/** The innermost statement whose content holds token i. */
function enclosing(drafts: readonly Draft[], s: Syntax, i: number): number | undefined {
  void s;
  let best: number | undefined;
  for (let k = Math.max(0, drafts.length - 12); k < drafts.length; k++) {
    const c = drafts[k]!.contentTokens;
    if (c.first <= i && i <= c.last && (best === undefined || size(c) <= size(drafts[best]!.contentTokens))) best = k;
  }
  return best;
}

function size(t: TokenSpan): number {
  return t.last - t.first;
}

/** The chain: each statement lies in the innermost content that holds its cue. */
function nest(drafts: Draft[]): void {
  for (let k = 0; k < drafts.length; k++) {
    const d = drafts[k]!;
    let best: number | null = null;
    for (let j = Math.max(0, k - 20); j < Math.min(drafts.length, k + 8); j++) {
      if (j === k) continue;
      const o = drafts[j]!.contentTokens;
      if (!(o.first <= d.cue.first && d.cue.last <= o.last)) continue;
      // Two that hold each other (نقلا عن inside a clause): the earlier cue is the outer.
      if (d.contentTokens.first <= drafts[j]!.cue.first && drafts[j]!.cue.first <= d.contentTokens.last && j > k) continue;
      if (best === null || size(o) < size(drafts[best]!.contentTokens)) best = j;
    }
    d.within = best;
  }
}

/** وأضاف carries on medium and audience of the statement before it by the same speaker. */
function inheritFrom(d: Draft, k: number, drafts: readonly Draft[], s: Syntax): void {
  if (d.medium || !d.source) return;
  for (let j = k - 1; j >= 0 && j > k - 4; j--) {
    const o = drafts[j]!;
    if (!o.medium || !o.source || o.within !== d.within) continue;
    const near = s.sentenceOf[d.cue.first]! - s.sentenceOf[o.cue.first]! <= 1;
    const carriesOn = d.row?.flags?.includes("continues") || d.rule.includes("no written subject") || d.rule.startsWith("participle");
    if (near && carriesOn) {
      d.medium = o.medium;
      if (d.audience.length === 0) d.audience = o.audience;
    }
    return;
  }
}

function remember(s: Syntax, referents: Referents, d: Draft, drafts: readonly Draft[], speakers: Speaker[]): void {
  if (!d.source) return;
  void referents;
  const nested = drafts.slice(-NEAR).some((o) => o !== d && o.contentTokens.first <= d.cue.first && d.cue.last <= o.contentTokens.last);
  speakers.push({ mention: d.source.mention, token: d.cue.first, sentence: s.sentenceOf[d.cue.first]!, paragraph: s.sentences[s.sentenceOf[d.cue.first]!]!.paragraph, nested, aside: d.rule.startsWith("according") });
}

/** وفي بيان له، قال …: the medium stands before the verb. */
function openingMedium(s: Syntax, i: number): Medium | undefined {
  const { first } = s.sentences[s.sentenceOf[i]!]!;
  if (i - first > 9 || i === first) return undefined;
  return mediumIn(s, first, i - 1)?.medium;
}

function mediumAfter(s: Syntax, after: number, limit: number): Medium | undefined {
  return mediumIn(s, after + 1, Math.min(limit, after + 4))?.medium;
}

function afterPause(s: Syntax, i: number): boolean {
  return i > 0 && s.tags[i - 1] === Tag.Punctuation;
}

function describeRow(row: CueRow): string {
  return `${row.lemma} ${row.gloss} (${row.act})`;
}
