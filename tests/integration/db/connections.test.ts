import { onTestFinished, expect, it } from "vitest";
import { createClient, createReader, type DatabaseClient } from "@/lib/db/create-client";
import { locateForReading } from "@/lib/db/location";
import { temporaryDatabase } from "../../setup/temporary-database";

async function open() {
  const file = await temporaryDatabase("prisma/story");
  const reader = createReader(locateForReading(file.path));
  onTestFinished(async () => {
    await reader.$disconnect();
    await file.remove();
  });
  return { writer: file.client, reader };
}

/** What a connection itself says of its settings. */
async function pragma(client: DatabaseClient, name: string): Promise<unknown> {
  const [row] = await client.$queryRawUnsafe<Record<string, unknown>[]>(`PRAGMA ${name}`);
  const [value] = Object.values(row ?? {});
  return typeof value === "bigint" ? Number(value) : value;
}

const FULL = 2;

it("imports through a connection that logs ahead, syncs each commit, keeps references and waits", async () => {
  const { writer } = await open();
  expect(await pragma(writer, "journal_mode")).toBe("wal");
  expect(await pragma(writer, "synchronous")).toBe(FULL);
  expect(await pragma(writer, "foreign_keys")).toBe(1);
  expect(await pragma(writer, "busy_timeout")).toBe(10_000);
});

it("keeps these settings inside a transaction, where imports write", async () => {
  const { writer } = await open();
  await writer.$transaction(async (tx) => {
    const [row] = await tx.$queryRawUnsafe<{ synchronous: bigint }[]>("PRAGMA synchronous");
    expect(Number(row?.synchronous)).toBe(FULL);
    await expect(
      tx.$executeRawUnsafe(`UPDATE "Citation" SET "articleId" = 999 WHERE "id" = 1`),
    ).rejects.toThrow(/FOREIGN KEY/);
  });
});

it("serves pages through a connection that cannot write and looks at pages before it trusts them", async () => {
  const { reader } = await open();
  expect(await pragma(reader, "query_only")).toBe(1);
  expect(await pragma(reader, "cell_size_check")).toBe(1);
  expect(await pragma(reader, "busy_timeout")).toBe(2_000);
  await expect(reader.party.deleteMany()).rejects.toThrow(/readonly|read-only/i);
  expect(await reader.statement.count()).toBeGreaterThan(0);
});

it("has one writer: the second waits for the first and then gives up without having written", async () => {
  const { writer } = await open();
  const [file] = await writer.$queryRaw<{ file: string }[]>`SELECT file FROM pragma_database_list`;
  const other = createOther(file?.file ?? "");
  await writer.$transaction(async (tx) => {
    await tx.$executeRawUnsafe(`UPDATE "Story" SET "title" = 'first'`);
    await expect(other.write()).rejects.toThrow(/P1008|busy|locked|timed out/i);
  });
  await other.write();
  expect(await writer.story.findFirst()).toMatchObject({ title: "second" });
});

/** Waits a moment instead of ten seconds: both are in one process, and waiting stops it. */
function createOther(path: string) {
  const client = createClient(path);
  onTestFinished(() => client.$disconnect());
  return {
    write: async () => {
      await client.$queryRawUnsafe("PRAGMA busy_timeout = 50");
      await client.story.updateMany({ data: { title: "second" } });
    },
  };
}
