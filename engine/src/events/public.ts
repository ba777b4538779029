/**
 * Is it an act of public life? A visit, an agreement, help or a withdrawal is an event where a state, a body, a force or an office-holder takes
 * part; «استقبال الزوار» and «التعاون مع المدرسة» are not. Violence, accidents, disasters and protests are events whoever takes part.
 */
import type { Referents } from "../mentions/referents.ts";
import type { PloverType } from "../reading.ts";
import type { EventFinding } from "./finding.ts";

const PUBLIC_ONLY: ReadonlySet<PloverType> = new Set<PloverType>(["CONSULT", "AID", "COOPERATE", "SUPPORT", "RETREAT", "MOBILIZE", "COERCE", "AGREE", "CONCEDE", "SANCTION"]);
const PRIVATE_BODIES = /^(club|company|bank|university|hospital|social|site|magazine|newspaper|tv|radio)$/;

const STATE = /^(army|force|police|intelligence|ministry|government|parliament|court|party|armed-group|movement|coalition|international|country)$/;
const MANY = 4;

/** Does the article move among states, forces, parties and office-holders? Then its acts are taken at their word. */
export function isPublicAffairs(referents: Referents): boolean {
  let seen = 0;
  for (const e of referents.entities) {
    if (STATE.test(e.subtype ?? "") || (e.type === "person" && e.roles.some((r) => /minister|president|king|prince|ambassador|envoy|governor|spokes|commander|leader|secretary|general|colonel|deput|member of/i.test(r.english ?? "")))) seen++;
    if (seen >= MANY) return true;
  }
  return false;
}

export function isPublicAct(f: EventFinding, referents: Referents): boolean {
  if (!PUBLIC_ONLY.has(f.type)) return true;
  if (f.figures.length > 0) return true;
  return f.actors.some((e) => isPublic(referents, e)) || f.recipients.some((e) => isPublic(referents, e));
}

function isPublic(referents: Referents, entity: number): boolean {
  const e = referents.entities[entity]!;
  if (e.type === "person") return e.roles.length > 0 || (e.named && e.wikidata !== undefined) || (e.named && e.country !== undefined);
  if (e.type === "organization") return !PRIVATE_BODIES.test(e.subtype ?? "");
  if (e.type === "place") return e.animate;
  return e.named || /force|army|militia|police|fighter|rebel|soldier|sold|troop|gunm|milit|detain|prison|captive|refugee|displaced|protest/i.test(e.english ?? "");
}
