/** A page about as large as the dashboard with 40 statements: some 60 KB, 8 KB in brotli. */
const WORDS =
  "deadline order approval licence committee company algorithm operations statement owner offer partner government treasury commerce export review agreement interest source bidder talks shares closing regulator".split(
    " ",
  );

/** A number sequence that is the same in each run (mulberry32). */
export function seededNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export function samplePage(): string {
  const random = seededNumbers(14);
  const items = Array.from({ length: 40 }, (_, index) => statement(index, random)).join("\n");
  return `<!doctype html><html lang="en" data-document=""><head><meta charset="utf-8"><title>Sample</title></head><body><main>${items}</main></body></html>`;
}

function statement(index: number, random: () => number): string {
  const words = (count: number) =>
    Array.from({ length: count }, () => WORDS[Math.floor(random() * WORDS.length)]).join(" ");
  return `<article class="border-t border-rule py-4 grid gap-2 statement" id="statement-${index}"><h3 class="text-lg font-semibold leading-snug"><a class="underline decoration-1" href="/statements/statement-${index}">${words(9)}</a></h3><p class="text-base text-ink">${words(45)}</p><blockquote class="quote pl-4 border-l" cite="/articles/first"><p>${words(25)}</p></blockquote><footer class="text-sm text-muted"><a href="/bidders/oracle">${words(2)}</a> via <a href="/articles/first#p${index}">${words(3)}</a></footer></article>`;
}
