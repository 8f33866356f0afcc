/** Files that may use Node's own modules: adapters behind their own subpaths, and command lines. */
const nodeOnly = [
  "^packages/core/src/platform/",
  "^packages/core/src/command-line/",
  "^packages/storage/src/adapters/(sqlite|postgres)/",
  "^packages/storage/src/file-vault/",
  "^packages/storage/src/blobs/archive/",
  "^packages/exchange/src/simulator/",
  "^packages/exchange/src/cli/",
  "^packages/signing/src/cli/",
  "^packages/storage/src/cli/",
  "^packages/[^/]+/src/.*/node[-./]",
  "^packages/signing/src/pkcs11/",
  "/cli\\.ts$",
];

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    { name: "no-circular", severity: "error", from: {}, to: { circular: true } },
    {
      name: "core-is-the-bottom",
      severity: "error",
      from: { path: "^packages/core/" },
      to: { path: "^packages/(?!core/)" },
    },
    {
      name: "siblings-do-not-meet",
      severity: "error",
      from: { path: "^packages/(signing|exchange|storage)/" },
      to: { path: "^packages/(?!core/)", pathNot: "^packages/$1/" },
    },
    {
      name: "ports-know-no-adapters",
      severity: "error",
      // A command line composes: it may know an engine by its subpath.
      from: { path: "^packages/[^/]+/src/(?!adapters/|cli/)" },
      to: { path: "^packages/[^/]+/src/adapters/" },
    },
    {
      // What the SQL engines share stands in adapters/sql, which knows none of them.
      name: "adapters-do-not-meet",
      severity: "error",
      from: { path: "^packages/([^/]+)/src/adapters/([^/]+)/" },
      to: { path: "^packages/$1/src/adapters/(?!$2/|sql/)" },
    },
    {
      name: "packages-know-no-tests",
      severity: "error",
      from: { path: "^packages/[^/]+/src/" },
      to: { path: "^(packages/[^/]+/(test|browser)|tests|tools|scripts|examples)/" },
    },
    {
      name: "portable-code-has-no-node",
      severity: "error",
      from: { path: "^packages/[^/]+/src/", pathNot: nodeOnly },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "everything-is-found",
      severity: "error",
      // The helpers load parts of `pg` by paths that only Node resolves.
      from: { path: "^packages/", pathNot: "^packages/storage/test/(load-pg|crash/place)\\.ts$" },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)(dist|\\.work)/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["@benhan/source", "import", "types", "default"],
    },
  },
};
