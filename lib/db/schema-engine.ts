import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from "@prisma/driver-adapter-utils";
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";
import { createAdapter } from "./create-client";

type Bindings = typeof bindings & { __wbg_set_wasm: (exports: WebAssembly.Exports) => void };

let isLoaded = false;

/**
 * Lends the official migration engine, as WebAssembly, on one SQLite file, and closes what it opened.
 * The native engine would have to be downloaded, which fails without network.
 */
export async function withSchemaEngine<Result>(
  { path, datamodel }: { path: string; datamodel: string },
  work: (engine: bindings.SchemaEngine) => Promise<Result>,
): Promise<Result> {
  loadEngine();
  const connections: SqlDriverAdapter[] = [];
  const adapter = bindMigrationAwareSqlAdapterFactory(
    remembering(createAdapter(path), connections),
  );
  const options = { datamodels: [["schema.prisma", datamodel]] satisfies [string, string][] };
  const engine = await bindings.SchemaEngine.new(options, () => undefined, adapter);
  try {
    return await work(engine);
  } finally {
    engine.free();
    await Promise.all(connections.map((connection) => connection.dispose()));
  }
}

/** The engine never closes its connections, and an open one keeps the file locked. */
function remembering(
  factory: SqlMigrationAwareDriverAdapterFactory,
  connections: SqlDriverAdapter[],
): SqlMigrationAwareDriverAdapterFactory {
  const remember = (connection: SqlDriverAdapter) => (connections.push(connection), connection);
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: async () => remember(await factory.connect()),
    connectToShadowDb: async () => remember(await factory.connectToShadowDb()),
  };
}

function loadEngine(): void {
  if (isLoaded) return;
  const require = createRequire(import.meta.url);
  const binary = require
    .resolve("@prisma/schema-engine-wasm")
    .replace(/schema_engine\.js$/, "schema_engine_bg.wasm");
  const instance = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(binary)), {
    "./schema_engine_bg.js": bindings as unknown as WebAssembly.ModuleImports,
  });
  (bindings as Bindings).__wbg_set_wasm(instance.exports);
  (instance.exports["__wbindgen_start"] as () => void)();
  isLoaded = true;
}
