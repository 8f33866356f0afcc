import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build, type Plugin } from "esbuild";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Native code cannot be bundled: it is loaded from where the package that asks for it has it. */
const nativePackages: Plugin = {
  name: "native packages stay outside",
  setup({ onResolve }) {
    onResolve({ filter: /^@photostructure\/sqlite$/ }, ({ path }) => {
      const resolved = createRequire(join(root, "packages/storage/package.json")).resolve(path);
      return { path: pathToFileURL(resolved).href, external: true };
    });
  },
};

/**
 * Makes a program of plain JavaScript out of a TypeScript entry and the sources of the packages, because Node 20 runs
 * no TypeScript. Answers with the file to give to `node`. It stands where the PDF library and the fonts are found.
 */
export async function bundle(entry: string, name: string): Promise<string> {
  const outfile = join(root, "packages/exchange/node_modules/.cache/bundles", `${name}.mjs`);
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    conditions: ["@benhan/source"],
    plugins: [nativePackages],
    external: ["pdfkit"],
    logLevel: "error",
  });
  return outfile;
}
