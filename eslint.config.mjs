import next from "eslint-config-next/core-web-vitals";
import typescript from "eslint-config-next/typescript";
import prettier from "eslint-config-prettier";

/** Who may import from where: one direction, no loops (lib/README.md has the table). */
const ROOMS = {
  "./lib/domain": [],
  "./lib/story": ["./lib/domain", "./lib/db", "./lib/env.ts"],
  "./lib/filters": ["./lib/domain"],
  "./lib/format.ts": ["./lib/domain"],
  "./lib/env.ts": [],
  "./lib/printings.ts": [],
  "./lib/exports": ["./lib/domain", "./lib/filters", "./lib/format.ts"],
  "./lib/clock.ts": ["./lib/env.ts"],
  "./lib/site.ts": ["./lib/env.ts"],
  "./lib/db": ["./lib/env.ts"],
  "./lib/queries": ["./lib/db", "./lib/domain", "./lib/filters"],
  "./lib/reading.ts": [
    "./lib/clock.ts",
    "./lib/domain",
    "./lib/filters",
    "./lib/queries",
    "./lib/site.ts",
  ],
  "./lib/answers": [
    "./lib/clock.ts",
    "./lib/db/database.ts",
    "./lib/domain",
    "./lib/env.ts",
    "./lib/exports",
    "./lib/filters",
    "./lib/format.ts",
    "./lib/queries",
    "./lib/reading.ts",
    "./lib/site.ts",
    "./lib/story/export",
    "./lib/story/import",
  ],
  "./lib/set-aside.ts": [],
  "./lib/server": [
    "./lib/env.ts",
    "./lib/db/data-version.ts",
    "./lib/db/unfinished-file.ts",
    "./lib/set-aside.ts",
  ],
  "./components": [
    "./lib/domain",
    "./lib/filters",
    "./lib/format.ts",
    "./lib/printings.ts",
    "./lib/set-aside.ts",
  ],
};

/** Sections fetch and derive before they draw. */
const SECTIONS_ALSO = ["./lib/queries", "./lib/reading.ts", "./lib/exports"];

const zone = (target, from, allowed) => ({
  target,
  from,
  except: allowed.map((path) => path.replace(`${from}/`, "./")),
  message: "This room may not import from there; see the table in lib/README.md.",
});

const rooms = Object.entries(ROOMS).map(([room, allowed]) =>
  zone(room, "./lib", room.startsWith("./lib") ? [room, ...allowed] : allowed),
);

const OWN_CLOCK =
  "This reads the zone or the locale of the machine; days and zones: lib/domain/time.";

/** No output depends on where the server stands (lib/README.md, Decisions). */
const MACHINE_READS = [
  "NewExpression[callee.name='Date'][arguments.length>1]",
  "CallExpression[callee.property.name=/^[gs]et(Year|FullYear|Month|Date|Day|Hours|Minutes|Seconds|Milliseconds|TimezoneOffset)$/]",
  "CallExpression[callee.property.name=/^to(Date|Time)String$/]",
  "CallExpression[callee.property.name=/^toLocale/][arguments.length=0]",
  "CallExpression[callee.property.name=/^toLocale(Date|Time)String$/][arguments.length<2]",
  "CallExpression[callee.property.name='localeCompare'][arguments.length<2]",
  ":matches(NewExpression, CallExpression)[callee.object.name='Intl'][arguments.length=0]",
  ":matches(NewExpression, CallExpression)[callee.object.name='Intl'][callee.property.name='DateTimeFormat'][arguments.length<2]",
  // Text with a time and no offset, or in no standard form, is read by the zone of the machine.
  "NewExpression[callee.name='Date'] > Literal[value=/^[^T]*[T ][0-9:.]+$/]",
  "NewExpression[callee.name='Date'] > Literal[value=/[A-Za-z]{3}.*[0-9]$/]",
  "CallExpression[callee.object.name='Date'][callee.property.name='parse'] > Literal[value=/^[^T]*[T ][0-9:.]+$/]",
].map((selector) => ({ selector, message: OWN_CLOCK }));

const config = [
  {
    ignores: [
      ".next/**",
      "lib/db/generated/**",
      "public/elements/**",
      "next-env.d.ts",
      "test-results/**",
    ],
  },
  ...next,
  ...typescript,
  {
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-unused-vars": "error",
      // JSX learns of an element of ours by a declaration in its own namespace, and in no other way.
      "@typescript-eslint/no-namespace": ["error", { allowDeclarations: true }],
      // Pages are documents: a link between them is a plain link (lib/README.md, Decisions).
      "@next/next/no-html-link-for-pages": "off",
      "max-lines": ["error", { max: 200, skipBlankLines: true, skipComments: true }],
      "no-console": "error",
      // Modules are deferred; the rule sees only that `async` is missing.
      "@next/next/no-sync-scripts": "off",
    },
  },
  {
    files: ["lib/**/*.{ts,tsx}", "components/**/*.{ts,tsx}"],
    ignores: ["components/**/*.section.tsx"],
    rules: {
      "import/no-restricted-paths": ["error", { basePath: import.meta.dirname, zones: rooms }],
    },
  },
  {
    files: ["components/**/*.section.tsx"],
    rules: {
      "import/no-restricted-paths": [
        "error",
        {
          basePath: import.meta.dirname,
          zones: [zone("./components", "./lib", [...ROOMS["./components"], ...SECTIONS_ALSO])],
        },
      ],
    },
  },
  {
    files: ["{app,components,lib}/**/*.{ts,tsx,mjs,cjs}"],
    rules: { "no-restricted-syntax": ["error", ...MACHINE_READS] },
  },
  {
    // Its functions read a date by the machine's own clock; tests hold our days to them.
    files: ["{app,lib}/**/*.{ts,tsx,mjs}"],
    rules: { "no-restricted-imports": ["error", { paths: ["date-fns"] }] },
  },
  {
    files: ["components/**/*.{ts,tsx}"],
    rules: { "no-restricted-imports": ["error", { patterns: ["@/app/*"], paths: ["date-fns"] }] },
  },
  {
    // Commands and set-up talk to the terminal.
    files: [
      "lib/setup/**",
      "lib/server/rendering/console-errors.ts",
      "lib/story/cli.ts",
      "lib/story/commands/**",
      "lib/story/*.command.ts",
      "tests/bench/**",
    ],
    rules: { "no-console": "off" },
  },
  {
    files: ["**/*.cjs"],
    rules: { "@typescript-eslint/no-require-imports": "off", "no-var": "off" },
  },
  { files: ["tests/**"], rules: { "max-lines": "off" } },
  prettier,
];

export default config;
