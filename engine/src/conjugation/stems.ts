/**
 * The stems of a verb: what stays when person, mood and case change. Every form is given by its onsets, all that stands before
 * the last vowel and the last radical (أعلن is 'a12 + a + 3, يعلن is 12 + i + 3); what a weak root does to them is four cases:
 *
 *   sound       onset, vowel, last radical               أعلن، يعلن
 *   doubled     the vowel leaps back before endings      أصرّ، يصرّ, but أصررت
 *   hollow      the middle radical is a long vowel       أشار، يشير, but أشرت
 *   defective   the last radical is part of the ending   أعطى، يعطي
 */
import type { VerbForm, VerbSpec } from "../lexicon/rows.ts";
import { HAMZA, letters, SUKUN, WAW, YEH } from "./spelling.ts";

/** `sound` also serves doubled and hollow verbs; the other kinds are the last vowel of a defective verb. */
export type PerfectKind = "sound" | "Y" | "A" | "i" | "u";
export type ImperfectKind = "sound" | "a" | "i" | "u";
/** `sound`, participle in -in (ناف), in -an (معطى), in -atun (إشارة), in -ātun (مساواة), no plural (دفاع). */
export type NounKind = "sound" | "in" | "an" | "T" | "AT" | "bare";

export interface Stem<Kind> {
  /** Before a vowel. */
  readonly long: string;
  /** Before a consonant. */
  readonly short: string;
  readonly kind: Kind;
  /** What stands in the jussive without an ending: hollow verbs the short stem (يقل), doubled ones both (يرد، يردد). */
  readonly jussive: "long" | "short" | "both";
}

export interface NounStem {
  readonly stem: string;
  readonly kind: NounKind;
}

export interface Stems {
  readonly perfect: Stem<PerfectKind>;
  readonly perfectPassive: Stem<PerfectKind> | null;
  /** Without the letter of the person, with the vowel after it. */
  readonly imperfect: Stem<ImperfectKind> | null;
  readonly imperfectPassive: Stem<ImperfectKind> | null;
  readonly activeParticiple: NounStem | null;
  readonly passiveParticiple: NounStem | null;
  readonly verbalNouns: readonly NounStem[];
}

export function stemsOf(verb: VerbSpec): Stems {
  const radicals = radicalsOf(verb);
  if (verb.root === NOT_TO_BE) return notToBe(radicals);
  if (verb.form === "IX") return nineOf(radicals);
  const { form } = verb;
  const weakness = weaknessOf(verb, radicals);
  const onset = onsetOf(verb, radicals, weakness);
  const [perfectVowel, imperfectVowel] = vowelsOf(verb);
  const at = (template: string) => fill(template, radicals);
  const stem = (template: string, vowel: string) => stemOf(template, vowel, radicals, weakness);
  const noun = (template: string, kind: NounKind = "sound"): NounStem => ({ stem: at(template), kind });

  const perfect = perfectActive();
  const u = form === "II" || form === "III" || form === "IV" || form === "QI" ? "u" : "a";
  const imperfect = prefixed(u, imperfectStem(onset.imperfect, imperfectVowel));
  const passive = prefixed("u", imperfectStem(onset.imperfectPassive, "a"));
  const hasPassive = form !== "VII";
  return {
    perfect,
    perfectPassive: hasPassive ? perfectPassive() : null,
    imperfect,
    imperfectPassive: hasPassive ? passive : null,
    activeParticiple: form === "I" ? activeOfOne() : participle("i"),
    passiveParticiple: form === "I" ? passiveOfOne() : form === "VII" ? null : participle("a"),
    verbalNouns: form === "I" ? [] : verbalNouns(),
  };

  function perfectActive(): Stem<PerfectKind> {
    if (weakness === "defective") {
      const kind = form !== "I" || perfectVowel === "a" ? (form === "I" && radicals.last === WAW ? "A" : "Y") : (perfectVowel as "i" | "u");
      return { long: at(onset.perfect), short: "", kind, jussive: "long" };
    }
    // قلت has u, بعت and خفت have i: heard only in the seat of a hamza (سؤت, جئت, شئت).
    if (weakness === "hollow" && form === "I") return sound(at("1A3"), at(imperfectVowel === "u" ? "1u3" : "1i3"));
    return { ...stem(onset.perfect, perfectVowel), kind: "sound" };
  }

  function perfectPassive(): Stem<PerfectKind> {
    if (weakness === "defective") return { long: at(onset.perfectPassive), short: "", kind: "i", jussive: "long" };
    if (weakness === "hollow") return { ...hollow(onset.perfectPassive, "I", radicals), kind: "sound" };
    return { ...stem(onset.perfectPassive, "i"), kind: "sound" };
  }

  function imperfectStem(template: string, vowel: string): Stem<ImperfectKind> {
    if (weakness === "defective") return { long: at(template), short: "", kind: vowel as "a" | "i" | "u", jussive: "long" };
    return { ...stem(template, vowel), kind: "sound" };
  }

  function activeOfOne(): NounStem {
    if (weakness === "defective") return noun("1A2", "in");
    if (weakness === "doubled") return noun("1A23");
    if (weakness === "hollow") return radicals.last === HAMZA ? noun("1A'", "in") : noun("1A'i3");
    return noun("1A2i3");
  }

  function passiveOfOne(): NounStem {
    if (weakness === "defective") return noun(radicals.last === WAW && perfectVowel === "a" ? "ma12uww" : "ma12iyy");
    if (weakness === "hollow") return noun(radicals.middle === YEH ? "ma1I3" : "ma1U3");
    return noun("ma12U3");
  }

  function participle(vowel: "a" | "i"): NounStem {
    const template = vowel === "i" ? onset.imperfect : onset.imperfectPassive;
    if (weakness === "defective") return noun(`mu${template}`, vowel === "i" ? "in" : "an");
    return { stem: letters("mu") + stem(template, vowel).long, kind: "sound" };
  }

  function verbalNouns(): NounStem[] {
    const defective = weakness === "defective";
    const isHollow = weakness === "hollow";
    switch (form) {
      case "II":
        // تحية of حيي doubles the yeh that تسمية has once.
        if (defective) return [noun(radicals.middle === YEH ? "ta1iyy" : "ta12iy", "T")];
        return [radicals.last === HAMZA ? noun("ta12i3", "T") : noun("ta12I3")];
      case "III": {
        const usual = defective ? noun("mu1A2", "AT") : noun(weakness === "doubled" ? "mu1A23" : "mu1A2a3", "T");
        return radicals.first === YEH ? [usual] : [usual, noun(defective ? "1i2A'" : "1i2A3", "bare")];
      }
      case "IV":
        if (verb.root === TO_SEE) return [noun("'i1A'", "T")];
        return [defective ? noun("'i12A'") : isHollow ? noun("'i1A3", "T") : noun("'i12A3")];
      case "V":
        return [defective ? noun("ta1a22", "in") : noun("ta1a22u3")];
      case "VI":
        return [defective ? noun("ta1A2", "in") : noun(weakness === "doubled" ? "ta1A23" : "ta1A2u3")];
      case "VII":
        return [noun(defective ? "^in1i2A'" : isHollow ? "^in1iyA3" : "^in1i2A3")];
      case "VIII":
        return [noun(defective ? "^i1%i2A'" : isHollow ? "^i1%iyA3" : "^i1%i2A3")];
      case "X":
        return [defective ? noun("^isti12A'") : isHollow ? noun("^isti1A3", "T") : noun("^isti12A3")];
      case "QI":
        return [defective ? noun("1a23", "AT") : noun("1a23a4", "T")];
      case "QII":
        return [defective ? noun("ta1a23", "in") : noun("ta1a23u4")];
      default:
        return [];
    }
  }
}

// ── the forms ────────────────────────────────────────────────────────────────────────────────────────────────────────

interface Onsets {
  readonly perfect: string;
  readonly perfectPassive: string;
  readonly imperfect: string;
  readonly imperfectPassive: string;
}

/** 1–4 are radicals, % the infix t of form VIII. */
const ONSETS: Readonly<Record<Exclude<VerbForm, "IX">, Onsets>> = {
  I: { perfect: "1a2", perfectPassive: "1u2", imperfect: "12", imperfectPassive: "12" },
  II: { perfect: "1a22", perfectPassive: "1u22", imperfect: "1a22", imperfectPassive: "1a22" },
  III: { perfect: "1A2", perfectPassive: "1U2", imperfect: "1A2", imperfectPassive: "1A2" },
  IV: { perfect: "'a12", perfectPassive: "'u12", imperfect: "12", imperfectPassive: "12" },
  V: { perfect: "ta1a22", perfectPassive: "tu1u22", imperfect: "ta1a22", imperfectPassive: "ta1a22" },
  VI: { perfect: "ta1A2", perfectPassive: "tu1U2", imperfect: "ta1A2", imperfectPassive: "ta1A2" },
  VII: { perfect: "^in1a2", perfectPassive: "^un1u2", imperfect: "n1a2", imperfectPassive: "n1a2" },
  VIII: { perfect: "^i1%a2", perfectPassive: "^u1%u2", imperfect: "1%a2", imperfectPassive: "1%a2" },
  X: { perfect: "^ista12", perfectPassive: "^ustu12", imperfect: "sta12", imperfectPassive: "sta12" },
  QI: { perfect: "1a23", perfectPassive: "1u23", imperfect: "1a23", imperfectPassive: "1a23" },
  QII: { perfect: "ta1a23", perfectPassive: "tu1u23", imperfect: "ta1a23", imperfectPassive: "ta1a23" },
};

const TO_SEE = "رءي";

function onsetOf(verb: VerbSpec, radicals: Radicals, weakness: Weakness): Onsets {
  const usual = ONSETS[verb.form as Exclude<VerbForm, "IX">];
  // رأى loses its hamza in the imperfect (يرى) and in all of form IV (أرى، يري).
  if (verb.root === TO_SEE && verb.form === "I") return { ...usual, imperfect: "1", imperfectPassive: "1" };
  if (verb.root === TO_SEE && verb.form === "IV") return { perfect: "'a1", perfectPassive: "'u1", imperfect: "1", imperfectPassive: "1" };
  if (verb.form === "I" && radicals.first === WAW && weakness !== "doubled" && dropsWaw(verb)) return { ...usual, imperfect: "2" };
  return usual;
}

/** وصل يصل، ورث يرث، وضع يضع, but وجل يوجل; of the i-a verbs only these two drop it (يسع، يطأ). */
function dropsWaw(verb: VerbSpec): boolean {
  if (verb.vowels === "i-a") return verb.root === "وسع" || verb.root === "وطء";
  return verb.vowels === "a-i" || verb.vowels === "i-i" || verb.vowels === "a-a";
}

function vowelsOf(verb: VerbSpec): readonly [perfect: string, imperfect: string] {
  if (verb.form === "I") {
    const vowels = verb.vowels ?? "a-u";
    return [vowels[0], vowels[2]];
  }
  return ["a", verb.form === "V" || verb.form === "VI" || verb.form === "QII" ? "a" : "i"];
}

// ── the roots ────────────────────────────────────────────────────────────────────────────────────────────────────────

interface Radicals {
  readonly first: string;
  readonly middle: string;
  readonly third: string;
  readonly last: string;
  /** The t of form VIII as this root turns it. */
  readonly infix: string;
  /** The middle waw or yeh stays a consonant. */
  readonly firm: boolean;
}

type Weakness = "sound" | "doubled" | "hollow" | "defective";

/**
 * Verbs whose middle waw stays a consonant where others turn it into a long vowel: ازدوج، استحوذ، أعوز. Where both exist a
 * sukun after the waw in the root says so: استجوب is form X of جوْب, استجاب of جوب.
 */
const FIRM: ReadonlySet<string> = new Set([
  "VIII زوج",
  "VIII عور",
  "X حوذ",
  "X صوب",
  "IV عوز",
  "IV عول",
]);

function radicalsOf(verb: VerbSpec): Radicals {
  const marked = verb.root.includes(SUKUN);
  const root = marked ? verb.root.replace(SUKUN, "") : verb.root;
  let first = root[0];
  let infix = TEH;
  if (verb.form === "VIII") [first, infix] = assimilated(root);
  return {
    first,
    middle: root[1],
    third: root[2],
    last: root[root.length - 1],
    infix,
    firm: marked || FIRM.has(`${verb.form} ${root}`),
  };
}

/**
 * Form VIII: the first radical and the t grow alike. First radical of the root, first radical as written, t as written:
 * اتصل، اتسر، اصطدم، اضطر، اطلع، اظلم، اثأر، ادعى، ادخر، ازداد.
 */
const ASSIMILATIONS: readonly string[] = [
  "وتت",
  "يتت",
  "صصط",
  "ضضط",
  "ططط",
  "ظظظ",
  "ثثث",
  "ددد",
  "ذدد",
  "ززد",
];

const TEH = "ت";
/** اتخذ, against ائتلف. */
const TO_TAKE = "ءخذ";

export function assimilated(root: string): readonly [first: string, infix: string] {
  if (root === TO_TAKE) return [TEH, TEH];
  for (const [radical, first, infix] of ASSIMILATIONS) if (radical === root[0]) return [first, infix];
  return [root[0], TEH];
}

function weaknessOf(verb: VerbSpec, radicals: Radicals): Weakness {
  const { form } = verb;
  if (isWeak(radicals.last)) return "defective";
  if (form === "II" || form === "V" || form === "QI" || form === "QII") return "sound";
  if (radicals.middle === radicals.last) return "doubled";
  if (form === "III" || form === "VI" || radicals.firm) return "sound";
  return isWeak(radicals.middle) ? "hollow" : "sound";
}

function isWeak(letter: string): boolean {
  return letter === WAW || letter === YEH;
}

// ── from templates to stems ──────────────────────────────────────────────────────────────────────────────────────────

function fill(template: string, radicals: Radicals): string {
  let filled = "";
  for (let i = 0; i < template.length; i++) {
    const c = template[i];
    switch (c) {
      case "1": filled += radicals.first; break;
      case "2": filled += radicals.middle; break;
      case "3": filled += radicals.third; break;
      case "4": filled += radicals.last; break;
      case "%": filled += radicals.infix; break;
      case "a": case "i": case "u": case "A": case "I": case "U": case "^": filled += c; break;
      default: filled += letters(c);
    }
  }
  return filled;
}

function stemOf(onset: string, vowel: string, radicals: Radicals, weakness: Weakness) {
  const whole = fill(onset, radicals) + vowel + radicals.last;
  if (weakness === "doubled") return doubled(onset, vowel, radicals, whole);
  if (weakness === "hollow") {
    // اختار يختار and انحاز ينحاز keep the long a of the perfect, form I has its own vowel, IV and X have i: يشير، يستعيد.
    return hollow(onset, endsOpen(onset) ? "A" : onset[0] === "'" || onset[0] === "^" ? "A" : vowel.toUpperCase(), radicals);
  }
  return { long: whole, short: whole, jussive: "long" as const };
}

/** ردّ: 1a2 + 3; يردّ: 12 → 1u23. */
function doubled(onset: string, vowel: string, radicals: Radicals, whole: string) {
  const long = endsOpen(onset)
    ? fill(onset, radicals) + radicals.last
    : fill(onset.slice(0, -1), radicals) + vowel + radicals.middle + radicals.last;
  return { long, short: whole, jussive: "both" as const };
}

function hollow(onset: string, vowel: string, radicals: Radicals) {
  const open = fill(onset.slice(0, endsOpen(onset) ? -2 : -1), radicals);
  return { long: open + vowel + radicals.last, short: open + vowel.toLowerCase() + radicals.last, jussive: "short" as const };
}

/** Whether a vowel stands before the middle radical that ends the onset. */
function endsOpen(onset: string): boolean {
  const c = onset[onset.length - 2];
  return c === "a" || c === "u" || c === "A" || c === "U";
}

function prefixed<Kind>(vowel: string, stem: Stem<Kind>): Stem<Kind> {
  return { long: vowel + stem.long, short: vowel + stem.short, kind: stem.kind, jussive: stem.jussive };
}

function sound(long: string, short: string): Stem<"sound"> {
  return { long, short, kind: "sound", jussive: "short" };
}

// ── two that stand apart ─────────────────────────────────────────────────────────────────────────────────────────────

/** Form IX (احمرّ), and with four radicals its kin: اطمأنّ يطمئنّ اطمئنان is IX of طمءن. */
function nineOf(radicals: Radicals): Stems {
  const four = radicals.third !== radicals.last;
  const at = (template: string) => fill(template, radicals);
  const both = (long: string, short: string): Stem<"sound"> => ({ long: at(long), short: at(short), kind: "sound", jussive: "both" });
  return {
    perfect: four ? both("^i12a3a44", "^i123a4a4") : both("^i12a33", "^i12a3a3"),
    perfectPassive: null,
    imperfect: four ? both("a12a3i44", "a123i4i4") : both("a12a33", "a12a3i3"),
    imperfectPassive: null,
    activeParticiple: { stem: at(four ? "mu12a3i44" : "mu12a33"), kind: "sound" },
    passiveParticiple: null,
    verbalNouns: [{ stem: at(four ? "^i12i34A4" : "^i12i3A3"), kind: "sound" }],
  };
}

const NOT_TO_BE = "ليس";

/** ليس has only a perfect, with the sense of the present. */
function notToBe(radicals: Radicals): Stems {
  return {
    perfect: sound(fill("1a23", radicals), fill("1a3", radicals)),
    perfectPassive: null,
    imperfect: null,
    imperfectPassive: null,
    activeParticiple: null,
    passiveParticiple: null,
    verbalNouns: [],
  };
}
