/** One line of a page: white space as a browser shows it. */
export function oneLine(text: string): string {
  return text.replace(/[\s\u00A0\u200B\uFEFF]+/g, " ").trim();
}

/** A text of many lines: line ends of every system, no empty lines, one space where there are more: what is looked for at its ends takes time by the letter. */
export function lines(text: string): string {
  return text.replace(/\r\n?|[\u2028\u2029\u0085]/g, "\n").split("\n").map((line) => line.replace(/\s+/g, " ").trim()).filter((line) => line !== "").join("\n");
}
