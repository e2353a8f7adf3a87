// Bundles the custom elements into one module named by its content, and writes down its address.
import { createHash } from "node:crypto";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { build, context } from "esbuild";

const OPTIONS = {
  entryPoints: ["components/page.element.ts"],
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2022",
  write: false,
};

export async function buildElements() {
  const { outputFiles } = await build(OPTIONS);
  await writeModule(outputFiles[0].contents);
}

/** Builds again whenever an element changes. */
export async function watchElements() {
  const plugin = {
    name: "write-module",
    setup: ({ onEnd }) =>
      onEnd(({ outputFiles }) => outputFiles?.[0] && writeModule(outputFiles[0].contents)),
  };
  const watching = await context({ ...OPTIONS, plugins: [plugin] });
  await watching.rebuild();
  await watching.watch();
}

async function writeModule(contents) {
  const hash = createHash("sha256").update(contents).digest("hex").slice(0, 12);
  const address = `/elements/page-${hash}.js`;
  await rm("public/elements", { recursive: true, force: true });
  await mkdir("public/elements", { recursive: true });
  await mkdir("components/generated", { recursive: true });
  await writeFile(`public${address}`, contents);
  await writeFile("components/generated/elements.json", `${JSON.stringify({ page: address })}\n`);
}
