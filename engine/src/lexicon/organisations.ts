/** Organisations known by name: the five lists of the folder of the same name. */
import type { OrganisationRow } from "./rows.ts";
import { clubs } from "./organisations/clubs.ts";
import { companies } from "./organisations/companies.ts";
import { institutions } from "./organisations/institutions.ts";
import { internationalBodies } from "./organisations/international.ts";
import { movements } from "./organisations/movements.ts";

export const organisations: readonly OrganisationRow[] = [
  ...movements,
  ...internationalBodies,
  ...institutions,
  ...companies,
  ...clubs,
];
