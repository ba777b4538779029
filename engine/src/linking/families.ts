/** Which types of event can be one event under two names? An attack is a crime to one paper and an assault to another, and an explosion is an accident until somebody is accused. */
import type { PloverType } from "../reading.ts";

const FAMILIES: Readonly<Record<PloverType, string>> = {
  AGREE: "accord", CONSULT: "talk", SUPPORT: "support", CONCEDE: "concede", COOPERATE: "accord", AID: "aid", RETREAT: "retreat", REQUEST: "words", ACCUSE: "words",
  REJECT: "words", THREATEN: "words", PROTEST: "protest", SANCTION: "force", MOBILIZE: "mobilize", COERCE: "force", ASSAULT: "harm", ACCIDENT: "harm",
  DISASTER: "harm", CRIME: "harm", VOTE: "vote", APPOINT: "office", ENACT: "law",
};

export function familyOf(type: PloverType): string {
  return FAMILIES[type];
}
