import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { databaseFault } from "@/lib/db/database-fault";
import {
  appliedMigrations,
  diffFromDatamodel,
  migrateDatabase,
  migrationNames,
  pendingMigrations,
} from "@/lib/db/migrate";
import { readFileSync } from "node:fs";

let folder: string;
const file = (name: string) => join(folder, name);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tracker-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("migrateDatabase", () => {
  it("makes the file, applies every migration once, and switches to write-ahead logging", async () => {
    expect(pendingMigrations(file("a.db"))).toEqual(migrationNames());
    expect(await migrateDatabase(file("a.db"))).toEqual(migrationNames());
    expect(await migrateDatabase(file("a.db"))).toEqual([]);
    expect([...appliedMigrations(file("a.db"))]).toEqual(migrationNames());
    const database = new Database(file("a.db"));
    expect(database.pragma("journal_mode", { simple: true })).toBe("wal");
    database.close();
  });

  it("has migrations that lead exactly to the schema", async () => {
    expect(await diffFromDatamodel(readFileSync("prisma/schema.prisma", "utf8"))).toMatch(
      /empty migration/i,
    );
  });
});

describe("databaseFault", () => {
  it("has nothing against a file that is not there yet, nor against a good one", async () => {
    expect(databaseFault(file("new.db"))).toBeNull();
    await migrateDatabase(file("good.db"));
    expect(databaseFault(file("good.db"))).toBeNull();
  });

  it("refuses, in one line, what is not the tracker's database", async () => {
    mkdirSync(file("folder.db"));
    writeFileSync(file("text.db"), "not a database, but long enough to have a header".repeat(50));
    new Database(file("foreign.db")).exec("CREATE TABLE other (id)").close();
    await migrateDatabase(file("newer.db"));
    const newer = new Database(file("newer.db"));
    newer.exec(`UPDATE "_prisma_migrations" SET "migration_name" = '29990101000000_later'`);
    newer.close();
    expect(databaseFault(file("no/such/folder/x.db"))).toMatch(
      /^There is no folder .*Make it, or set DATABASE_URL\.$/,
    );
    expect(databaseFault(file("folder.db"))).toMatch(/is not a file/);
    expect(databaseFault(file("text.db"))).toMatch(/cannot be read: file is not a database/);
    expect(databaseFault(file("foreign.db"))).toMatch(/belongs to another program/);
    expect(databaseFault(file("newer.db"))).toMatch(
      /newer than this code \(it has 29990101000000_later\)/,
    );
  });

  it("notices damage inside the file", async () => {
    await migrateDatabase(file("damaged.db"));
    const database = new Database(file("damaged.db"));
    database.pragma("wal_checkpoint(TRUNCATE)");
    database.close();
    const bytes = readFileSync(file("damaged.db"));
    bytes.fill(0xff, 4096 * 3, 4096 * 6);
    writeFileSync(file("damaged.db"), bytes);
    expect(databaseFault(file("damaged.db"))).toMatch(/is damaged|cannot be read/);
  });
});
