/**
 * All places, the Arab world and its neighbours first. A city and the governorate of the same name are one row, the city's: حلب is Aleppo
 * in مدينة حلب and محافظة حلب alike; a governorate has a row where its name differs (نينوى, الأنبار). Where two places share a name
 * (طرابلس, القنيطرة, النيرب) each has a row: the country of the article decides.
 */
import type { PlaceRow } from "../rows.ts";
import { egyptPlaces } from "./egypt.ts";
import { gulfPlaces } from "./gulf.ts";
import { iranPlaces } from "./iran.ts";
import { iraqPlaces } from "./iraq.ts";
import { levantPlaces } from "./levant.ts";
import { maghrebPlaces } from "./maghreb.ts";
import { sudanAndHornPlaces } from "./sudan-horn.ts";
import { syriaPlaces } from "./syria.ts";
import { turkeyPlaces } from "./turkey.ts";
import { worldPlaces } from "./world.ts";
import { yemenPlaces } from "./yemen.ts";

export const places: readonly PlaceRow[] = [
  ...iraqPlaces,
  ...syriaPlaces,
  ...levantPlaces,
  ...gulfPlaces,
  ...yemenPlaces,
  ...egyptPlaces,
  ...maghrebPlaces,
  ...sudanAndHornPlaces,
  ...iranPlaces,
  ...turkeyPlaces,
  ...worldPlaces,
];
