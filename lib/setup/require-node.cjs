// Runs before anything else, on any Node there is: plain old syntax, no packages.
"use strict";

var OLDEST = [20, 19];

var running = process.versions.node.split(".").map(Number);
var isTooOld = running[0] < OLDEST[0] || (running[0] === OLDEST[0] && running[1] < OLDEST[1]);

if (isTooOld) {
  console.error(
    "Node " +
      process.versions.node +
      " is too old: this needs Node " +
      OLDEST.join(".") +
      " or newer.",
  );
  process.exit(1);
}
