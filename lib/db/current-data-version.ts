import "server-only";
import { processEnv } from "../env";
import { DataVersion } from "./data-version";

const holder = globalThis as { tracker_data_version?: DataVersion };

/** The version of the data that the server reads now. @throws when the database cannot be read. */
export function currentDataVersion(): string {
  holder.tracker_data_version ??= new DataVersion(processEnv().databasePath);
  return holder.tracker_data_version.read();
}
