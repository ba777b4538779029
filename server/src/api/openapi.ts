/** The routes as OpenAPI 3.1, and as a page a person reads. */
import { OpenAPIHono, z } from "@hono/zod-openapi";
import type { Route } from "./route.ts";
import { error } from "./schemas.ts";

/** The document, made once. */
export function openApiDocument(routes: readonly Route[], version: string): unknown {
  const { openAPIRegistry: registry, getOpenAPI31Document } = new OpenAPIHono();
  registry.registerComponent("securitySchemes", "token", { type: "http", scheme: "bearer" });
  registry.registerComponent("securitySchemes", "session", { type: "apiKey", in: "cookie", name: "naqlan_session" });
  for (const { method, path, tag, summary, scope, query, body, bodyTypes, returns, produces, status = 200 } of routes) {
    const parameters = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
    registry.registerPath({
      method, path, tags: [tag], summary, operationId: operationOf(method, path),
      security: scope === "open" ? [] : [{ token: [] }, { session: [] }],
      request: {
        ...(parameters.length > 0 ? { params: z.object(Object.fromEntries(parameters.map((name) => [name, z.string()]))) } : {}),
        ...(query ? { query: query as z.ZodObject } : {}),
        ...(body ? { body: { required: true, content: { "application/json": { schema: body } } } } : {}),
        ...(bodyTypes ? { body: { required: true, content: Object.fromEntries(bodyTypes.map((type) => [type, { schema: z.string() }])) } } : {}),
      },
      responses: {
        [status]: returns ? { description: summary, content: { "application/json": { schema: returns } } } : produces ? { description: summary, content: { [produces.split(";")[0]!]: { schema: z.string() } } } : { description: summary },
        default: { description: "An error, in one shape on every route.", content: { "application/json": { schema: error } } },
      },
    });
  }
  return getOpenAPI31Document({
    openapi: "3.1.0",
    info: { title: "Naqlan", version, license: { name: "Apache-2.0", url: "https://www.apache.org/licenses/LICENSE-2.0" }, description: "Who said it, through whom, and the exact words: Arabic news read and linked. Records are machine-made unless their review says otherwise." },
  });
}

function operationOf(method: string, path: string): string {
  return `${method}${path.replace(/\.(\w+)$/, (_, kind: string) => (kind === "json" ? "" : `_${kind}`)).replace(/[/{}]+(\w)/g, (_, letter: string) => letter.toUpperCase()).replace(/\W/g, "")}`;
}

/** No script, no style of its own: the page is a table that any browser shows. */
export function referencePage(routes: readonly Route[], version: string): string {
  const tags = [...new Set(routes.map(({ tag }) => tag))];
  const sections = tags.map((tag) => {
    const rows = routes.filter((route) => route.tag === tag).map((route) => {
      const fields = [...namesIn(route.query).map((name) => `?${name}`), ...namesIn(route.body).map((name) => `“${name}”`)].join(", ");
      const table = route.returns && route.method === "get" && route.path.endsWith(".json") && (route.rows || isList(route.returns)) ? ", .csv" : "";
      return `<tr><td><code>${route.method.toUpperCase()}</code></td><td><code>${escaped(route.path)}</code>${table}</td><td>${escaped(route.summary)}</td><td>${escaped(fields)}</td><td>${route.scope}</td></tr>`;
    });
    return `<h2 id="${tag}">${tag}</h2>\n<table><thead><tr><th>Method</th><th>Path</th><th>What</th><th>Takes</th><th>Needs</th></tr></thead><tbody>\n${rows.join("\n")}\n</tbody></table>`;
  });
  return `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Naqlan ${escaped(version)}: HTTP interface</title><link rel="stylesheet" href="/reference.css"></head>
<body><main><h1>HTTP interface</h1>
<p>Naqlan ${escaped(version)}. The same as <a href="/openapi.json">OpenAPI 3.1</a>. Lists are <code>{ items, next? }</code>; give <code>next</code> back as <code>?after=</code>. Errors are <code>{ error, code, status }</code> on every route.
Tables (<code>.csv</code>) hold everything that the filter finds; <code>?safe=1</code> makes them safe for spreadsheets, <code>?bom=1</code> adds a byte-order mark. Every record says its <code>review</code>: what a machine read is <code>machine</code>.</p>
${sections.join("\n")}
</main></body></html>\n`;
}

export function isList(schema: z.ZodType): boolean {
  return schema instanceof z.ZodObject && "items" in schema.shape && schema.shape.items instanceof z.ZodArray;
}

function namesIn(schema: z.ZodType | undefined): string[] {
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (letter) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[letter]!);
}
