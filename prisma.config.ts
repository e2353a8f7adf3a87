import { defineConfig } from "prisma/config";

// The command would download a native schema engine before doing anything, which fails without
// network. Nothing here uses that engine: migrations run through the WebAssembly one (lib/db/migrate.ts).
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations" },
});
