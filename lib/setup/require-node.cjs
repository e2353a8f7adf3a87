// Runs before anything else, on any Node there is: plain old syntax, no packages.
"use strict";

var version = process.versions.node;
var major = Number(version.split(".")[0]);
var minor = Number(version.split(".")[1]);
var isSupported = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major >= 24;

if (!isSupported) {
  console.error("Node " + version + " does not do: this needs Node 20.19+, 22.12+ or 24+.");
  process.exit(1);
}
