import { OpenApiGeneratorV31, OpenAPIRegistry } from "@asteasolutions/zod-to-openapi";
import { z } from "zod";
import type { Story } from "@/lib/domain/story";
import { parametersWithout } from "@/lib/filters/filters-address";
import {
  changesSchema,
  COLLECTIONS,
  ITEMS,
  LISTS,
  problemSchema,
  storySchema,
  type Collection,
} from "../json/schemas-answers";
import { slugSchema } from "../json/schemas-common";
import { describeParameters, OWN_PARAMETERS } from "./describe-parameters";

export const API_ROOT = "/api/v1";

type Operation = {
  path: string;
  id: string;
  summary: string;
  schema: z.ZodType;
  query: z.ZodObject;
  params?: z.ZodObject;
  failures: readonly (404 | 410)[];
};

const QUERY = describeParameters(parametersWithout("after"));
const SLUG = z.object({ slug: slugSchema });

const SUMMARIES: Record<Collection, [list: string, one: string]> = {
  statements: ["Statements of a query, a page at a time", "One statement"],
  bidders: ["Bidders and where they stand", "One bidder"],
  regulators: ["Regulators, what they decide and set", "One regulator"],
  parties: ["Everyone who acts or speaks", "One party"],
  approvals: ["What must be granted, and where it stands", "One approval"],
  deadlines: ["Deadlines and their chains of due dates", "One deadline"],
  questions: ["What sources do not agree on or leave open", "One question"],
  articles: ["Articles the tracker read", "One article"],
};

/** Every operation, from the schemas that the answers pass through. */
export const OPERATIONS: readonly Operation[] = [
  {
    path: "/story",
    id: "getStory",
    summary: "The story, its clock and its days",
    schema: storySchema,
    query: QUERY,
    failures: [],
  },
  ...COLLECTIONS.flatMap((collection) => operationsOf(collection)),
  {
    path: "/changes",
    id: "getChanges",
    summary: "What became public after the day `from`, what it moved, and what was corrected",
    schema: changesSchema,
    query: describeParameters(parametersWithout("to")).extend(OWN_PARAMETERS),
    failures: [],
  },
];

/** The description of the programming interface in OpenAPI 3.1. */
export function describeApi({ story, siteUrl }: { story: Story; siteUrl: string }) {
  const registry = new OpenAPIRegistry();
  for (const operation of OPERATIONS) register(registry, operation);
  return new OpenApiGeneratorV31(registry.definitions).generateDocument({
    openapi: "3.1.0",
    info: {
      title: story.title,
      version: "1.0.0",
      description: `${story.description} Attributed statements and what follows from them, as of any day. Reading only; open to every origin.`,
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [{ url: siteUrl + API_ROOT, description: "This tracker" }],
    externalDocs: { url: `${siteUrl}/data`, description: "The same for reading" },
    security: [],
    tags: [{ name: "reading", description: "All operations read; nothing can be written" }],
  });
}

function operationsOf(collection: Collection): Operation[] {
  const [list, one] = SUMMARIES[collection];
  const name = collection.charAt(0).toUpperCase() + collection.slice(1);
  return [
    {
      path: `/${collection}`,
      id: `list${name}`,
      summary: list,
      schema: LISTS[collection],
      query: describeParameters(parametersWithout()).extend({
        limit: OWN_PARAMETERS.limit,
      }),
      failures: [],
    },
    {
      path: `/${collection}/{slug}`,
      id: `get${name.replace(/s$/, "")}`,
      summary: one,
      schema: ITEMS[collection],
      query: QUERY,
      params: SLUG,
      failures: [404, 410],
    },
  ];
}

function register(registry: OpenAPIRegistry, operation: Operation): void {
  const { path, id, summary, schema, query, params, failures } = operation;
  const problem = (description: string) => ({
    description,
    content: { "application/problem+json": { schema: problemSchema } },
  });
  registry.registerPath({
    method: "get",
    path,
    operationId: id,
    summary,
    tags: ["reading"],
    request: { query, ...(params === undefined ? {} : { params }) },
    responses: {
      200: { description: summary, content: { "application/json": { schema } } },
      400: problem("Parameters that cannot be used, every one of them named"),
      ...(params === undefined
        ? {}
        : {
            301: { description: "The record is called otherwise now; `Location` has its address" },
          }),
      ...(failures.includes(404) ? { 404: problem("There is no such record on this day") } : {}),
      ...(failures.includes(410) ? { 410: problem("The record was withdrawn") } : {}),
      429: problem("Too many requests; `Retry-After` says when to come back"),
    },
  });
}
