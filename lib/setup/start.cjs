"use strict";

require("./require-node.cjs");

import("./start.mjs").catch(function (error) {
  require("./fail.cjs")(error);
});
