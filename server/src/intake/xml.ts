/**
 * What stands in this XML? A reader that gives elements and text as they come and defines nothing: entities that a DOCTYPE would define are refused with it,
 * depth, elements and character references are counted. Lists are read with it; feeds pass through it before their own reader sees them.
 */
import type { Limits } from "./limits.ts";
import { entities } from "./page-data.ts";
import { Refused } from "./refusals.ts";

export type XmlEvent =
  | { readonly kind: "open"; readonly name: string; readonly attributes: ReadonlyMap<string, string> }
  | { readonly kind: "close"; readonly name: string }
  | { readonly kind: "text"; readonly text: string };

type XmlLimits = Pick<Limits, "xmlDepth" | "xmlNodes" | "xmlReferences">;

/** Throws Refused: xml-doctype, xml-depth, xml-nodes, xml-references, xml-broken. Names without their prefix, in lower case. */
export function* xmlEvents(xml: string, limits: XmlLimits): Generator<XmlEvent> {
  countReferences(xml, limits.xmlReferences);
  let depth = 0;
  let nodes = 0;
  let at = 0;
  while (at < xml.length) {
    const open = xml.indexOf("<", at);
    const end = open < 0 ? xml.length : open;
    if (end > at) {
      const text = xml.slice(at, end);
      if (/\S/.test(text)) yield { kind: "text", text: entities(text) };
    }
    if (open < 0) return;
    if (xml.startsWith("<!--", open)) at = after(xml, "-->", open + 4);
    else if (xml.startsWith("<![CDATA[", open)) {
      at = after(xml, "]]>", open + 9);
      yield { kind: "text", text: xml.slice(open + 9, at - 3) };
    } else if (xml.startsWith("<?", open)) at = after(xml, "?>", open + 2);
    else if (xml.startsWith("<!", open)) {
      at = after(xml, ">", open + 2);
      if (xml.slice(open, at).includes("[") || /^<!ENTITY/i.test(xml.slice(open, open + 8))) throw new Refused("xml-doctype");
    } else {
      at = tagEnd(xml, open + 1);
      const tag = xml.slice(open + 1, at - 1);
      const name = /^\/?\s*(?:[\w.-]+:)?([\w.-]+)/.exec(tag)?.[1]?.toLowerCase();
      if (name === undefined) throw new Refused("xml-broken", { value: `<${tag.slice(0, 20)}` });
      if (tag.startsWith("/")) {
        depth = Math.max(0, depth - 1);
        yield { kind: "close", name };
        continue;
      }
      if (++nodes > limits.xmlNodes) throw new Refused("xml-nodes", { limit: limits.xmlNodes });
      if (depth + 1 > limits.xmlDepth) throw new Refused("xml-depth", { limit: limits.xmlDepth });
      yield { kind: "open", name, attributes: attributesOf(tag) };
      if (tag.endsWith("/")) yield { kind: "close", name };
      else depth += 1;
    }
  }
}

/** Goes through all of it and keeps nothing. */
export function checkXml(xml: string, limits: XmlLimits): void {
  for (const _ of xmlEvents(xml, limits));
}

/** Every `&…;` counts, numeric or named: their expansion is work too. */
function countReferences(xml: string, most: number): void {
  let count = 0;
  for (let at = xml.indexOf("&"); at >= 0; at = xml.indexOf("&", at + 1)) if (++count > most) throw new Refused("xml-references", { limit: most });
}

function after(xml: string, mark: string, from: number): number {
  const at = xml.indexOf(mark, from);
  if (at < 0) throw new Refused("xml-broken", { value: `no ${mark}` });
  return at + mark.length;
}

/** Past the `>` that is not inside an attribute's value. */
function tagEnd(xml: string, from: number): number {
  let quote = "";
  for (let i = from; i < xml.length; i++) {
    const c = xml[i]!;
    if (quote !== "") {
      if (c === quote) quote = "";
    } else if (c === '"' || c === "'") quote = c;
    else if (c === ">") return i + 1;
    else if (c === "<") break;
  }
  throw new Refused("xml-broken", { value: "tag without end" });
}

function attributesOf(tag: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name, double, single] of tag.matchAll(/\s(?:[\w.-]+:)?([\w.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    if (!attributes.has(name!.toLowerCase())) attributes.set(name!.toLowerCase(), entities(double ?? single ?? ""));
    if (attributes.size >= 50) break;
  }
  return attributes;
}
