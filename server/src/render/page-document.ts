/**
 * Readings as one page for the browser: a single file that asks nothing of the network, in both languages, by day and by night.
 * Knows no Node: the screens make the same page in the browser.
 */
import type { Reading } from "naqlan";
import type { Dictionary, Language, PageWord } from "../language/dictionary.ts";
import { languages } from "../language/languages.ts";
import { dayPhrase } from "../language/phrases.ts";
import { attributesOf, both, datum, letters } from "./datum.ts";
import { Html, html } from "./html.ts";
import { records } from "./page-records.ts";

export interface NamedReading {
  readonly name: string;
  readonly reading: Reading;
}

/** An asset with the source expression that allows it in a content security policy: 'sha256-…'. */
export interface Asset {
  readonly content: string;
  readonly hash: string;
}

export function pageOf(readings: readonly NamedReading[], language: Language, style: Asset, script: Asset): string {
  const { direction, labels } = languages[language];
  const policy = `default-src 'none'; style-src ${style.hash}; script-src ${script.hash}; base-uri 'none'; form-action 'none'`;
  const title = readings.length === 1 ? (readings[0]!.reading.article.title ?? readings[0]!.name) : labels.page.title;
  return html`<!doctype html>
<html lang="${language}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${new Html(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${plain(title)}</title>
<style>${new Html(style.content)}</style>
</head>
<body>
<header class="bar">
  <span class="brand">${both(({ labels: { page } }) => page.title)}</span>
  <button type="button" id="language" hidden>${both(({ labels: { page } }) => page.other)}</button>
</header>
<nav class="layers" id="layers" hidden>
  <span class="dim">${word("layers")}</span>
  ${(["statements", "events", "names", "times", "figures"] as const).map((layer) => html`<label class="layer ${layer}"><input type="checkbox" value="${layer}" checked> <span>${word(layer)}</span></label>`)}
</nav>
<noscript><p class="notice">${word("noScript")}</p></noscript>
${readings.length > 1 && html`<nav class="contents"><h2>${word("contents")}</h2><ol>${readings.map(({ name, reading }, index) => html`<li><a href="#r${index + 1}">${datum(reading.article.title ?? name)}</a></li>`)}</ol></nav>`}
<main>${readings.map(({ name, reading }, index) => articleOf(reading, name, `r${index + 1}`))}</main>
<footer><p>${word("machine")}</p></footer>
<script>${new Html(script.content)}</script>
</body>
</html>
`.source;
}

function articleOf(reading: Reading, name: string, anchor: string): Html {
  const { article } = reading;
  const { published } = article;
  const facts = [
    article.outlet && datum(article.outlet),
    published && both((dictionary: Dictionary) => dayPhrase(published, dictionary)),
    article.author && datum(article.author),
    article.url && address(article.url),
  ].filter((fact): fact is Html => fact instanceof Html);
  return html`<article id="${anchor}">
  <header><h2 ${attributesOf(article.title ?? name)}>${letters(article.title ?? name)}</h2>${facts.length > 0 && html`<p class="facts">${facts.map((fact) => html`<span>${fact}</span>`)}</p>`}</header>
  <div class="columns">
    <div class="text" ${attributesOf(article.text)}>${paragraphs(article.text)}</div>
    <div class="records">${records(reading, anchor)}</div>
  </div>
</article>`;
}

/** Each paragraph knows where it begins, so that offsets find their letters. */
function paragraphs(text: string): Html[] {
  let start = 0;
  return text.split("\n").map((paragraph) => {
    const shown = paragraph.trim() === "" ? html`` : html`<p data-start="${start}">${letters(paragraph)}</p>`;
    start += paragraph.length + 1;
    return shown;
  });
}

/** Only addresses of the web become links: never javascript: or data:. */
function address(url: string): Html {
  const shown = html`<bdi lang="" dir="ltr">${letters(url)}</bdi>`;
  return /^https?:\/\/[^\s]+$/i.test(url) ? html`<a href="${url}" rel="noreferrer noopener">${shown}</a>` : shown;
}

function word(name: PageWord): Html {
  return both(({ labels }) => labels.page[name]);
}

/** A title bar shows no marks: what turns the text around is left out. */
function plain(title: string): string {
  return title.replace(/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\u0000-\u001F]/g, " ").trim();
}
