/** All event words. Where a form stands in two rows the first is the likelier. Data only. */
import type { EventRow } from "../rows.ts";
import { accidentWords } from "./accident.ts";
import { accuseWords } from "./accuse.ts";
import { agreeWords } from "./agree.ts";
import { aidWords } from "./aid.ts";
import { appointWords } from "./appoint.ts";
import { assaultArmsWords } from "./assault-arms.ts";
import { assaultAttackWords } from "./assault-attack.ts";
import { assaultBombsWords } from "./assault-bombs.ts";
import { assaultClashWords } from "./assault-clash.ts";
import { assaultForceWords } from "./assault-force.ts";
import { assaultKillingWords } from "./assault-killing.ts";
import { coerceArrestWords } from "./coerce-arrest.ts";
import { coerceDisplaceWords } from "./coerce-displace.ts";
import { coerceRestrictWords } from "./coerce-restrict.ts";
import { concedeWords } from "./concede.ts";
import { consultWords } from "./consult.ts";
import { consultVisitWords } from "./consult-visit.ts";
import { cooperateWords } from "./cooperate.ts";
import { crimeWords } from "./crime.ts";
import { enactWords } from "./enact.ts";
import { mobilizeArmsWords } from "./mobilize-arms.ts";
import { mobilizeTroopsWords } from "./mobilize-troops.ts";
import { protestWords } from "./protest.ts";
import { retreatWords } from "./retreat.ts";
import { retreatTruceWords } from "./retreat-truce.ts";
import { sanctionWords } from "./sanction.ts";
import { sanctionCourtWords } from "./sanction-court.ts";
import { supportWords } from "./support.ts";
import { threatenWords } from "./threaten.ts";
import { voteWords } from "./vote.ts";

export const eventWords: readonly EventRow[] = [
  ...assaultKillingWords,
  ...assaultAttackWords,
  ...assaultBombsWords,
  ...assaultArmsWords,
  ...assaultClashWords,
  ...assaultForceWords,
  ...accidentWords,
  ...crimeWords,
  ...coerceArrestWords,
  ...coerceRestrictWords,
  ...coerceDisplaceWords,
  ...mobilizeTroopsWords,
  ...mobilizeArmsWords,
  ...protestWords,
  ...sanctionCourtWords,
  ...sanctionWords,
  ...accuseWords,
  ...threatenWords,
  ...retreatWords,
  ...retreatTruceWords,
  ...concedeWords,
  ...consultWords,
  ...consultVisitWords,
  ...agreeWords,
  ...supportWords,
  ...cooperateWords,
  ...aidWords,
  ...voteWords,
  ...appointWords,
  ...enactWords,
];
