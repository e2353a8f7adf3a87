import "server-only";
import type { z } from "zod";
import { documentAnswer } from "../document-answer";
import type { DataRequest } from "../read-data-request";

/**
 * An answer of the programming interface. It passes through the schema that describes it, so neither
 * can say what the other does not.
 */
export function jsonAnswer(schema: z.ZodType, { frame }: DataRequest, body: unknown): Response {
  return documentAnswer({
    body: JSON.stringify(schema.parse(body)),
    type: "application/json",
    frame,
    links: [{ href: `${frame.siteUrl}/api/v1/openapi.json`, rel: "service-desc" }],
  });
}
