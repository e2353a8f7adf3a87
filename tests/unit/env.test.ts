import { hostname } from "node:os";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { parseEnv } from "@/lib/env";

const parse = (source: Record<string, string>) => parseEnv(source as unknown as NodeJS.ProcessEnv);

describe("parseEnv", () => {
  it("has a default for everything", () => {
    expect(parse({})).toMatchObject({
      port: 3000,
      hostname: "127.0.0.1",
      databasePath: resolve("prisma/tracker.db"),
      siteUrl: "http://localhost:3000",
      clockFixedAt: null,
    });
  });

  it("takes what is set", () => {
    const env = parse({
      PORT: "8080",
      HOSTNAME: "0.0.0.0",
      DATABASE_URL: "file:/data/x.db",
      SITE_URL: "https://tracker.example/",
    });
    expect(env).toMatchObject({
      port: 8080,
      hostname: "0.0.0.0",
      databasePath: "/data/x.db",
      siteUrl: "https://tracker.example",
    });
  });

  it("treats an empty value as none, and the machine's own name as nobody's wish", () => {
    expect(parse({ PORT: "", HOSTNAME: hostname() })).toMatchObject({
      port: 3000,
      hostname: "127.0.0.1",
    });
  });

  it.each([
    ["PORT", "eighty"],
    ["PORT", "0"],
    ["PORT", "70000"],
    ["PORT", "3000.5"],
    ["HOSTNAME", "not a host"],
    ["DATABASE_URL", "prisma/tracker.db"],
    ["DATABASE_URL", "postgres://x"],
    ["SITE_URL", "tracker.example"],
    ["SITE_URL", "ftp://tracker.example"],
    ["SITE_URL", "https://user:secret@tracker.example"],
    ["SITE_URL", "https://tracker.example/tiktok"],
    ["SITE_URL", "https://tracker.example/x/"],
    ["SITE_URL", "https:\\\\tracker.example"],
    ["SITE_URL", "https://"],
    ["PORT", "0x1F90"],
    ["PORT", "1e3"],
    ["PORT", " 3000"],
    ["PORT", "+3000"],
    ["METRICS_PORT", "9e3"],
    ["CLOCK_FIXED_AT", "noon"],
  ])("names %s=%s and what was expected", (name, value) => {
    expect(() => parse({ [name]: value })).toThrow(`${name}=${value}: expected`);
  });

  it.each([
    ["SITE_URL", "https://tracker.example/?x=1"],
    ["SITE_URL", "https://tracker.example/#top"],
    ["DATABASE_URL", "file:x.db?mode=ro"],
    ["DATABASE_URL", "file:x.db#1"],
  ])("refuses %s=%s in one line", (name, value) => {
    expect(() => parse({ [name]: value })).toThrow(/^[^\n]+: expected [^\n]+, without [^\n]+$/);
  });

  it.each([
    ["https://新闻.example", "https://xn--efvy88h.example"],
    ["HTTPS://Tracker.Example:443/", "https://tracker.example"],
    ["http://tracker.example:8080", "http://tracker.example:8080"],
  ])("keeps %s in its ASCII form", (given, kept) => {
    expect(parse({ SITE_URL: given }).siteUrl).toBe(kept);
  });

  it("reads no story files where STORY is empty", () => {
    expect(parse({ STORY: "" }).storyFolder).toBeNull();
    expect(parse({}).storyFolder).toBe("prisma/story");
  });

  it("names every faulty variable at once", () => {
    expect(() => parse({ PORT: "x", SITE_URL: "y" })).toThrow(/PORT=x: .*\nSITE_URL=y: /);
  });
});
