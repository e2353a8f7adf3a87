import { closeSync, constants, fstatSync, openSync, readFileSync } from "node:fs";
import type { Finding } from "../finding";
import { fileFinding, reasonOf } from "./file-finding";

type Read = { ok: true; text: string } | { ok: false; finding: Finding };

/**
 * Parsed YAML takes a hundred times its size in memory. An article's file has some 30 kB; four
 * megabytes hold more statements than one file should.
 */
const MAX_BYTES = 4 * 1024 * 1024;

/** The text of a file, if it is plain UTF-8 text of a size that can be handled. */
export function readStoryFile(file: string): Read {
  try {
    // Opening a named pipe would wait for a writer for ever.
    const descriptor = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      return readOpened({ file, descriptor });
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    return refuse(file, "a file that can be read", reasonOf(error));
  }
}

function readOpened({ file, descriptor }: { file: string; descriptor: number }): Read {
  const status = fstatSync(descriptor);
  if (!status.isFile()) return refuse(file, "a regular file");
  if (status.size > MAX_BYTES)
    return refuse(file, `at most ${MAX_BYTES} bytes; split it`, status.size);
  return decode({ file, bytes: readFileSync(descriptor) });
}

function decode({ file, bytes }: { file: string; bytes: Uint8Array }): Read {
  if (bytes.includes(0)) return refuse(file, "text in UTF-8", "a NUL byte");
  const text = decodeUtf8(bytes);
  return text === null ? refuse(file, "text in UTF-8", "other bytes") : { ok: true, text };
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

function refuse(file: string, expected: string, value?: unknown): Read {
  return { ok: false, finding: fileFinding(file, expected, value) };
}
