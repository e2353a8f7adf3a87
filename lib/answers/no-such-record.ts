import "server-only";
import { showInput } from "@/lib/domain/shown-input";
import type { PageKind } from "@/lib/filters/page-address";
import { listNearest } from "@/lib/queries/records/find-record";
import type { Reading } from "@/lib/reading";
import { problemAnswer } from "./problem-answer";

/** 404 with the nearest records of the kind. */
export async function noSuchRecord({
  kind,
  slug,
  reading,
}: {
  kind: PageKind;
  slug: string;
  reading: Reading;
}): Promise<Response> {
  const nearest = (await listNearest({ kind, slug })).map((record) => record.slug);
  return problemAnswer({
    status: 404,
    kind: "no-such-record",
    detail: `Among the ${kind} none is called “${showInput(slug)}”.`,
    siteUrl: reading.siteUrl,
    more: { nearest },
  });
}
