import localFont from "next/font/local";

// Optional, not swapped: a font that comes late on a first visit would shift every line under the
// reader's eyes; it is there for the next page.

/** Served by the site itself; next/font/google would need the network at build time. */
export const headlineFont = localFont({
  src: "../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2",
  variable: "--font-headline",
  weight: "200 900",
  display: "optional",
  adjustFontFallback: "Times New Roman",
});

export const dataFont = localFont({
  src: "../node_modules/@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2",
  variable: "--font-data",
  weight: "200 900",
  display: "optional",
  adjustFontFallback: "Arial",
});
