import { z } from "zod";
import type { Prisma } from "@/lib/db/generated/client";
import { insertRows } from "../insert-rows";
import type { KnownFile } from "./file-memory";

type Tx = Prisma.TransactionClient;

const saidSchema = z.object({
  keys: z.array(z.string()),
  listed: z.record(z.string(), z.array(z.string())),
  inStoryLanguage: z.array(z.string()),
});

/** What each story file said when it was last imported. */
export async function readFiles(tx: Tx): Promise<KnownFile[]> {
  const rows = await tx.storyFile.findMany({ orderBy: { key: "asc" } });
  return rows.map((row) => ({ ...row, said: saidSchema.parse(JSON.parse(row.said)) }));
}

/** Notes what files say now, in the place of what they said. */
export async function writeFiles(args: {
  tx: Tx;
  replaced: readonly KnownFile[];
  written: readonly KnownFile[];
}): Promise<void> {
  const { tx, replaced, written } = args;
  await tx.storyFile.deleteMany({ where: { key: { in: replaced.map(({ key }) => key) } } });
  const rows = written.map((file) => ({ ...file, said: JSON.stringify(file.said) }));
  await insertRows({ tx, table: "_file", rows });
}
