import { createHash } from "node:crypto";
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

/** As it is stored: the seal leaves this table out, so each row tells its own damage. */
const storedSchema = saidSchema.extend({ check: z.string() });

/** What each story file said when it was last imported; throws when a row is not as it was written. */
export async function readFiles(tx: Tx): Promise<KnownFile[]> {
  const rows = await tx.storyFile.findMany({ orderBy: { key: "asc" } });
  return rows.map((row) => {
    const stored = storedSchema.safeParse(parsed(row.said));
    const file = { ...row, said: saidSchema.parse(stored.data ?? NOTHING) };
    if (stored.data?.check === checkOf(file)) return file;
    throw new Error(
      `What the database remembers of the story file ${row.path ?? row.key} is damaged. Nothing was imported: restore a backup (npm run db:restore).`,
    );
  });
}

const NOTHING = { keys: [], listed: {}, inStoryLanguage: [] };

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // No JSON any more, which the schema then says.
    return null;
  }
}

function checkOf({ key, path, folder, said }: KnownFile): string {
  const whole = JSON.stringify([key, path, folder, saidSchema.parse(said)]);
  return createHash("sha256").update(whole).digest("base64url");
}

/** Notes what files say now, in the place of what they said. */
export async function writeFiles(args: {
  tx: Tx;
  replaced: readonly KnownFile[];
  written: readonly KnownFile[];
}): Promise<void> {
  const { tx, replaced, written } = args;
  await tx.storyFile.deleteMany({ where: { key: { in: replaced.map(({ key }) => key) } } });
  const rows = written.map((file) => ({
    ...file,
    said: JSON.stringify({ ...file.said, check: checkOf(file) }),
  }));
  await insertRows({ tx, table: "_file", rows });
}
