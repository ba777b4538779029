/** Settings of the environment: what they take, what is said where they are wrong, and that help and docs/settings.md have them all. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { configFrom, type SettingKey, settings, unknownSettings, WrongSetting } from "../src/config.ts";
import { languages } from "../src/language/languages.ts";
import { naqlan, newFolder } from "./command.ts";

const keys = Object.keys(settings) as SettingKey[];
const environment = (key: SettingKey, value: string) => ({ [settings[key].name]: value });

test("nothing set: the defaults", () => {
  expect(configFrom({}, keys)).toEqual({ store: "naqlan.db", queryMilliseconds: 5_000, allow: [], contact: undefined, pause: 2_000, port: 8_080, hosts: [], password: undefined, tokens: [], url: "http://127.0.0.1:8080" });
  expect(configFrom(Object.fromEntries(keys.map((key) => [settings[key].name, " "])), keys)).toEqual(configFrom({}, keys));
});

describe("taken", () => {
  test.each<[SettingKey, string, unknown]>([
    ["store", "sqlite:/a/b.db", "sqlite:/a/b.db"], ["store", "postgres://a:b@h/d", "postgres://a:b@h/d"], ["store", "أخبار.db", "أخبار.db"], ["queryMilliseconds", "0.5", 500], ["allow", " 127.0.0.1, intranet:8080,10.0.0.0/8,[::1]:80, fc00::/7 ", ["127.0.0.1", "intranet:8080", "10.0.0.0/8", "[::1]:80", "fc00::/7"]],
    ["contact", "a@example.org", "a@example.org"], ["contact", "https://example.org/contact", "https://example.org/contact"], ["pause", "0", 0], ["port", "0", 0], ["hosts", "news.example.org, ::1", ["news.example.org", "::1"]], ["password", "twelve letters", "twelve letters"],
    ["tokens", "desk:read:2027-01-31:0123456789abcdef", [{ name: "desk", scope: "read", expires: "2027-01-31", secret: "0123456789abcdef" }]], ["url", "https://example.org/naqlan/", "https://example.org/naqlan"],
  ])("%s: %s", (key, value, expected) => expect(configFrom(environment(key, value), [key])[key]).toEqual(expected));
});

describe("refused", () => {
  test.each<[SettingKey, string]>([
    ["store", "mysql://h/d"], ["store", "http://h/d"], ["queryMilliseconds", "0"], ["queryMilliseconds", "soon"], ["queryMilliseconds", "1e9"], ["allow", "http://intranet/"], ["allow", "a b"], ["contact", "me"], ["contact", "a@b\r\nX: y"], ["pause", "-1"], ["port", "65536"], ["port", "80a"],
    ["hosts", "https://example.org"], ["password", "short"], ["tokens", "desk:all::0123456789abcdef"], ["tokens", "desk:read::short"], ["url", "example.org"], ["url", "https://example.org/?a=b"],
  ])("%s: %s", (key, value) => {
    expect(() => configFrom(environment(key, value), [key])).toThrow(WrongSetting);
    // What nobody asks for is nobody's concern.
    expect(configFrom(environment(key, value), [])).toEqual(configFrom({}, []));
  });
});

test("what is set wrongly is named, with what it takes, before anything is done; secrets are not repeated", async () => {
  const folder = newFolder();
  const set = async (name: string, value: string, words: readonly string[], language = "C") => {
    process.env[name] = value;
    try {
      return await naqlan(words, { folder, language });
    } finally {
      delete process.env[name];
    }
  };
  expect(await set("NAQLAN_STORE", "mysql://h/d", ["search", "خبر"])).toMatchObject({ code: 2, err: expect.stringMatching(/NAQLAN_STORE is “mysql:\/\/h\/d”.*it takes a file, or postgres:.*NAQLAN_STORE=.*naqlan help search/) });
  expect(await set("NAQLAN_STORE", "mysql://h/d", ["search", "خبر"], "ar_EG.UTF-8")).toMatchObject({ code: 2, err: expect.stringContaining("لا يصلح الإعداد NAQLAN_STORE") });
  const secret = await set("NAQLAN_PASSWORD", "hunter2", ["serve"]);
  expect(secret.code).toBe(2);
  expect(secret.err).toContain("NAQLAN_PASSWORD");
  expect(secret.err).not.toContain("hunter2");
  // A command that does not heed it does not mind.
  expect((await set("NAQLAN_PORT", "x", ["search", "--help"])).code).toBe(0);
  expect((await set("NAQLAN_STOER", "x", ["stories"])).err).toContain("there is no setting NAQLAN_STOER");
  expect(unknownSettings({ NAQLAN_STORE: "a", NAQLAN_STOER: "b", PATH: "c" })).toEqual(["NAQLAN_STOER"]);
});

test("--store takes what the setting takes", async () => {
  expect(await naqlan(["stories", "--store", "mysql://h/d"])).toMatchObject({ code: 2, err: expect.stringContaining("--store takes a file") });
});

test.each(["ar", "en"] as const)("help has every setting with its default, in %s", async (language) => {
  const { code, out } = await naqlan(["help", "settings", "--lang", language]);
  expect(code).toBe(0);
  const flat = out.replace(/[\u2066-\u2069\u200F]/g, "").replace(/\s+/g, " ");
  for (const { name, default: usual } of Object.values(settings)) {
    const { is, takes } = languages[language].help.settings[name];
    for (const part of [name, is, takes, ...(usual ? [usual] : [])]) expect(flat).toContain(part);
  }
});

/** docs/settings.md, made from the settings and their words; `npx vitest run server/test/config.test.ts -u` writes it. */
test("docs/settings.md says the same", async () => {
  const table = (language: "ar" | "en") => {
    const { help } = languages[language];
    const [setting, is, takes, usual] = language === "en" ? ["setting", "is", "takes", "usually"] : ["الإعداد", "هو", "يقبل", "المعتاد"];
    return [`| ${setting} | ${is} | ${takes} | ${usual} |`, "|---|---|---|---|", ...Object.values(settings).map(({ name, default: value }) => `| \`${name}\` | ${help.settings[name].is.replaceAll("|", "\\|")} | ${help.settings[name].takes.replaceAll("|", "\\|")} | ${value ? `\`${value}\`` : "–"} |`)].join("\n");
  };
  await expect(`# Settings · الإعدادات\n\n${languages.en.help.settingsText} Made from \`server/src/config.ts\`; \`naqlan help settings\` prints the same.\n\n${table("en")}\n\n${languages.ar.help.settingsText}\n\n${table("ar")}\n`).toMatchFileSnapshot("../../docs/settings.md");
  // Nothing else in the server reads the environment.
  const sources = readdirSync(new URL("../src", import.meta.url), { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".ts"));
  for (const path of sources) if (!/^(config|main|cli.(run|io))\.ts$/.test(path)) expect(readFileSync(new URL(`../src/${path}`, import.meta.url), "utf8"), path).not.toMatch(/process\.env/);
});
