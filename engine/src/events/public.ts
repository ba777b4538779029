/**
 * Is it an act of public life? A visit, an agreement, help or a withdrawal is an event where a state, a body, a force or an office-holder takes
 * part; «استقبال الزوار» and «التعاون مع المدرسة» are not. Violence, accidents, disasters and protests are events whoever takes part.
 */
import type { Referents } from "../mentions/referents.ts";
import type { PloverType } from "../reading.ts";
import type { EventFinding } from "./finding.ts";

const PUBLIC_ONLY: ReadonlySet<PloverType> = new Set<PloverType>(["CONSULT", "AID", "COOPERATE", "SUPPORT", "RETREAT", "MOBILIZE", "COERCE", "AGREE", "CONCEDE", "SANCTION", "ENACT", "APPOINT"]);
const PRIVATE_BODIES = /^(club|company|bank|university|hospital|social|site|magazine|newspaper|tv|radio)$/;

const STATE = /^(army|force|police|intelligence|ministry|government|parliament|court|party|armed-group|movement|coalition|international|country)$/;
const MANY = 4;
const COUNTRIES = 2;

/** Does the article move among states, forces, parties and office-holders? Then its acts are taken at their word. */
export function isPublicAffairs(referents: Referents): boolean {
  let seen = 0;
  let countries = 0;
  for (const e of referents.entities) {
    // Countries are named in trade and sport as well.
    if (e.subtype === "country" && ++countries > COUNTRIES) continue;
    if (STATE.test(e.subtype ?? "") || (e.type === "person" && e.roles.some((r) => /minister|president|king|prince|ambassador|envoy|governor|spokes|commander|leader|secretary|general|colonel|deput|member of/i.test(r.english ?? "")))) seen++;
    if (seen >= MANY) return true;
  }
  return false;
}

/** `affairs`: the article moves in public affairs, so whoever takes part counts; that nobody is named at all does not. */
export function isPublicAct(f: EventFinding, referents: Referents, affairs: boolean): boolean {
  if (!PUBLIC_ONLY.has(f.type) || f.figures.length > 0) return true;
  if (affairs) return f.actors.length + f.recipients.length > 0 || f.place !== undefined || f.date !== undefined || f.triggers.length > 1;
  return f.actors.some((e) => isPublic(referents, e)) || f.recipients.some((e) => isPublic(referents, e));
}

/**
 * Outside public affairs (columns, advice, business) a word of force or politics is mostly a way of speaking: an event has two of who, where,
 * when and how many.
 */
export function isGrounded(f: EventFinding): boolean {
  return Number(f.actors.length + f.recipients.length > 0) + Number(f.place !== undefined) + Number(f.date !== undefined) + Number(f.figures.length > 0) >= 2;
}

function isPublic(referents: Referents, entity: number): boolean {
  const e = referents.entities[entity]!;
  if (e.type === "person") return e.roles.length > 0 || (e.named && e.wikidata !== undefined) || (e.named && e.country !== undefined);
  if (e.type === "organization") return !PRIVATE_BODIES.test(e.subtype ?? "");
  if (e.type === "place") return e.animate;
  return e.named || /force|army|militia|police|fighter|rebel|soldier|sold|troop|gunm|milit|detain|prison|captive|refugee|displaced|protest/i.test(e.english ?? "");
}
