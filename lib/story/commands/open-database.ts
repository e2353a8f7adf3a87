import { createClient, type DatabaseClient } from "../../db/create-client";

/** Uses a client of the database at `path` and lets it go again. */
export async function withDatabase<Result>(args: {
  path: string;
  run: (client: DatabaseClient) => Promise<Result>;
}): Promise<Result> {
  const client = createClient(args.path);
  try {
    return await args.run(client);
  } finally {
    await client.$disconnect();
  }
}
