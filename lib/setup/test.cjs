"use strict";

require("./require-node.cjs");

import("./test.mjs").catch(function (error) {
  require("./fail.cjs")(error);
});
