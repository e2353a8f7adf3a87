import type { NextConfig } from "next";

const config: NextConfig = {
  // Metadata stands in the head of every page, for browsers as for bots: pages are documents.
  htmlLimitedBots: /.*/,
  poweredByHeader: false,
  // The front door compresses finished answers once; compressing here would only hide them from it.
  compress: false,
  serverExternalPackages: ["better-sqlite3", "@prisma/adapter-better-sqlite3", "edtf"],
  // `npm test` checks all types; a start need not wait for it, tests included.
  typescript: { ignoreBuildErrors: true },
  devIndicators: false,
  experimental: { preloadEntriesOnStart: false },
};

export default config;
