import "server-only";
import { describeApi } from "@/lib/exports/openapi/describe-api";
import { getCatalogue } from "@/lib/queries/records/catalogue";
import { publicSiteUrl } from "@/lib/site";

/** Answers with the OpenAPI description of the programming interface. */
export async function answerOpenApi(): Promise<Response> {
  const { story } = await getCatalogue();
  const description = describeApi({ story, siteUrl: publicSiteUrl() });
  return new Response(JSON.stringify(description), {
    headers: {
      "content-type": "application/vnd.oai.openapi+json;version=3.1",
      "access-control-allow-origin": "*",
      "x-clock": "none",
    },
  });
}
