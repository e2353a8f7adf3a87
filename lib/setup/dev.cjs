"use strict";

require("./require-node.cjs");

import("./dev.mjs").catch(function (error) {
  require("./fail.cjs")(error);
});
