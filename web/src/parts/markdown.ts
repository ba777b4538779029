/** The little of Markdown that our own documentation uses, as blocks to be shown by text nodes: headings, paragraphs, lists, tables, code. */

export type Inline = { readonly kind: "text" | "code" | "strong"; readonly text: string };
export type Block =
  | { readonly kind: "heading"; readonly level: number; readonly text: readonly Inline[] }
  | { readonly kind: "paragraph"; readonly text: readonly Inline[] }
  | { readonly kind: "list"; readonly items: readonly (readonly Inline[])[] }
  | { readonly kind: "table"; readonly head: readonly (readonly Inline[])[]; readonly rows: readonly (readonly (readonly Inline[])[])[] }
  | { readonly kind: "code"; readonly text: string };

export function blocks(markdown: string): readonly Block[] {
  const list: Block[] = [];
  const lines = markdown.split("\n");
  let at = 0;
  const take = (belongs: (line: string) => boolean): string[] => {
    const taken: string[] = [];
    while (at < lines.length && belongs(lines[at]!)) taken.push(lines[at++]!);
    return taken;
  };
  while (at < lines.length) {
    const line = lines[at]!;
    if (line.trim() === "") at++;
    else if (line.startsWith("```")) {
      at++;
      list.push({ kind: "code", text: take((one) => !one.startsWith("```")).join("\n") });
      at++;
    } else if (/^#{1,6} /.test(line)) {
      list.push({ kind: "heading", level: line.indexOf(" "), text: inline(line.replace(/^#+ /, "")) });
      at++;
    } else if (line.startsWith("|")) {
      const [head, , ...rows] = take((one) => one.startsWith("|")).map((row) => row.replace(/^\||\|\s*$/g, "").split("|").map((cell) => inline(cell.trim())));
      list.push({ kind: "table", head: head ?? [], rows });
    } else if (/^\s*([-*]|\d+\.) /.test(line)) {
      const items: string[] = [];
      for (const one of take((next) => /^\s*([-*]|\d+\.) /.test(next) || /^\s+\S/.test(next))) {
        if (/^\s*([-*]|\d+\.) /.test(one)) items.push(one.replace(/^\s*([-*]|\d+\.) /, ""));
        else items[items.length - 1] += ` ${one.trim()}`;
      }
      list.push({ kind: "list", items: items.map(inline) });
    } else list.push({ kind: "paragraph", text: inline(take((one) => one.trim() !== "" && !/^(#|\||```|[-*] )/.test(one)).join(" ") || lines[at++]!) });
  }
  return list;
}

/** Links are shown by their words: they lead into the sources. */
function inline(text: string): readonly Inline[] {
  return text.replace(/\[([^\]]+)\]\([^)]+\)/g, "$1").split(/(`[^`]+`|\*\*[^*]+\*\*)/).filter((part) => part !== "").map((part) =>
    part.startsWith("`") ? { kind: "code", text: part.slice(1, -1) } : part.startsWith("**") ? { kind: "strong", text: part.slice(2, -2) } : { kind: "text", text: part });
}
