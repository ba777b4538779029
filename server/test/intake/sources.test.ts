/** Every kind of source: what is taken, what is refused and why, and that nothing crashes (T3, T4, T17, T21). */
import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, expectTypeOf, test } from "vitest";
import { withoutCredits } from "../../src/intake/credits.ts";
import { checkFeed } from "../../src/intake/following.ts";
import { type Origin, articlesFrom } from "../../src/intake/sources.ts";
import type { Capture, IntakeOptions, NewArticle, Taken } from "../../src/intake/taken.ts";
import type * as store from "../../src/store/store.ts";
import { docx, warc, zip } from "./archives.ts";
import { fetcher, host, now } from "./hosts.ts";
import { body, page, title, windows1256 } from "./pages.ts";

const text = body.join("\n");

async function all(origin: Origin, options: Partial<IntakeOptions> = {}): Promise<Taken[]> {
  const taken: Taken[] = [];
  for await (const item of articlesFrom(origin, { now: () => now, ...options })) taken.push(item);
  return taken;
}
const of = (bytes: Uint8Array | string, name = "input") => ({ name, bytes: Buffer.from(bytes as string) });
/** Texts of what was taken, codes of what was not. */
const short = (taken: readonly Taken[]) => taken.map((item) => ("article" in item ? item.article.text : item.code));

test("articles and captures have the shape the store takes; the compiler compares", () => {
  expectTypeOf<NewArticle>().toEqualTypeOf<store.NewArticle>();
  expectTypeOf<Capture>().toEqualTypeOf<store.Capture>();
});

describe("files by their content", () => {
  test.each([
    ["text", of(text), [text]], ["text in windows-1256", of(windows1256(text)), [text]], ["text in UTF-16", of(Buffer.from(`\uFEFF${text}`, "utf16le")), [text]], ["page", of(page({})), [text]],
    ["one article as JSON", of(JSON.stringify({ text }, null, 1)), [text]], ["an array", of(JSON.stringify([{ text }, { no: 1 }, { text }])), [text, "not-an-article", text]],
    ["lines", of(`${JSON.stringify({ text })}\n\nno json\n${JSON.stringify({ text })}`, "a.jsonl"), [text, "not-json", text]], ["packed lines", of(gzipSync(`${JSON.stringify({ text })}\n`)), [text]],
    ["DOCX", of(docx(body)), [text]], ["WARC", of(warc([{ url: "https://example.com/1", body: page({}) }])), [text]], ["WACZ", of(zip([{ name: "archive/data.warc.gz", data: gzipSync(warc([{ url: "https://example.com/1", body: page({}) }])) }])), [text]],
    ["a folder packed", of(zip([{ name: "a.txt", data: text }, { name: "b.html", data: page({}) }, { name: "c.png", data: "x" }])), [text, text]],
    ["empty", of(""), ["empty"]], ["blank", of(" \n \n"), ["empty"]], ["binary", of(Buffer.from([0, 1, 2, 3, 0, 9])), ["binary"]], ["a picture", of(Buffer.from("\x89PNG\r\n\x1a\n\0\0", "latin1")), ["not-taken"]],
    ["English", of("The minister said that the talks will go on next week in the capital."), ["not-arabic"]], ["Persian", of("رئیس جمهور گفت که دولت برای حل این مشکل تلاش می‌کند و در روزهای آینده تصمیم می‌گیرد"), ["not-arabic"]],
    ["Urdu", of("وزیر اعظم نے کہا کہ حکومت اس مسئلے کو حل کرنے کی کوشش کر رہی ہے اور جلد فیصلہ کرے گی"), ["not-arabic"]], ["Kurdish", of("سەرۆکی هەرێم ڕایگەیاند کە حکوومەت هەوڵ دەدات بۆ چارەسەرکردنی کێشەکە و بڕیار دەدات"), ["not-arabic"]],
  ] as [string, Origin, string[]][])("%s", async (_, origin, expected) => {
    expect(short(await all(origin))).toEqual(expected);
  });

  test("a capture proves what was there", async () => {
    const bytes = Buffer.from(page({}));
    const [taken] = await all({ name: "a.html", bytes });
    expect(taken).toMatchObject({ article: { title, capture: { hash: createHash("sha256").update(bytes).digest("hex"), addresses: ["a.html"], time: now.toISOString(), mediaType: "text/html" } }, member: 1 });
    expect("article" in taken! && Buffer.from(taken.article.capture!.bytes).equals(bytes)).toBe(true);
  });

  test("what is missing is told in both languages", async () => {
    const [refused] = await all("/nowhere/a.txt");
    expect(refused).toMatchObject({ refused: "/nowhere/a.txt", code: "no-file", reason: { en: expect.stringMatching(/no such file/), ar: expect.stringMatching(/لا يوجد/) } });
    expect(short(await all("/"))).toEqual(["is-folder"]);
  });

  test("an interrupted run goes on where it stopped, and a stop is a stop", async () => {
    const lines = of(Array.from({ length: 5 }, (_, i) => JSON.stringify({ text, title: `${i}` })).join("\n"), "a.jsonl");
    const [, second] = await all(lines);
    expect((await all(lines, { after: second!.member })).map((t) => "article" in t && t.article.title)).toEqual(["2", "3", "4"]);
    const stop = new AbortController();
    const taken: Taken[] = [];
    for await (const item of articlesFrom(lines, { now: () => now, signal: stop.signal })) {
      taken.push(item);
      stop.abort();
    }
    expect(taken.length).toBe(1);
  });

  test("the same twice gives the same", async () => {
    const input = of(`${JSON.stringify({ text })}\n${JSON.stringify({ text: "x" })}`, "a.jsonl");
    expect(await all(input)).toEqual(await all(input));
  });

  test("progress counts, and what the caller says goes first", async () => {
    let last: unknown;
    const [taken] = await all(of(`${JSON.stringify({ text, outlet: "x" })}\n{}`, "a.jsonl"), { given: { outlet: "صحيفة المثال" }, progress: (p) => { last = p; } });
    expect(taken).toMatchObject({ article: { outlet: "صحيفة المثال" } });
    expect(last).toMatchObject({ members: 2, articles: 1, refused: 1 });
  });
});

describe("archives (T3)", () => {
  test.each([
    ["a member outside", zip([{ name: "../../etc/passwd.txt", data: text }]), "bad-name"], ["an absolute member", zip([{ name: "/etc/passwd.txt", data: text }]), "bad-name"], ["a drive", zip([{ name: "C:\\a.txt", data: text }]), "bad-name"],
    ["an honest bomb", zip([{ name: "a.txt", data: Buffer.alloc(20 << 20) }]), "bomb"], ["a bomb that lies", zip([{ name: "a.txt", data: Buffer.alloc(20 << 20, 97), claims: 10 }]), "bomb"],
    ["a bomb of gzip", gzipSync(Buffer.alloc(20 << 20, 97)), "bomb"], ["packed over and over", [1, 2, 3, 4, 5].reduce((b: Uint8Array) => gzipSync(b), Buffer.from(text)), "nested"],
    ["encrypted", zip([{ name: "a.txt", data: text, encrypted: true }]), "encrypted"], ["cut off", zip([{ name: "a.txt", data: text }]).subarray(0, 60), "broken-archive"], ["nothing in it", zip([{ name: "a.png", data: "x" }]), "no-articles-inside"],
    ["DOCX with entities", docx(body, undefined, '<!DOCTYPE a [<!ENTITY b "c">]>'), "xml-doctype"], ["WARC cut off", warc([{ url: "https://example.com/", body: page({}), length: 99_999 }]), "too-small"],
  ] as const)("%s", async (_, bytes, code) => {
    expect(short(await all(of(bytes)))).toEqual([code]);
  });
  test("too many members", async () => {
    const many = zip(Array.from({ length: 20 }, (_, i) => ({ name: `${i}.txt`, data: text })));
    expect(short(await all(of(many), { limits: { zipMembers: 10 } }))).toEqual(["too-many-members"]);
  });
  test("a bad page in a WARC is refused and the rest goes on; its time is the crawl's", async () => {
    const taken = await all(of(gzipSync(warc([
      { url: "https://example.com/0", body: gzipSync(Buffer.alloc(20 << 20, 97)), headers: "Content-Type: text/html\r\nContent-Encoding: gzip" }, { url: "https://example.com/x.png", body: "x", headers: "Content-Type: image/png" },
      { url: "https://example.com/1", body: gzipSync(page({})), headers: "Content-Type: text/html\r\nContent-Encoding: gzip" },
      { url: "https://example.com/2", body: `5\r\n<html\r\n1\r\n>\r\n${Buffer.byteLength(page({})).toString(16)}\r\n${page({})}\r\n0\r\n\r\n`, headers: "Content-Type: text/html\r\nTransfer-Encoding: chunked" },
    ]))));
    expect(short(taken)).toEqual(["bomb", text, text]);
    expect(taken[1]).toMatchObject({ article: { url: "https://example.com/1", capture: { time: "2021-11-08T10:00:00.000Z", status: 200 } } });
  });
  test("the first heading of a document is its title", async () => {
    expect((await all(of(docx(body, title))))[0]).toMatchObject({ article: { title, text } });
  });
});

const rss = (items: string, prolog = "") => `<?xml version="1.0"?>${prolog}<rss version="2.0"><channel><title>ت</title><link>https://example.com/</link>${items}</channel></rss>`;

describe("hostile XML (T4)", () => {
  const laughs = `<!DOCTYPE lolz [<!ENTITY lol "lol">${Array.from({ length: 9 }, (_, i) => `<!ENTITY lol${i + 1} "${`&lol${i || ""};`.repeat(10)}">`).join("")}]>`;
  test.each([
    ["billion laughs", rss("<item><title>&lol9;</title></item>", laughs), "xml-doctype"], ["an outer file", rss("", '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>'), "xml-doctype"],
    ["quadratic blow-up", rss("", `<!DOCTYPE a [<!ENTITY a "${"a".repeat(50_000)}">]>`), "xml-doctype"], ["too many references", rss(`<item><title>${"&#65;".repeat(1_100_000)}</title></item>`), "xml-references"],
    ["too deep", rss("<a>".repeat(200)), "xml-depth"], ["too many elements", rss("<a/>".repeat(1_000_100)), "xml-nodes"], ["broken", "<rss><channel><item <", "xml-broken"], ["OPML with entities", '<!DOCTYPE opml [<!ENTITY a "b">]><opml version="2.0"/>', "xml-doctype"],
  ] as const)("%s", async (_, xml, code) => {
    expect(short(await all(of(xml)))).toEqual([code]);
  });
});

describe("feeds, OPML and sitemaps", () => {
  const long = `<p>${[...body, ...body].join("</p><p>")}</p>`;
  test("a full text in the feed is taken, a teaser's page is fetched, known ones are left out", async () => {
    const there = await host((request, response) => {
      if (request.url === "/feed") {
        if (request.headers["if-none-match"] === '"1"') response.writeHead(304).end();
        else response.writeHead(200, { etag: '"1"', "content-type": "application/rss+xml" }).end(rss(`<item><title>أول</title><link>${there.address}/1</link><pubDate>Mon, 08 Nov 2021 09:30:00 GMT</pubDate><description><![CDATA[${long}]]></description></item><item><title>ثان</title><link>/2</link><description>مقدمة</description></item><item><link>/3</link></item><item><link>/4</link></item>`));
      } else if (request.url === "/2") response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(page({}));
      else response.writeHead(404).end();
    });
    const options = { now: () => now, fetcher: fetcher(), known: (url: string) => url.endsWith("/4") };
    const check = await checkFeed({ url: `${there.address}/feed`, outlet: "صحيفة المثال" }, options);
    expect(check).toMatchObject({ outcome: "new", state: { etag: '"1"', failures: 0, title: "ت", checked: now.toISOString() } });
    const taken: Taken[] = [];
    for await (const item of check.articles()) taken.push(item);
    expect(short(taken)).toEqual([[...body, ...body].join("\n"), text, "status"]);
    expect(taken[0]).toMatchObject({ article: { title: "أول", outlet: "صحيفة المثال", published: "2021-11-08T09:30:00Z", url: `${there.address}/1` } });
    expect(there.asked).toEqual(["/feed", "/2", "/3"]);
    expect(await checkFeed(check.state, options)).toMatchObject({ outcome: "unchanged", state: { etag: '"1"', failures: 0 } });
  });
  test("a feed that fails is asked more and more rarely", async () => {
    const { address } = await host((_, response) => response.writeHead(500).end());
    const options = { now: () => now, fetcher: fetcher() };
    const first = await checkFeed({ url: address }, options);
    const second = await checkFeed(first.state, options);
    expect([first.outcome, first.state.failures, second.state.failures]).toEqual(["failed", 1, 2]);
    expect(second.state.next! > first.state.next!).toBe(true);
  });
  test("addresses of pages, Atom, JSON Feed, OPML and a sitemap's index, packed", async () => {
    const there = await host((request, response) => {
      const at = there.address;
      const answers: Record<string, string | Buffer> = {
        "/page": page({}), "/atom": `<feed xmlns="http://www.w3.org/2005/Atom"><title>ت</title><entry><title>أ</title><link href="${at}/page"/></entry></feed>`,
        "/json": JSON.stringify({ version: "https://jsonfeed.org/version/1.1", title: "ت", items: [{ id: "1", url: `${at}/page`, content_text: "مقدمة" }] }),
        "/opml": `<opml version="2.0"><body><outline text="أ" xmlUrl="${at}/atom"/><outline text="ب" xmlUrl="file:///etc/passwd"/></body></opml>`,
        "/index": `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>${at}/map.gz</loc></sitemap></sitemapindex>`,
        "/map.gz": gzipSync(`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>${at}/page</loc></url><url><loc>http://10.0.0.1/</loc></url></urlset>`),
      };
      response.writeHead(200).end(answers[request.url!]);
    });
    const reader = fetcher();
    for (const [path, expected] of [["/page", [text]], ["/atom", [text]], ["/json", [text]], ["/opml", [text]], ["/index", [text, "forbidden-address"]]] as const) {
      expect(short(await all(there.address + path, { fetcher: reader })), path).toEqual(expected);
    }
  });
  test("an address that may not be asked is refused, not thrown", async () => {
    expect(short(await all("http://127.0.0.1:9/"))).toEqual(["forbidden-address"]);
    expect(short(await all("ftp://example.com/a"))).toEqual(["scheme"]);
  });
});

describe("whatever comes (T21)", () => {
  const begins = ["", "<html>", "<?xml version='1.0'?><rss>", "<feed>", "<opml>", "<urlset>", "[", "{", '{"text":', "PK\x03\x04", "\x1f\x8b\x08", "WARC/1.0\r\n", "%PDF-1.7\n", "\xff\xfe", "\xef\xbb\xbf"].map((s) => Buffer.from(s, "latin1"));
  const known = [Buffer.from(page({})), docx(body), zip([{ name: "a.txt", data: text }]), warc([{ url: "https://example.com/1", body: page({}) }]), gzipSync(text), Buffer.from(rss("<item><title>أ</title><description>ب</description></item>")), Buffer.from(JSON.stringify([{ text }]))];
  const sane = async (bytes: Uint8Array) => {
    for (const item of await all({ name: "input", bytes })) {
      if ("article" in item) expect(item.article.text.length).toBeGreaterThan(0);
      else {
        expect(item.code, item.reason.en).not.toBe("failed");
        expect(item.reason.ar).toMatch(/\p{Script=Arabic}/u);
      }
    }
  };
  test("any bytes behind any beginning", async () => {
    await fc.assert(fc.asyncProperty(fc.constantFrom(...begins), fc.uint8Array({ maxLength: 300 }), async (begin, rest) => sane(Buffer.concat([begin, rest]))), { numRuns: 150 });
  }, 120_000);
  test("any letters behind any beginning", async () => {
    await fc.assert(fc.asyncProperty(fc.constantFrom(...begins), fc.string({ unit: "binary", maxLength: 200 }), async (begin, rest) => sane(Buffer.concat([begin, Buffer.from(rest)]))), { numRuns: 150 });
  }, 120_000);
  test("what is known, with bytes changed or cut", async () => {
    await fc.assert(fc.asyncProperty(fc.constantFrom(...known), fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(255)), { maxLength: 6 }), fc.double({ min: 0.3, max: 1, noNaN: true }), async (bytes, changes, part) => {
      const changed = Buffer.from(bytes);
      for (const [at, byte] of changes) changed[Math.min(changed.length - 1, Math.floor(at * changed.length))] = byte;
      await sane(changed.subarray(0, Math.ceil(part * changed.length)));
    }), { numRuns: 150 });
  }, 120_000);
  test("NULs and half letters do not reach the store", async () => {
    const [taken] = await all(of(JSON.stringify({ text: `${text}\u0000\uD800`, title: "\u0000" })));
    expect(taken).toMatchObject({ article: { text: `${text}\uFFFD\uFFFD`, title: "\uFFFD" } });
  });
  test("a million spaces of any kind are passed in no time", async () => {
    const taken = await all(of(`${text}.${"\u2003".repeat(1_000_000)}x`));
    expect(short(taken)).toEqual([`${text}. x`]);
    expect(withoutCredits(`${" ".repeat(300_000)}${text}.${" ".repeat(300_000)}x`).text.length).toBeGreaterThan(600_000);
  }, 10_000);
  test("a line of many megabytes and a million words", async () => {
    const long = JSON.stringify({ text: `${text} `.repeat(20_000) });
    expect(short(await all(of(`${long}\n${JSON.stringify({ text })}`, "a.jsonl"), { limits: { lineBytes: 1 << 20 } }))).toEqual(["line-too-long", text]);
  });
});
