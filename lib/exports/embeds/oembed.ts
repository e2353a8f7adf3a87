import { z } from "zod";

/** An oEmbed answer of the type `rich` (oembed.com, section 2.3.4). */
export const oEmbedSchema = z.object({
  version: z.literal("1.0"),
  type: z.literal("rich"),
  title: z.string(),
  provider_name: z.string(),
  provider_url: z.url(),
  cache_age: z.int(),
  html: z.string(),
  width: z.int().min(1),
  height: z.int().min(1),
  thumbnail_url: z.url(),
  thumbnail_width: z.int(),
  thumbnail_height: z.int(),
});
