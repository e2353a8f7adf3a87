import { parentPort } from "node:worker_threads";
import { parseEnv } from "../env";
import { ExpectedError } from "./expected-error";
import { prepareDatabase } from "./prepare-database";

/** Bundled by itself, so that the server never loads what reads and writes story files. */
try {
  await prepareDatabase(parseEnv(process.env));
} catch (error) {
  if (!(error instanceof ExpectedError)) throw error;
  parentPort?.postMessage(error.message);
}
