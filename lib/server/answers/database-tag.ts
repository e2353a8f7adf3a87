import { createHash, type Hash } from "node:crypto";
import { createReadStream, existsSync } from "node:fs";

type Parts = { databasePath: string; readDataVersion: () => string };

const PIECE_BYTES = 1024 * 1024;

/**
 * The validator of the database as a download: a checksum of its bytes and its log's, from which every copy
 * is made. It is the same after a restart and another after every change, whichever process asks. It is
 * worked out once for each state.
 */
export class DatabaseTag {
  readonly #parts: Parts;
  #known: { version: string; tag: Promise<string | null> } | null = null;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Of the state that has this version; null when the data have moved on meanwhile. */
  async at(version: string): Promise<string | null> {
    if (this.#known?.version !== version)
      this.#known = { version, tag: this.#tagAt(version).catch(forgetting(() => this.#forget())) };
    return this.#known.tag;
  }

  #forget(): void {
    this.#known = null;
  }

  async #tagAt(version: string): Promise<string | null> {
    const { databasePath, readDataVersion } = this.#parts;
    const hash = createHash("sha256");
    for (const file of [databasePath, `${databasePath}-wal`]) await addFile(hash, file);
    return readDataVersion() === version ? quoted(hash) : null;
  }
}

/** The checksum of one file. */
export async function tagOfFile(path: string): Promise<string> {
  const hash = createHash("sha256");
  await addFile(hash, path);
  return quoted(hash);
}

function forgetting(forget: () => void) {
  return (cause: unknown): never => {
    forget();
    throw cause;
  };
}

async function addFile(hash: Hash, path: string): Promise<void> {
  let bytes = 0;
  if (existsSync(path))
    for await (const piece of createReadStream(path, { highWaterMark: PIECE_BYTES })) {
      hash.update(piece as Buffer);
      bytes += (piece as Buffer).length;
    }
  hash.update(`\n${bytes}\n`);
}

function quoted(hash: Hash): string {
  return `"${hash.digest("base64url").slice(0, 22)}"`;
}
