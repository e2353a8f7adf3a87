import { createServer } from "node:net";
import { ExpectedFailure } from "./expected-failure.mjs";

/** Says that the port is taken before a minute of building, not after. */
export async function assertPortIsFree() {
  const given = process.env.PORT || "3000";
  if (!/^[1-9]\d{0,4}$/.test(given)) return; // The environment check names it.
  const port = Number(given);
  const code = await listenError(port);
  if (code === "EADDRINUSE")
    throw new ExpectedFailure(
      `Port ${port} is taken. Stop what listens there, or choose another: PORT=3001 npm start`,
    );
  if (code === "EACCES")
    throw new ExpectedFailure(
      `Port ${port} may not be used by this user. Choose one above 1023: PORT=3000 npm start`,
    );
}

function listenError(port) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", (error) => resolve(error.code));
    probe.listen(port, "127.0.0.1", () => probe.close(() => resolve(null)));
  });
}
