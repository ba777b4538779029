/** Values of records in words of the chosen language; the same words as on the command line. */
import type * as wire from "../../../server/src/api/contract.ts";
import * as phrases from "../../../server/src/language/phrases.ts";
import { statementLine } from "../../../server/src/render/line.ts";
import { language } from "./language.svelte.ts";

export const actWord = (act: wire.Act) => phrases.actPhrase(act, language.labels);
export const typeWord = (type: wire.PloverType) => phrases.typePhrase(type, language.labels);
export const mediumWord = (medium: wire.Medium) => phrases.mediumPhrase(medium, language.labels);
export const modeWord = (mode: string) => phrases.modePhrase(mode, language.labels);
export const contextWord = (context: string) => phrases.contextPhrase(context, language.labels);
export const dayWord = (date: string) => phrases.dayPhrase(date.replace(/(T\d{2}:\d{2}).*$/, "$1"), language.labels);
export const shortDay = (date: string) => phrases.dayPhrase(date.slice(0, 10), language.labels);
export const daysWord = (days: wire.Days) => phrases.eventDatePhrase(days, language.labels);
export const timeWord = (timex: Pick<wire.Timex, "value" | "type" | "range" | "calendar">) => phrases.timePhrase(timex, language.labels);
export const figureWord = (figure: Pick<wire.Figure, "value" | "bound" | "unit">) => phrases.figurePhrase(figure, language.labels);
export const unitWord = (unit: string) => language.labels.labels.units[unit] ?? unit;
export const doubtWord = (code: string) => phrases.codePhrase(code, language.labels.labels.doubts);
export const evidenceWord = (part: string) => phrases.codePhrase(part, language.labels.labels.evidence);
export const entityTypeWord = (type: wire.EntityType) => language.labels.labels.entityTypes[type];
export const quotationWord = (quotation: wire.Quotation) => language.labels.labels.quotation[quotation];
export const statusWord = (status: wire.EventStatus) => language.labels.labels.status[status];
export const lineOf = (statement: wire.AttributionRecord) => statementLine(statement, language.labels);
export const numberWord = phrases.numberPhrase;

/** Made when first asked: not every screen names countries. */
const countries: Partial<Record<"ar" | "en", Intl.DisplayNames>> = {};

export function countryWord(code: string | undefined): string | undefined {
  if (!code) return undefined;
  try {
    const names = (countries[language.name] ??= new Intl.DisplayNames([language.name], { type: "region", fallback: "none" }));
    return names.of(twoLetters[code] ?? code) ?? code;
  } catch {
    return code;
  }
}

/** The browser names countries by two letters; the records have three. */
const twoLetters: Readonly<Record<string, string>> = Object.fromEntries(
  [..."AFG AF ARE AE AUS AU BHR BH BRA BR CAN CA CHN CN DEU DE DJI DJ DZA DZ EGY EG ERI ER ESP ES ETH ET FRA FR GBR GB GRC GR IND IN IRN IR IRQ IQ ISR IL ITA IT JOR JO JPN JP KWT KW LBN LB LBY LY MAR MA MRT MR NLD NL OMN OM PAK PK PSE PS QAT QA RUS RU SAU SA SDN SD SOM SO SSD SS SWE SE SYR SY TCD TD TUN TN TUR TR UKR UA USA US YEM YE"
    .matchAll(/(\w{3}) (\w{2})/g)].map(([, three, two]) => [three!, two!]),
);
