import { parseEnv } from "../env";
import { prepareDatabase } from "./prepare-database";

/** For `npm run dev`, which runs Next by itself. */
await prepareDatabase(parseEnv(process.env));
