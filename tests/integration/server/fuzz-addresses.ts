import { seededNumbers } from "../../bench/sample-page";

const PIECES = [
  "/", "//", "/.", "/..", "/./", "/bidders", "/bidders/oracle", "/regulators", "/statements", "/changes",
  "/articles", "/questions", "/deadlines", "/about", "/embed/timeline", "/api/statements", "/statements.csv",
  "/feed.xml", "/calendar.ics", "/_next/static/x.js", "/_next/image", "/elements/a.js", "/social/oracle",
  "?", "&", "=", "?q=", "&q=", "?bidder=", "&bidder=oracle", "&bidder[]=", "?asof=", "&asof=2020-09-14",
  "&from=", "&to=", "&order=oldest", "&after=", "&contested=1", "?__proto__[a]=1", "&constructor=1", "?_rsc=1",
  "oracle", "ORACLE", "today", "2020-13-45", "2020-09-14", "0000-00-00", "999999999999", "-1", "NaN", "null",
  "%00", "%0a", "%0d%0aset-cookie:a=b", "%2f", "%5c", "%2e%2e", "%ff", "%c0%af", "%ed%a0%80", "%", "%2", "%zz",
  "%F0%9F%92%A9", "%e2%80%ae", "%27", "%22", "'", '"', "`", ";", "--", "/*", "*/", "%20OR%201=1", "' OR '1'='1",
  "<script>alert(1)</script>", "%3Cscript%3Ealert(1)%3C/script%3E", "<img src=x onerror=x>", "\\", "|", "^", "{}",
  "{{7*7}}", "${7*7}", "$(id)", "#", "\t", "\x00", "\x7f", "\u00e9", "a".repeat(300), "%41".repeat(100),
  "NEAR(", "*", "(", ")", "AND", "q:", "http://evil.example/", "javascript:alert(1)", "file:///etc/passwd",
]; // prettier-ignore

/** Request targets put together from awkward pieces, the same ones for the same seed. */
export function fuzzAddresses({ count, seed }: { count: number; seed: number }): string[] {
  const random = seededNumbers(seed);
  const pick = () => PIECES[Math.floor(random() * PIECES.length)] ?? "";
  return Array.from({ length: count }, () => {
    const pieces = Array.from({ length: 1 + Math.floor(random() * 6) }, pick);
    const isRooted = random() < 0.9;
    // A space would end the target and make another request line; the rest goes out as it is.
    return `${isRooted ? "/" : ""}${pieces.join("")}`.replaceAll(" ", "+") || "/";
  });
}
