import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { defineConfig, type Options } from "tsup";

interface PackageJson {
  readonly name: string;
  readonly exports: Record<string, string | Record<string, unknown>>;
  readonly bin?: Record<string, string>;
  readonly optionalDependencies?: Record<string, string>;
  /**
   * Our own field: where the source of the command line lies when it is not `src/cli.ts`, or of several programs by
   * the names that their files in `dist` get.
   */
  readonly benhan?: { readonly cli?: string | Readonly<Record<string, string>> };
}

/**
 * The one bundler configuration of all packages: the entry points are read from the package's own exports map, so
 * that a subpath cannot exist in one of the two places only. A package with a `bin` gets its command line as
 * `dist/cli.js`, or several by the names that it gives them.
 */
export function library(): ReturnType<typeof defineConfig> {
  const manifest = JSON.parse(readFileSync(join(process.cwd(), "package.json"), "utf8")) as PackageJson;
  const entries: Record<string, string> = {};
  for (const [subpath, target] of Object.entries(manifest.exports)) {
    if (typeof target === "string") continue;
    const source = target["@benhan/source"];
    if (typeof source !== "string") throw new Error(`exports["${subpath}"] names no source`);
    entries[subpath === "." ? "index" : subpath.slice(2)] = source.replace("./", "");
  }
  // Not by tsup's `clean`: of two configurations that run at once, one would delete what the other has written.
  rmSync(join(process.cwd(), "dist"), { recursive: true, force: true });
  const shared: Options = {
    target: ["node20", "chrome109"],
    sourcemap: true,
    splitting: true,
    // Otherwise `node:sqlite` becomes `sqlite`, which cannot be loaded.
    removeNodeProtocol: false,
    // tsup leaves dependencies and peers outside, but would bundle these; one is a native addon.
    external: Object.keys(manifest.optionalDependencies ?? {}),
    outDir: "dist",
  };
  const libraries: Options = {
    ...shared,
    entry: entries,
    format: ["esm", "cjs"],
    // What is loaded by `require` has no `import.meta`; `createRequire` takes the path as well.
    esbuildOptions: (options, { format }) => {
      if (format === "cjs") options.define = { ...options.define, "import.meta.url": "__filename" };
    },
    // tsup 8.5 injects `baseUrl`, which TypeScript 6 refuses unless told not to. Without our condition the types of
    // siblings come from their built declarations, as they will for those who install them.
    dts: process.env["BENHAN_BUILD_TYPES"] !== "no" && {
      compilerOptions: { ignoreDeprecations: "6.0", customConditions: [] },
    },
  };
  if (manifest.bin === undefined) return defineConfig(libraries);
  const programs = manifest.benhan?.cli ?? "src/cli.ts";
  return defineConfig([
    libraries,
    // A command line is a program, not a library: one ESM file, no types.
    {
      ...shared,
      entry: typeof programs === "string" ? { cli: programs } : { ...programs },
      format: ["esm"],
      splitting: false,
      dts: false,
      // What a command loads by the name of its own package is loaded when that command runs: bundled, its imports
      // would be those of every command.
      external: [...(shared.external ?? []), new RegExp(`^${manifest.name}(/|$)`)],
    },
  ]);
}

/** The configuration of an example: one program that Node runs, the packages left to be found in node_modules. */
export function program(source = "src/main.ts"): ReturnType<typeof defineConfig> {
  return defineConfig({
    entry: { main: source },
    format: ["esm"],
    target: "node20",
    removeNodeProtocol: false,
    outDir: "dist",
    clean: true,
    dts: false,
  });
}
