/** The only place of the screens that asks the service. Every answer has its type in the contract; every failure is an `ApiError`. */
import { untrack } from "svelte";
import type * as wire from "../../server/src/api/contract.ts";
import { language } from "./language/language.svelte.ts";

export class ApiError extends Error {
  readonly code: string;
  readonly status: number;
  readonly at: wire.Span | undefined;
  readonly replacedBy: string | undefined;
  /** `status` 0: no answer came. */
  constructor({ error, code, status, at, replacedBy }: wire.WireError) {
    super(error);
    this.code = code;
    this.status = status;
    this.at = at;
    this.replacedBy = replacedBy;
  }
}

type Parameters = Readonly<Record<string, string | number | undefined>>;

export const api = {
  desk: () => get<wire.DeskPage>("/desk.json"),
  changes: (since: string) => get<wire.ChangesPage>("/changes.json", { since }),
  stories: (parameters: Parameters = {}) => get<wire.Page<wire.StoryLine>>("/stories.json", parameters),
  story: (id: string) => get<wire.StoryPage>(`/stories/${encodeURIComponent(id)}.json`),
  incident: (id: string) => get<wire.IncidentPage>(`/incidents/${encodeURIComponent(id)}.json`),
  articles: (parameters: Parameters = {}) => get<wire.Page<wire.ArticleLine>>("/articles.json", parameters),
  article: (id: string) => get<wire.ArticlePage>(`/articles/${encodeURIComponent(id)}.json`),
  explain: (article: string, finding: string) => get<wire.Explanation>(`/articles/${encodeURIComponent(article)}/explain/${encodeURIComponent(finding)}.json`),
  actors: (parameters: Parameters = {}) => get<wire.Page<wire.ActorLine>>("/actors.json", parameters),
  actor: (id: string) => get<wire.ActorPage>(`/actors/${encodeURIComponent(id)}.json`),
  attributions: (parameters: Parameters) => get<wire.Page<wire.AttributionRecord>>("/attributions.json", parameters),
  events: (parameters: Parameters) => get<wire.Page<wire.EventRecord>>("/events.json", parameters),
  search: (parameters: Parameters) => get<wire.SearchPage>("/search.json", parameters),
  feeds: () => get<wire.Page<wire.FeedRecord>>("/feeds.json"),
  outlets: () => get<wire.Page<wire.OutletLine>>("/outlets.json"),
  coverage: (parameters: Parameters) => get<wire.CoveragePage>("/coverage.json", parameters),
  parked: (parameters: Parameters = {}) => get<wire.Page<wire.ParkedRecord>>("/parked.json", parameters),
  jobs: () => get<wire.Page<wire.JobRecord>>("/jobs.json"),
  method: () => get<wire.MethodPage>("/method.json"),

  login: (password: string) => send<void>("POST", "/login", { password }),
  add: (request: wire.AddRequest) => send<wire.AddResult>("POST", "/articles", request),
  addFeed: (feed: wire.FeedRequest) => send<wire.FeedRecord>("POST", "/feeds", feed),
  removeFeed: (id: number) => send<void>("DELETE", `/feeds/${id}`),
  fetchFeed: (id: number) => send<wire.JobRecord>("POST", `/feeds/${id}/fetch`),
  addOpml: (opml: string) => send<wire.OpmlResult>("POST", "/feeds.opml", opml),
  retry: (id: number) => send<wire.AddResult>("POST", `/parked/${id}/retry`),
  unpark: (id: number) => send<wire.ParkedEntry>("DELETE", `/parked/${id}`),
  park: (entry: wire.ParkedEntry) => send<void>("POST", "/parked", entry),
  searches: () => get<wire.Page<wire.SavedSearchRecord>>("/searches.json"),
  saveSearch: (search: wire.SavedSearchRequest) => send<wire.SavedSearchRecord>("POST", "/searches", search),
  removeSearch: (id: number) => send<void>("DELETE", `/searches/${id}`),
  addSample: () => send<void>("POST", "/sample"),
  removeSample: () => send<void>("DELETE", "/sample"),
};

/** What comes in while a screen is open. Gives the function that ends it. */
export function listen(hear: (event: wire.StreamEvent) => void): () => void {
  const stream = new EventSource("/stream");
  for (const kind of ["article", "job", "feed"] as const) {
    stream.addEventListener(kind, (message) => hear({ kind, ...JSON.parse((message as MessageEvent<string>).data) }));
  }
  return () => stream.close();
}

function get<T>(path: string, parameters: Parameters = {}): Promise<T> {
  const query = new URLSearchParams(Object.entries(parameters).filter(([, value]) => value !== undefined && value !== "").map(([name, value]) => [name, String(value)]));
  return ask<T>(query.size === 0 ? path : `${path}?${query}`, {});
}

function send<T>(method: "POST" | "DELETE", path: string, body?: unknown): Promise<T> {
  const sent = body === undefined ? {} : typeof body === "string" ? { body, headers: { "content-type": "text/xml" } } : { body: JSON.stringify(body), headers: { "content-type": "application/json" } };
  return ask<T>(path, { method, ...sent });
}

async function ask<T>(path: string, request: RequestInit): Promise<T> {
  let response: Response;
  try {
    response = await fetch(path, { ...request, headers: { accept: "application/json", "accept-language": untrack(() => language.name), ...request.headers }, credentials: "same-origin" });
  } catch {
    throw new ApiError({ error: "", code: "no-answer", status: 0 });
  }
  if (response.status === 204) return undefined as T;
  const body: unknown = await response.json().catch(() => undefined);
  if (response.ok && body !== undefined) return body as T;
  const { error = "", code = response.ok ? "no-answer" : "failed", ...rest } = (body ?? {}) as Partial<wire.WireError>;
  throw new ApiError({ ...rest, error, code, status: response.ok ? 0 : response.status });
}
