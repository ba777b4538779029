/**
 * Which actor is an entity? The id is made from the entity alone, so that it does not matter which article comes first: the gazetteer's identity
 * where there is one, else the full folded name, for common names with what sets them apart. A name that could be anybody is nobody outside its article.
 */
import { BEH, NOON } from "../text/letters.ts";
import type { Entity, Reading } from "../reading.ts";
import { shortId } from "./hash.ts";
import type { World } from "./records.ts";
import { nameKey } from "./wording.ts";

/** بن between names comes and goes with the outlet. */
const BIN = BEH + NOON;

/** Undefined for unnamed entities. */
export function actorOf(reading: Reading, entity: Entity, world: World | undefined): string | undefined {
  if (!entity.named) return undefined;
  if (entity.wikidata) return entity.wikidata;
  if (entity.english && !entity.romanised) return `a${shortId(`known ${entity.type} ${entity.english} ${entity.type === "person" ? "" : entity.country ?? ""}`)}`;
  const words = nameKey(entity.name).split(" ").filter((word) => word !== BIN && word !== "");
  if (words.length === 0) return undefined;
  const name = words.join("");
  const apart = entity.type === "person" ? apartBy(reading, entity, words, world) : placeOrBody(entity, words, world);
  return `a${shortId(`${entity.type} ${name} ${apart}`)}`;
}

/** What is added to the name of a person: nothing for a full name, the office or country for a common one, the article for a mere word. */
function apartBy(reading: Reading, entity: Entity, words: readonly string[], world: World | undefined): string {
  if (words.length >= 3) return "";
  const isCommon = words.length === 1 || (world !== undefined && words.every((word) => world.givenName(word)));
  if (!isCommon) return "";
  const held = entity.roles.map(({ of }) => reading.entities.find(({ id }) => id === of)).find((body) => body?.named);
  if (held) return `of ${nameKey(held.name)}`;
  if (words.length === 1 && entity.roles.length > 0) return `as ${nameKey(entity.roles[0]!.title)} ${entity.country ?? ""}`;
  if (words.length === 2) return entity.country ? `in ${entity.country}` : entity.roles.length > 0 ? `as ${nameKey(entity.roles[0]!.title)}` : "";
  return `only ${reading.article.id}`;
}

/** Ministries and parties of one name are many: the country sets them apart. Places of one name likewise. */
function placeOrBody(entity: Entity, words: readonly string[], world: World | undefined): string {
  if (entity.country) return entity.country;
  return entity.type === "place" ? world?.place(words.join(" "))?.country ?? "" : "";
}
