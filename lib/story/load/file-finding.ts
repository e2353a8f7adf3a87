import type { Finding } from "../finding";

/** A fault of a whole file, which stands on none of its lines. */
export function fileFinding(file: string, expected: string, value?: unknown): Finding {
  return { place: { file, path: [] }, at: "value", value, expected };
}

/** The short reason of a failed file operation, such as ENOENT. */
export function reasonOf(error: unknown): string {
  if (error instanceof Error && "code" in error) return String(error.code);
  throw error;
}
