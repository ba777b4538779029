/** Verbs and participles of saying: which complement, whose words, with which company — and when such a word is no statement. */
import type { CueRow, EventRow } from "../lexicon/rows.ts";
import { speechLemmas } from "../lexicon/speech-context.ts";
import { type Features, Kind, Pos } from "../matching/dictionary.ts";
import { conjunctionOn, prepositionOn, type Syntax, Tag } from "../matching/syntax.ts";
import { describe, pronoun } from "../mentions/describe.ts";
import type { Referents } from "../mentions/referents.ts";
import type { Medium } from "../reading.ts";
import { ALEF, LAM, MEEM } from "../text/letters.ts";
import { actOf, hasForce } from "./acts.ts";
import { audienceOfVerb } from "./audience.ts";
import { type FoundComplement, isVerbalNoun } from "./complements.ts";
import { directToEnd, findContent } from "./contents.ts";
import { type CueCandidate, limitOf } from "./cues.ts";
import { type Discourse, type Draft, enclosing, latestInSentence, push } from "./drafts.ts";
import { dropped } from "./dropped.ts";
import type { Clue, TokenSpan } from "./finding.ts";
import { isAfterPause } from "./marks.ts";
import { asksFor, isBlaming, nominalComplement, nounTakesClause } from "./nominal.ts";
import { fromVerbalNoun, relay, RELAYED_FROM } from "./relay.ts";
import { type Company, isAnimate, mediumIn, readCompany } from "./sources.ts";
import { isRelativeBefore, subjectPreceding } from "./speakers.ts";
import { cueSpan, spanOf, withoutClitic } from "./spans.ts";
import { controllerOf, isText, speakerOf, subjectOf } from "./subjects.ts";
import { isSayingParticiple, LIST, withoutArticle, withoutConjunction, WORD } from "./words.ts";

/** How far behind a verb without a clause its subject and object are looked for. */
const COMPANY_WITHIN = 25;
/** How many words behind إذ تعلن the verb with the ل of emphasis may stand. */
const SOLEMN_WITHIN = 40;
/** لم يعلن النتائج، لم يرفض الطلب: with a mere noun phrase nothing was said. */
const NOTHING_IF_NEGATED: ReadonlySet<string> = new Set(["announce", "reveal", "reject", "agree", "decide", "praise", "demand"]);
/** How many words may stand between the subject of a homograph and words in quotation marks. */
const NEAR_QUOTATION = 7;
/** How far before the verb its medium may open the sentence: وفي بيان له، قال. */
const OPENING_WITHIN = 9;

/** A cue with its complement and what stands between them. */
interface Frame {
  readonly cue: CueCandidate;
  readonly complement: FoundComplement;
  readonly company: Company;
  readonly row: CueRow;
  readonly features: Features;
  /** The complement is a clause or quotation, no noun phrase. */
  readonly clause: boolean;
  /** The form is passive only: who speaks is not its subject. */
  readonly passive: boolean;
  /** عُلم من مصدر أن: the source stands behind من. */
  readonly known: boolean;
}

interface FoundSource {
  readonly source: Draft["source"];
  /** How it was found; empty where it was not. */
  readonly rule: string;
  readonly clue?: TokenSpan | undefined;
}

/** One verb or participle, from its complement to the draft. */
export function readVerb(discourse: Discourse, cue: CueCandidate): void {
  const { s, referents, marks } = discourse;
  const i = cue.token;
  const frame = frameOf(discourse, cue);
  if (!frame || isNoStatement(discourse, frame)) return;
  const { company, row, clause, passive } = frame;
  const relays = row.flags?.includes("relay") ?? false;
  const complement = relays ? fromVerbalNoun(s, i, frame.complement) : frame.complement;
  const isBareColon = s.tokens[complement.at]!.surface === ":" && complement.quotation < 0;
  const content = isBareColon ? directToEnd(s, marks, i, complement.content) : findContent(s, marks, i, complement.content, complement.quotation, clause);
  if (!content) return;
  if (clause && !relays && isTaken(discourse, i, content.tokens.first)) return;
  const found = sourceOf(discourse, frame);
  if (!found || isNobodysStatement(frame, found)) return;
  const { source, rule } = found;
  const clues: Clue[] = [{ part: "cue", first: i, last: i, entry: describeRow(row) }];
  if (found.clue) clues.push({ part: "source", ...found.clue });
  if (clause || complement.at !== complement.content) clues.push({ part: clause ? "complementizer" : "preposition", first: complement.at, last: Math.max(complement.at, complement.content - 1) });
  push(discourse, {
    first: i, last: i, part: cueSpan(s, cue), source, content: { ...content, spans: withoutClitic(s, complement, content) },
    act: actOf(s, row, content.tokens.first, content.tokens.last).act, medium: mediumOf(s, i, row, company), audience: audienceOfVerb(s, referents, i, row, company, complement), negated: isNegated(s, i), row,
    rule: rule ? `${cue.form === "participle" ? "participle" : "verb"}, ${complement.kind}; ${rule}` : `verb, ${complement.kind}; speaker unknown`, unclear: !source && !rule && !passive, clues,
  });
  if (relays) relay(discourse, cue, complement, content);
}

/** قال في مقابلة نشرت أمس إن: the clause belongs to the verb before, the other one only stands in between. */
function isTaken({ s, drafts }: Discourse, i: number, content: number): boolean {
  return i > 0 && s.tags[i - 1] === Tag.Noun && !conjunctionOn(s, i) && latestInSentence(s, drafts, i, (d) => d.contentTokens.first === content && d.rule.startsWith("verb")) !== undefined;
}

/** For the explanation of a finding: the row that made it. */
export function describeRow(row: CueRow): string {
  return `${row.lemma} ${row.gloss} (${row.act})`;
}

// ── The complement ───────────────────────────────────────────────────────────────────────────────────────────────────

/** The clause found before, or a noun phrase where there is none or it stands nearer. */
function frameOf(discourse: Discourse, cue: CueCandidate): Frame | undefined {
  const { s, referents, times } = discourse;
  const { token: i, rows, clause } = cue;
  const limit = limitOf(s, i);
  const far = Math.min(limit, i + COMPANY_WITHIN) + 1;
  const relays = rows.some((r) => r.flags?.includes("relay"));
  const company = readCompany(s, referents, times, i + 1, clause ? clause.at : far, !clause, relays ? RELAYED_FROM : undefined);
  const prefersNominal = rows.every((r) => r.complements[0]?.startsWith("np"));
  if (clause && !prefersNominal && !nounTakesClause(s, referents, company, i, clause)) return made(s, cue, clause, company);
  const open = readCompany(s, referents, times, i + 1, far, true, asksFor(rows));
  // وكانت القيادة قد أعلنت استشهادهم: with its subject before it, what follows the verb is the object.
  let subject = isPronounBefore(s, i) || subjectPreceding(s, referents, times, i) ? undefined : subjectOf(s, referents, open, cue);
  const nominal = nominalComplement(s, referents, { cue: i, limit, rows, company: open, subject, plural: cue.form === "finite" && cue.analysis!.entry.features.number !== "s", objectPronoun: cue.analysis!.cut.pronoun !== "" });
  // الذي وافق المجلس على إنشائه: what is reported takes up the antecedent, which is no subject then.
  if (nominal && !subject && isRelativeBefore(s, i) && s.chosen[nominal.content]?.cut.pronoun) subject = subjectOf(s, referents, open, cue);
  if (nominal && (!clause || (nominal.at < clause.at && (nominal.kind !== "np" || isVerbalNoun(s, nominal.content))))) return made(s, cue, nominal, { ...open, source: subject });
  return clause && made(s, cue, clause, company);
}

/** The frame of a cue with the complement it was found to have. */
function made(s: Syntax, cue: CueCandidate, complement: FoundComplement, company: Company): Frame {
  const { features } = cue.analysis!.entry;
  return {
    cue, complement, company, row: complement.row, features, clause: !complement.kind.startsWith("np"), passive: features.passive && !features.active,
    known: s.tokens[cue.token + 1]?.word.fold === WORD.from && complement.row.lemma.startsWith(speechLemmas.know),
  };
}

// ── No statement ─────────────────────────────────────────────────────────────────────────────────────────────────────

/** What is written like a statement and is none. */
function isNoStatement(discourse: Discourse, frame: Frame): boolean {
  const { s, drafts } = discourse;
  const i = frame.cue.token;
  // وتابع قائلا: the second word of one cue.
  if (isSayingParticiple(s.tokens[i]!.word.fold) && latestInSentence(s, drafts, i, (d) => d.contentTokens.first > i && d.cue.last < i)) return true;
  if (isHomograph(discourse, frame) || isPrayer(s, i) || isHypothetical(s, frame) || isWriters(s, i, frame.features) || isAsked(s, i) || isResumed(s, frame) || isConsidered(discourse, frame)) return true;
  // كان مقررا: a predicate, no act.
  if (frame.cue.form === "participle" && i > 0 && s.tags[i - 1] === Tag.Auxiliary) return true;
  const { row, features } = frame;
  // مما دعا جماعة لاتهام: prompted it.
  if (row.act === "demand" && frame.cue.form === "finite" && !frame.cue.analysis!.cut.pronoun && isWhatBefore(s, i)) return true;
  // نعتقد أن: what somebody thinks in his own words is no statement beside the one that holds it; outside quotations it is the writer's own.
  if ((features.person === 1 || features.person === 2 || isFirstPersonHere(discourse, frame)) && (row.flags?.includes("thought") || row.act === "expect" || isHoping(row))) return true;
  return !frame.clause && saysNothing(discourse, frame);
}

/** داعيا الله أن، نسأل الله أن, داعيا سموه الله أن. */
function isPrayer(s: Syntax, i: number): boolean {
  return LIST.god.has(s.tokens[i + 1]?.word.fold ?? "") || (s.tags[i + 1] === Tag.Noun && LIST.god.has(s.tokens[i + 2]?.word.fold ?? ""));
}

/** قبل أن أوضح: behind أن the letters of a perfect are the first person's imperfect; outside quotations that is the writer. ولا أحد ينكر: nobody does. */
function isWriters(s: Syntax, i: number, features: Features): boolean {
  if (i < 2) return false;
  const before = s.tokens[i - 1]!.word.fold;
  if (LIST.anybody.has(before)) return s.tags[i - 2] === Tag.Negation;
  return features.pos === Pos.Perfect && s.quotationOf[i]! < 0 && s.tags[i - 1] === Tag.Complementizer && !s.chosen[i - 1]?.cut.pronoun && s.tokens[i]!.word.analyses.some((a) => a.entry.kind === Kind.Cue && a.entry.features.person === 1 && a.entry.features.pos === Pos.Imperfect);
}

/** ألم يسأل، هل قال: asked, not told. */
function isAsked(s: Syntax, i: number): boolean {
  return i > 0 && LIST.asking.has(s.tokens[i - 1]!.word.fold);
}

/** ما يتمناه، التي أعلنها: a pronoun on the verb takes up what the relative stands for; no clause of its own follows. */
function isResumed(s: Syntax, { cue, row }: Frame): boolean {
  return cue.form === "finite" && (cue.analysis?.cut.pronoun ?? "") !== "" && (isRelativeBefore(s, cue.token) || row.flags?.includes("thought") === true) && !row.flags?.includes("addressee");
}

/** يعتبر الملتقى من أهم …، تعد المدينة واحدة من …: held by all, where nobody who can hold it stands behind the verb, nor its clause before the next mark. */
function isConsidered({ s, referents }: Discourse, { cue, row, features, complement, company, clause }: Frame): boolean {
  if (features.pos !== Pos.Imperfect || features.person !== 3 || !row.flags?.includes("thought") || !row.complements.includes("np")) return false;
  // يعتبر سالم أفضل لاعب: he is the one held to be so.
  if (!clause) return !(company.source?.first === cue.token + 1 && isAnimate(s, referents, company.source.first)) || LIST.outstanding.has(s.tokens[company.source.last + 1]?.word.fold ?? "");
  for (let j = cue.token + 1; j < complement.at; j++) if (s.tags[j] === Tag.Punctuation || (s.tags[j] === Tag.Noun && LIST.outstanding.has(s.tokens[j]!.word.fold))) return true;
  return false;
}

/** قد يطلب الطبيب، ربما يظن: may happen. عندما ينتقد تصرفا، يجب أن تعلن موقفها: a noun phrase behind such a word reports no single act. */
function isHypothetical(s: Syntax, { cue, row, features, clause }: Frame): boolean {
  if (cue.token === 0 || cue.form !== "finite") return false;
  const before = s.tokens[cue.token - 1]!.word.fold;
  // إذا أكدت، إذا ما أكدت: what is to come.
  const condition = before === WORD.what && cue.token > 1 ? s.tokens[cue.token - 2]!.word.fold : before;
  if (withoutConjunction(condition) === WORD.ifWord) return true;
  // عندما رأى أن: what he saw, not what he holds.
  if (row.flags?.includes("thought") && LIST.whenever.has(withoutConjunction(before)) && features.pos === Pos.Perfect) return true;
  if (features.pos !== Pos.Imperfect) return false;
  // يعلم أن: knows. جاءت لتؤكد قدرة: to confirm is what for.
  if (row.lemma.startsWith(speechLemmas.know) || (!clause && cue.analysis?.cut.preposition === LAM && !isSolemn(s, cue.token))) return true;
  return LIST.perhaps.has(before) || (!clause && LIST.whenever.has(withoutConjunction(before)));
}

/** والوزارة إذ تعلن ذلك لتؤكد حرصها: the ل of emphasis, not of purpose. */
function isSolemn(s: Syntax, i: number): boolean {
  const { first } = s.sentences[s.sentenceOf[i]!]!;
  for (let k = i - 1; k >= first && k > i - SOLEMN_WITHIN; k--) if (LIST.since.has(s.tokens[k]!.word.fold)) return true;
  return false;
}

/** «اعتقد أن»: without its hamza the first person is written like the perfect; in somebody's own words with no subject beside it, it is the first. */
function isFirstPersonHere({ s }: Discourse, { cue, company }: Frame): boolean {
  return s.quotationOf[cue.token]! >= 0 && !company.source && cue.form === "finite" && s.tokens[cue.token]!.word.analyses.some((a) => a.entry.kind === Kind.Cue && a.entry.features.person === 1);
}

/** آمل، أتمنى، أشعر: feelings, with the thoughts. */
function isHoping(row: CueRow): boolean {
  return row.gloss === "hope" || row.gloss === "wish";
}

/** All rows are written like other words, and nothing near says that somebody speaks. */
function isHomograph({ s, referents, times }: Discourse, frame: Frame): boolean {
  const { cue, features, company, complement } = frame;
  if (!cue.rows.every((r) => r.flags?.includes("homograph"))) {
    return Boolean(frame.row.flags?.includes("homograph")) && !frame.clause && !isVerbalNoun(s, complement.content) && !isBlaming(frame.row) && !isSpokenBy(s, referents, company);
  }
  if (features.person === 1 || features.person === 2) return true;
  // لم يعد في إمكان بلد أن …: with a prepositional phrase and no speaker between, the clause belongs to another word.
  const isOthers = !frame.known && !frame.row.flags?.includes("relay") && cue.form === "finite" && hasPreposition(s, cue.token + 1, complement.at) && !isSpokenBy(s, referents, company) && !subjectPreceding(s, referents, times, cue.token);
  if (isOthers) return true;
  // رد الجيش بقصف … «…»: words in quotation marks far behind belong to something else.
  if (complement.kind === "quote" && complement.quotation >= 0 && s.tokens[complement.at]!.surface !== ":" && complement.at - (company.source?.last ?? cue.token) > NEAR_QUOTATION) return true;
  // يعد مشروعا جيدا …: a thing right behind the verb, and a clause of somebody else's.
  if (frame.clause && cue.form === "finite" && company.source?.first === cue.token + 1 && !isSpokenBy(s, referents, company) && s.chosen[company.source.first]?.entry.features.accusative) return true;
  // أرجع إلى …: without the thing that is explained.
  if ((complement.kind === "np-ila" || complement.kind === "ila") && frame.row.complements[0] === "np-ila" && complement.at === cue.token + 1) return true;
  // تابعت السفارة تحطم الطائرة «…»: words in quotation marks behind the thing followed.
  if (complement.kind === "quote" && complement.quotation >= 0 && s.tokens[complement.at]!.surface !== ":" && company.source && company.source.first === cue.token + 1 && !isSpokenBy(s, referents, company) && !subjectPreceding(s, referents, times, cue.token)) return true;
  // يعد ذلك خطوة باتجاه: a thing for a subject, and a preposition that belongs to another sense.
  if (complement.kind.startsWith("np-") && company.source && !isSpokenBy(s, referents, company)) return true;
  // ما وصفته بـ«الممارسات المسيئة»: the thing described is the pronoun.
  if (isNoting(frame.row) && cue.analysis!.cut.pronoun) return false;
  return !frame.clause && !isVerbalNoun(s, complement.content) && !isBlaming(frame.row) && !isSpokenBy(s, referents, company) && !(complement.kind === "np" && cue.form === "finite" && frame.row.act !== "say" && subjectPreceding(s, referents, times, cue.token));
}

/** Is a subject written that can speak? */
function isSpokenBy(s: Syntax, referents: Discourse["referents"], company: Company): boolean {
  return company.source !== undefined && (isAnimate(s, referents, company.source.first) || isText(s, company.source.first));
}

/** نوه بالجهود، وصف الجريمة بالجبانة: says something of them by the mere noun. */
function isNoting(row: CueRow): boolean {
  return row.gloss.startsWith("note,") || row.gloss.startsWith("describe");
}

/** وجه المدير بـ, وجه بـ: nothing stands between but whoever orders. */
function isOrder(s: Syntax, referents: Discourse["referents"], company: Company): boolean {
  return !company.source || isAnimate(s, referents, company.source.first);
}

/** A preposition between the cue and its clause. */
function hasPreposition(s: Syntax, from: number, to: number): boolean {
  for (let j = from; j < to - 1; j++) if (s.tags[j] === Tag.Preposition || ((s.tags[j] === Tag.Noun || s.tags[j] === Tag.Demonstrative) && prepositionOn(s, j))) return true;
  return false;
}

/** A verb with a mere noun phrase by which nothing is said (yet). */
function saysNothing({ s, referents }: Discourse, { cue, row, features, complement, company }: Frame): boolean {
  // سيعلن عن مفاجأة: nothing is said yet. تعد تقويضا: a judgement of the narrator's.
  if (cue.analysis!.cut.future || (row.flags?.includes("thought") && row.flags.includes("homograph"))) return true;
  if (cue.form === "participle") {
    // مؤكد in the nominative is an adjective; مؤكدة and مؤكدين are participles only after a pause.
    if (features.gender === "m" && features.number === "s" && !features.accusative) return true;
    if ((features.gender === "f" || features.number !== "s") && !isAfterPause(s, cue.token)) return true;
  }
  // توجه لها الاتهامات بـ: what is directed is no order where it is no person.
  if (row.flags?.includes("addressee") && row.flags.includes("np-weak") && !isOrder(s, referents, company)) return true;
  // لم يكشف المزيد عن الصفقة، لم تعلن النتائج: nothing was said. تبلغ بحريق: was informed.
  if (isNegated(s, cue.token) && NOTHING_IF_NEGATED.has(row.act)) return true;
  if (LIST.wasInformed.has(s.tokens[cue.token]!.word.fold)) return true;
  // قال كلمة, تحدث عن الأمر are no statements; تحدث عن + verbal noun is.
  if (row.act === "say" && (isNegated(s, cue.token) || row.gloss.startsWith("touch"))) return true;
  if (row.act === "say" && complement.kind !== "np-ila" && complement.kind !== "np-an" && !isNoting(row) && !isVerbalNoun(s, complement.content) && !(complement.kind === "np-ala" && hasForce(s, complement.content))) return true;
  // يركز المؤتمر على بحث كذا: is about it.
  if (row.gloss === "focus on" && !hasForce(s, complement.content)) return true;
  // تتبنى استراتيجية: adopts it; claims only what was done, and the responsibility.
  if (row.gloss.startsWith("claim responsibility") && !LIST.claimed.has(s.chosen[complement.content]?.cut.stem ?? "") && !s.tokens[complement.content]!.word.analyses.some((a) => a.entry.kind === Kind.Event)) return true;
  // توقع الاتفاق: signs it (وقّع), does not expect it.
  return row.act === "expect" && s.tokens[complement.content]!.word.analyses.some((a) => a.entry.kind === Kind.Event && (a.entry.row as EventRow).type === "AGREE");
}

/** A noun phrase is reported by somebody only: without one it is no statement. */
function isNobodysStatement({ row, clause, passive }: Frame, { source, rule }: FoundSource): boolean {
  if (clause) return false;
  if (rule === ACCUSED) return false;
  if (passive) return true;
  // تعتبر السيطرة ضرورية: without one who holds it, it is held by all. رفض عروض …: without a speaker a noun.
  return row.flags?.includes("thought") ? !source?.span : !source;
}

// ── Who speaks ───────────────────────────────────────────────────────────────────────────────────────────────────────

/** undefined: it is no statement after all. */
function sourceOf(discourse: Discourse, frame: Frame): FoundSource | undefined {
  const { s, referents } = discourse;
  const { cue, features } = frame;
  const i = cue.token;
  if (features.person === 1 || features.person === 2) return firstPerson(discourse, i);
  // أن توصف بأنها: described by nobody.
  if (frame.passive && frame.row.gloss.startsWith("describe")) return undefined;
  if (frame.passive) return { source: null, rule: "passive, speaker unnamed" };
  let found: FoundSource | undefined = { source: null, rule: "" };
  if (cue.form === "participle") {
    const controller = controllerOf(discourse, i, features);
    if (controller) return { source: controller, rule: "participle, subject of its clause" };
  } else if (frame.known) found = knownFrom(discourse, frame);
  else found = subjectOfFinite(discourse, frame);
  if (!found || found.source || found.rule) return found;
  // يُتوقع، يُلاحظ، يُذكر: without a written subject the impersonal passive, which says nothing.
  if (frame.row.flags?.includes("passive-filler") && isImpersonal(features)) return undefined;
  // ستجد أن، يشعر بأن: without one who thinks it, a turn of the writer's.
  if (frame.row.flags?.includes("thought") && frame.row.flags.includes("homograph")) return undefined;
  // جاء «…»: came, of words only where a text is named.
  if (frame.row.flags?.includes("text-subject") && frame.complement.kind === "quote") return undefined;
  // تبين أن: it turned out, rather than "she explained".
  if (LIST.turnsOut.has(withoutConjunction(s.tokens[i]!.word.fold))) return undefined;
  // رفض عروضا at the head of a text: before anybody spoke, a verb without subject is rather a noun.
  if (!frame.clause && s.sentenceOf[i] === 0 && discourse.speakers.length === 0 && !conjunctionOn(s, i) && cue.form === "finite") return undefined;
  // اتفاق يقضي بـ، استمرار التصعيد ينذر بـ: said of the thing before the verb, by nobody.
  if (isOfThing(discourse, frame)) return frame.clause ? { source: null, rule: "a thing says it" } : undefined;
  const entity = dropped(discourse, i, features);
  return entity === undefined ? found : { ...found, source: { mention: pronoun(s, referents, i, entity) }, rule: "no written subject, the speaker before" };
}

/** An imperfect without و in the midst of a clause, right behind a noun phrase that is no adverbial at its head: the noun is its subject. */
function isOfThing({ s, times }: Discourse, { cue, features }: Frame): boolean {
  const i = cue.token;
  if (cue.form !== "finite" || features.pos !== Pos.Imperfect || features.person !== 3 || conjunctionOn(s, i)) return false;
  let j = i - 1;
  while (j >= 0 && (s.tags[j] === Tag.Negation || s.tags[j] === Tag.Auxiliary)) j--;
  if (j < 0 || s.tags[j] !== Tag.Noun || times.at[j]! >= 0 || s.chosen[j]?.cut.pronoun) return false;
  const { first } = s.sentences[s.sentenceOf[i]!]!;
  for (let k = j; k >= first && k > j - CLAUSE_BEFORE; k--) {
    const tag = s.tags[k] as Tag;
    if (tag === Tag.Verb) return true;
    if (tag === Tag.Punctuation || tag === Tag.Conjunction || tag === Tag.Complementizer || tag === Tag.Adversative || tag === Tag.Relative || k === first) {
      const head = k === first && tag !== Tag.Punctuation ? k : k + 1;
      return s.tags[head] === Tag.PrepositionalPronoun || (s.tags[head] === Tag.Noun && prepositionOn(s, head) === "" && times.at[head]! < 0);
    }
  }
  return false;
}

/** How far before a verb the beginning of its clause is looked for. */
const CLAUSE_BEFORE = 30;

/** يُذكر: the imperfect that the passive and a he share. */
function isImpersonal(f: Features): boolean {
  return f.pos === Pos.Imperfect && f.person === 3 && f.gender === "m" && f.number === "s";
}

/** «أعتقد أن …»: inside somebody's quotation the first person is the one quoted; elsewhere the writer, who is no source. */
function firstPerson({ s, referents, drafts }: Discourse, i: number): FoundSource | undefined {
  const holder = enclosing(drafts, i);
  if (holder === undefined) return undefined;
  const speaker = drafts[holder]!.source;
  return { source: speaker && { mention: pronoun(s, referents, i, referents.mentions[speaker.mention]!.entity) }, rule: "first person inside a quotation" };
}

/** عُلم من مصدر أن */
function knownFrom({ s, referents, times }: Discourse, { cue, complement }: Frame): FoundSource {
  const { source } = readCompany(s, referents, times, cue.token + 2, complement.at, false);
  return { source: source ? { mention: describe(s, referents, source.first, source.last), span: spanOf(s, source) } : null, rule: "passive, known from", clue: source };
}

/** The subject behind the verb, or before it, or the antecedent of its relative clause. */
function subjectOfFinite(discourse: Discourse, { cue, company, complement, clause }: Frame): FoundSource | undefined {
  const { s, referents, times } = discourse;
  const i = cue.token;
  if (isPronounBefore(s, i)) return { source: null, rule: "" };
  // اتهموا بإهانة، الذي اتهم بالقتل: with nobody accused behind it, the passive.
  if (complement.row.flags?.includes("target") && !isBlaming(complement.row) && !clause && cue.form === "finite" && complement.at === i + 1 && !cue.analysis!.cut.pronoun) return { source: null, rule: ACCUSED };
  const isRelative = isRelativeBefore(s, i);
  // النائبة التي وصفت التعيين بأنه: in a relative clause the antecedent is the subject, what follows the object.
  // الذي وافق المجلس على إنشائه: taken up in what is reported, the antecedent is no subject.
  const resumed = !clause && (s.chosen[complement.content]?.cut.pronoun ?? "") !== "" && company.source !== undefined && isAnimate(s, referents, company.source.first);
  const antecedent = isRelative && !resumed && cue.analysis!.cut.pronoun === "" ? subjectPreceding(s, referents, times, i, clause) : undefined;
  const behind = !antecedent && company.source && company.source.first < complement.at ? subjectOf(s, referents, company, cue, clause) : undefined;
  // وكانت «الصحيفة» قد نشرت خبرا بعنوان: a thing behind the verb gives way to one who can speak before it.
  const before = behind && (resumed || isAnimate(s, referents, behind.first)) ? undefined : subjectPreceding(s, referents, times, i, clause && !behind);
  const span = (behind && before ? before : behind) ?? antecedent ?? before;
  if (!span) {
    // ما وصفته بـ: said by whoever speaks.
    const isDescribed = isWhatBefore(s, i) && cue.analysis!.cut.pronoun !== "";
    if (!clause && isRelative && !isDescribed) return undefined;
    return { source: null, rule: isWhatBefore(s, i) && !isDescribed ? "what precedes shows it, nobody says it" : "" };
  }
  // الكويت تعلن … وتتهم إيران: where the sentence has its speaker, the one behind the verb is the accused all the same.
  if (behind && !before && isAccused(referents, { cue, complement }, behind)) return { source: null, rule: conjunctionOn(s, i) && latestInSentence(s, discourse.drafts, i, (d) => d.source !== null) ? "" : ACCUSED };
  if (clause && isThing(s, referents, span.first)) return span.first > i + 1 ? { source: null, rule: "" } : undefined;
  const mention = speakerOf(discourse, span);
  if (mention === undefined) return { source: null, rule: "information, nobody named says it", clue: span };
  const rule = behind ? "verb, then subject" : isRelative ? "relative clause, its antecedent speaks" : "subject, then verb";
  return { source: { mention, span: spanOf(s, span) }, rule, clue: span };
}

const ACCUSED = "passive, the accuser unnamed";

/** اتهم الفتى برمي الحجارة: an accuser is never without one whom he accuses; where only one is written, it is the latter. */
function isAccused(referents: Referents, { cue, complement }: Pick<Frame, "cue" | "complement">, behind: TokenSpan): boolean {
  if (!complement.row.flags?.includes("target") || cue.form !== "finite" || cue.analysis!.cut.pronoun || behind.first !== cue.token + 1 || behind.last !== complement.at - 1) return false;
  return isBlaming(complement.row) || behind.last === behind.first || referents.from(behind.first)?.last === behind.last;
}

/** الحادث، الوقائع: what happened shows something, it says nothing. */
function isThing(s: Syntax, referents: Discourse["referents"], first: number): boolean {
  const head = s.tags[first] === Tag.Demonstrative ? first + 1 : first;
  const chosen = s.chosen[head];
  return chosen !== undefined && !isAnimate(s, referents, first) && !isText(s, first) && (chosen.entry.kind === Kind.Event || LIST.happenings.has(chosen.cut.stem));
}

/** أنه (قد) وجه، لكنها أكدت: the pronoun is the subject, and what follows is none. */
function isPronounBefore(s: Syntax, i: number): boolean {
  let j = i - 1;
  while (j >= 0 && (s.tags[j] === Tag.Auxiliary || s.tags[j] === Tag.Negation)) j--;
  return j >= 0 && s.tags[j] === Tag.Complementizer && (s.chosen[j]?.cut.pronoun ?? "") !== "";
}

/** بما يؤكد أن، مما أظهر أن. */
function isWhatBefore(s: Syntax, i: number): boolean {
  return i > 0 && (s.tags[i - 1] === Tag.Relative || s.tags[i - 1] === Tag.Conjunction) && s.tokens[i - 1]!.word.fold.endsWith(MEEM + ALEF) && !LIST.turnBefore.has(s.tokens[i - 1]!.word.fold) && s.tokens[i - 1]!.word.fold !== WORD.asWord;
}

// ── What else ────────────────────────────────────────────────────────────────────────────────────────────────────────

/** By the verb (غرّد), by what stands beside it, by its subject (البيان), or by what opens the sentence. */
function mediumOf(s: Syntax, i: number, row: CueRow, company: Company): Medium | undefined {
  const speaks = company.source && withoutArticle(s.tokens[company.source.first]!.word.fold) === WORD.statement;
  return row.medium ?? company.medium ?? (speaks ? "statement" : undefined) ?? openingMedium(s, i);
}

/** وفي بيان له، قال …: the medium stands before the verb. */
function openingMedium(s: Syntax, i: number): Medium | undefined {
  const { first } = s.sentences[s.sentenceOf[i]!]!;
  return i - first > OPENING_WITHIN || i === first ? undefined : mediumIn(s, first, i - 1);
}

/** لم، لن، لا, and ما before a perfect; but ما وصفه بـ, ينكر ما أعلن: with what it takes up on the verb, or in the midst of a clause, it is "what". */
function isNegated(s: Syntax, i: number): boolean {
  if (i === 0 || s.sentenceOf[i - 1] !== s.sentenceOf[i]) return false;
  const before = withoutConjunction(s.tokens[i - 1]!.word.fold);
  return before === WORD.didNot || before === WORD.willNot || before === WORD.not || (before === WORD.what && s.chosen[i]?.entry.features.pos === Pos.Perfect && !s.chosen[i]!.cut.pronoun && opensClause(s, i - 1));
}

/** Does nothing that could govern it stand right before? */
function opensClause(s: Syntax, i: number): boolean {
  if (i === 0 || s.sentenceOf[i - 1] !== s.sentenceOf[i]) return true;
  const tag = s.tags[i - 1] as Tag;
  return tag === Tag.Punctuation || tag === Tag.QuotationMark || tag === Tag.Conjunction || conjunctionOn(s, i) !== "";
}
