"use strict";

/** One clear line for what the user can mend; the whole stack for what only a developer can. */
module.exports = function fail(error) {
  var isExpected = error && (error.isExpected || error.name === "EnvError");
  console.error(isExpected ? error.message : error);
  process.exit(1);
};
