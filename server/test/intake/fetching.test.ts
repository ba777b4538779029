/** T1 hostile addresses, T2 endless and slow answers, T3 bombs, T18 politeness: every promise against hosts of our own. */
import { brotliCompressSync, gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { isPublic, webAddress } from "../../src/intake/addresses.ts";
import { fetcher, host, now, refusal } from "./hosts.ts";

const hostile = [
  "http://127.0.0.1/", "http://127.1/", "http://0.0.0.0/", "http://0/", "http://10.0.0.1/", "http://172.16.0.1/", "http://172.31.255.255/", "http://192.168.1.1/", "http://169.254.169.254/latest/meta-data/",
  "http://100.64.0.1/", "http://192.0.0.1/", "http://192.0.2.1/", "http://198.18.0.1/", "http://198.51.100.1/", "http://203.0.113.1/", "http://224.0.0.1/", "http://240.0.0.1/", "http://255.255.255.255/",
  "http://[::]/", "http://[::1]/", "http://[::ffff:127.0.0.1]/", "http://[::ffff:7f00:1]/", "http://[::127.0.0.1]/", "http://[fc00::1]/", "http://[fd12::1]/", "http://[fe80::1]/", "http://[fec0::1]/", "http://[ff02::1]/",
  "http://[64:ff9b::7f00:1]/", "http://[64:ff9b:1::1]/", "http://[2002:7f00:1::]/", "http://[2001::1]/", "http://[2001:db8::1]/", "http://[100::1]/", "http://[3fff::1]/",
  "http://2130706433/", "http://017700000001/", "http://0x7f000001/", "http://0x7f.1/", "http://127.0.0.1./", "http://①②⑦.0.0.1/",
];

describe("hostile addresses (T1)", () => {
  test.each(hostile)("%s is refused when connecting", async (address) => {
    expect(await refusal(fetcher({ allowed: [] }).get(address, { regardless: true }))).toBe("forbidden-address");
  });

  // A header holds no letters beyond ASCII.
  test.each(hostile.filter((address) => /^[\x20-\x7E]+$/.test(address)))("a redirect to %s is refused", async (address) => {
    const { address: from, port } = await host((_, response) => response.writeHead(302, { location: address }).end());
    expect(await refusal(fetcher({ allowed: [`127.0.0.1:${port}`] }).get(from, { regardless: true }))).toBe("forbidden-address");
  });

  test.each([
    ["ftp://example.com/", "scheme"], ["file:///etc/passwd", "scheme"], ["javascript:alert(1)", "scheme"], ["gopher://127.0.0.1/", "scheme"], ["http://user:pass@example.com/", "credentials"], ["http://user@127.0.0.1/", "credentials"],
    ["http://", "bad-address"], ["نص", "bad-address"], ["http://300.1.1.1/", "bad-address"], [`http://example.com/${"a".repeat(10_000)}`, "bad-address"],
  ])("%s is no address to ask", async (address, code) => {
    expect(await refusal(fetcher().get(address))).toBe(code);
  });

  test("a redirect to another scheme or with credentials is refused", async () => {
    for (const [to, code] of [["file:///etc/passwd", "scheme"], ["http://a:b@example.com/", "credentials"]] as const) {
      const { address } = await host((_, response) => response.writeHead(301, { location: to }).end());
      expect(await refusal(fetcher().get(address))).toBe(code);
    }
  });

  test("names are judged by what they stand for: localhost, private names, a mixed answer", async () => {
    for (const ips of [["127.0.0.1"], ["10.1.2.3"], ["93.184.216.34", "127.0.0.1"], ["::ffff:10.0.0.1"], ["fe80::1%eth0"]]) {
      expect(await refusal(fetcher({ allowed: [], resolve: async () => ips }).get("http://news.example/", { regardless: true }))).toBe("forbidden-address");
    }
    for (const name of ["http://localhost/", "http://localhost./"]) {
      expect(await refusal(fetcher({ allowed: [], resolve: async () => ["127.0.0.1"] }).get(name, { regardless: true }))).toBe("forbidden-address");
    }
  });

  test("a name that answers public, then private: each connection is made to a number that was checked", async () => {
    const there = await host((_, response) => response.setHeader("connection", "close").writeHead(302, { location: "/again" }).end());
    let asked = 0;
    // The number allowed by setting plays the public one.
    const reader = fetcher({ allowed: ["127.0.0.1/32"], resolve: async () => [asked++ === 0 ? "127.0.0.1" : "10.0.0.1"] });
    expect(await refusal(reader.get(`http://news.example:${there.port}/`, { regardless: true }))).toBe("forbidden-address");
    expect({ asked, paths: there.asked }).toEqual({ asked: 2, paths: ["/"] });
  });

  test("at most five redirects", async () => {
    const { address, asked } = await host((request, response) => response.writeHead(302, { location: `/${Number(request.url!.slice(1)) + 1}` }).end());
    expect(await refusal(fetcher().get(`${address}/0`))).toBe("too-many-redirects");
    expect(asked.length).toBe(6);
    const five = await host((request, response) => (request.url === "/5" ? response.end("ok") : response.writeHead(302, { location: `/${Number(request.url!.slice(1)) + 1}` }).end()));
    const { addresses } = await fetcher().get(`${five.address}/0`);
    expect(addresses.map((a) => a.slice(five.address.length))).toEqual(["/0", "/1", "/2", "/3", "/4", "/5"]);
  });

  test("what may be asked by setting: a host, a host with port, a range, and nothing beside it", async () => {
    const { address, port } = await host((_, response) => response.end("ok"));
    for (const allowed of [["127.0.0.1"], [`127.0.0.1:${port}`], ["127.0.0.0/8"]]) expect((await fetcher({ allowed }).get(address)).status).toBe(200);
    for (const allowed of [["127.0.0.2"], ["127.0.0.1:1"], ["10.0.0.0/8"], ["::/0"], ["nonsense/99"]]) expect(await refusal(fetcher({ allowed }).get(address))).toBe("forbidden-address");
  });

  test("public numbers are public", () => {
    for (const ip of ["93.184.216.34", "8.8.8.8", "2606:2800:220:1::1", "::ffff:8.8.8.8"]) expect(isPublic(ip), ip).toBe(true);
    expect(isPublic("no number")).toBe(false);
    expect(webAddress("https://example.com/a#part").href).toBe("https://example.com/a");
  });
});

describe("endless and slow answers (T2)", () => {
  test("one byte a second is cut off by the whole time", async () => {
    const { address } = await host((_, response) => {
      const timer = setInterval(() => response.write("a"), 50);
      response.on("close", () => clearInterval(timer));
    });
    expect(await refusal(fetcher({ wholeTime: 700 }).get(address))).toBe("too-slow");
  });
  test("a host that says nothing", async () => {
    const { address } = await host(() => {});
    expect(await refusal(fetcher({ headerTime: 300, wholeTime: 3000 }).get(address))).toBe("too-slow");
  });
  test("endless chunks", async () => {
    const { address } = await host((_, response) => {
      const more = () => {
        while (!response.destroyed && response.write("a".repeat(65_536)));
      };
      response.on("drain", more);
      more();
    });
    expect(await refusal(fetcher({ bytes: 1 << 20 }).get(address))).toBe("too-large");
  });
  test("ten gigabytes announced are not waited for", async () => {
    const { address } = await host((_, response) => response.writeHead(200, { "content-length": String(10 * 2 ** 30) }).write("a"));
    expect(await refusal(fetcher().get(address))).toBe("too-large");
  });
  test("headers without end", async () => {
    const { address } = await host((_, response) => response.writeHead(200, { x: "a".repeat(12_000), y: "b".repeat(12_000), z: "c".repeat(12_000) }).end());
    expect(await refusal(fetcher().get(address))).toBe("unreachable");
  });
  test("a stop is obeyed", async () => {
    const { address } = await host(() => {});
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 100);
    expect(await refusal(fetcher().get(address, { signal: stop.signal, regardless: true }))).toBe("stopped");
  });
});

describe("bombs (T3)", () => {
  const zeros = Buffer.alloc(20 << 20);
  test.each([
    ["gzip", gzipSync(zeros), "bomb"], ["br", brotliCompressSync(zeros), "bomb"], ["gzip, gzip", gzipSync(gzipSync(zeros)), "bomb"], ["gzip, gzip, gzip", gzipSync("a"), "nested"], ["zstd", Buffer.from("a"), "bad-encoding"],
    ["gzip", Buffer.from("no gzip"), "bad-encoding"], ["gzip", gzipSync("a".repeat(1000)).subarray(0, 20), "bad-encoding"],
  ] as const)("%s, %#", async (encoding, body, code) => {
    const { address } = await host((_, response) => response.writeHead(200, { "content-encoding": encoding }).end(body));
    expect(await refusal(fetcher().get(address))).toBe(code);
  });
  test("honest packing is unpacked", async () => {
    const { address } = await host((request, response) => response.writeHead(200, { "content-encoding": request.url!.slice(1) }).end(request.url === "/br" ? brotliCompressSync("نص") : gzipSync("نص")));
    for (const packing of ["br", "gzip"]) expect(Buffer.from((await fetcher().get(`${address}/${packing}`)).bytes).toString()).toBe("نص");
  });
});

describe("politeness (T18)", () => {
  test("robots.txt is obeyed, asked once, by an honest name", async () => {
    let names: (string | undefined)[] = [];
    const there = await host((request, response) => {
      names = [...names, request.headers["user-agent"]];
      response.end("ok");
    }, "User-agent: naqlan\nDisallow: /private\n\nUser-agent: *\nDisallow: /");
    const reader = fetcher({ contact: "news@example.org" });
    expect(await refusal(reader.get(`${there.address}/private/1`))).toBe("robots");
    expect((await reader.get(`${there.address}/news`)).status).toBe(200);
    expect(there.asked).toEqual(["/news"]);
    expect(names[0]).toMatch(/^naqlan\/\d+\.\d+\.\d+ \(reads Arabic news; news@example\.org\)$/);
  });
  test("no rules allow, a failing host does not", async () => {
    expect((await fetcher().get((await host((_, response) => response.end("ok"), 410)).address)).status).toBe(200);
    expect(await refusal(fetcher().get((await host((_, response) => response.end("ok"), 500)).address))).toBe("status");
  });
  test("rules hold for the host a redirect leads to", async () => {
    const closed = await host((_, response) => response.end("ok"), "User-agent: *\nDisallow: /");
    const open = await host((_, response) => response.writeHead(302, { location: closed.address }).end());
    expect(await refusal(fetcher().get(open.address))).toBe("robots");
    expect(closed.asked).toEqual([]);
  });
  test("between two requests to a host there is a pause, its own wish if that is longer", async () => {
    for (const [robots, least] of [[undefined, 2_000], ["User-agent: *\nCrawl-delay: 7", 7_000]] as const) {
      let time = now.getTime();
      const { address } = await host((_, response) => response.end("ok"), robots);
      const reader = fetcher({ pause: 2_000, wait: async (ms) => { time += ms; } }, {}, () => new Date(time));
      await reader.get(`${address}/1`);
      const before = time;
      await Promise.all([reader.get(`${address}/2`), reader.get(`${address}/3`)]);
      expect(time - before).toBeGreaterThanOrEqual(2 * least);
    }
  });
  test("Retry-After is waited for where it is short, and told where it is long", async () => {
    let time = now.getTime();
    const short = await host((_, response) => (short.asked.length === 1 ? response.writeHead(503, { "retry-after": "30" }).end() : response.end("ok")));
    const reader = fetcher({ wait: async (ms) => { time += ms; } }, {}, () => new Date(time));
    expect((await reader.get(short.address)).status).toBe(200);
    expect(time - now.getTime()).toBeGreaterThanOrEqual(30_000);
    const long = await host((_, response) => response.writeHead(429, { "retry-after": "7200" }).end());
    await expect(fetcher().get(long.address)).rejects.toMatchObject({ code: "retry-later", retryAfter: "2022-03-01T14:00:00.000Z" });
    expect(long.asked.length).toBe(1);
  });
  test("the same is not sent twice", async () => {
    const { address } = await host((request, response) => {
      const same = request.headers["if-none-match"] === '"v1"' && request.headers["if-modified-since"] === "Tue, 01 Mar 2022 00:00:00 GMT";
      response.writeHead(same ? 304 : 200, { etag: '"v1"' }).end(same ? undefined : "ok");
    });
    const { headers } = await fetcher().get(address);
    const again = await fetcher().get(address, { etag: headers.etag, modified: "Tue, 01 Mar 2022 00:00:00 GMT" });
    expect([again.status, again.bytes.length]).toEqual([304, 0]);
  });
});
