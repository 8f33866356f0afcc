// @ts-check
// Prevents: a package that works in this repository only, because the sources, a sibling's dependencies or a newer
// resolver are at hand here. The packed packages are imported in every way that people use.
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { build } from "esbuild";
import { problemsOf } from "../../scripts/gates.mjs";
import { filesBelow, root } from "../../scripts/machine.mjs";
import { nodeCommand, runProcess } from "../../scripts/run-process.mjs";
import { packedPackages } from "./packed.mjs";
import { allSubpaths } from "./subpaths.mjs";

export const title =
  "the packed packages can be imported: ESM, CJS, both at once, TypeScript, browser bundle";
export const needsBuild = true;

const folder = join(root, "tests", ".work", "consumers");
const modules = join(folder, "node_modules");

export async function problems() {
  const found = await unpack();
  if (found.length > 0) return found;
  for (const file of filesBelow("tests/consumers")) copyFileSync(file, join(folder, basename(file)));
  writeFileSync(
    join(folder, "package.json"),
    JSON.stringify({ name: "consumer", private: true, type: "module" }),
  );
  return [...(await imports()), ...(await types()), ...(await bundles())];
}

/** As npm lays them out: the packages side by side, and beside them what they declare to need, and nothing else. */
async function unpack() {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(modules, { recursive: true });
  /** @type {string[]} */
  const found = [];
  for (const tarball of await packedPackages()) {
    const unpacked = join(folder, "package");
    rmSync(unpacked, { recursive: true, force: true });
    const tar = await runProcess(
      { file: "tar", args: ["-xzf", tarball], shell: false },
      { cwd: folder, output: "kept" },
    );
    found.push(...problemsOf(tar));
    const manifest = JSON.parse(readFileSync(join(unpacked, "package.json"), "utf8"));
    const target = join(modules, manifest.name);
    mkdirSync(dirname(target), { recursive: true });
    // A rename would do, but Windows refuses it while a virus scanner looks.
    cpSync(unpacked, target, { recursive: true });
    const home = join(root, "packages", manifest.name.split("/")[1], "node_modules");
    for (const name of Object.keys({
      ...manifest.peerDependencies,
      ...manifest.optionalDependencies,
      ...manifest.dependencies,
    })) {
      if (name.startsWith("@benhan/")) continue;
      if (!existsSync(join(home, name))) found.push(`${manifest.name} needs ${name}, which is not installed`);
      else link(realpathSync(join(home, name)), join(modules, name));
    }
    rmSync(unpacked, { recursive: true, force: true });
  }
  link(realpathSync(join(root, "node_modules", "@types", "node")), join(modules, "@types", "node"));
  return found;
}

/** @param {string} from @param {string} to */
function link(from, to) {
  if (existsSync(to)) return;
  mkdirSync(dirname(to), { recursive: true });
  symlinkSync(from, to, "junction");
}

async function imports() {
  const names = allSubpaths().map((subpath) => subpath.name);
  const run = (/** @type {string} */ file, /** @type {string[]} */ args) =>
    runProcess(nodeCommand(join(folder, file), args), { cwd: folder, output: "kept" });
  const [esm, cjs, both] = [
    await run("esm.mjs", names),
    await run("cjs.cjs", names),
    await run("both.mjs", []),
  ];
  const found = [esm, cjs, both].flatMap(problemsOf);
  if (found.length === 0 && esm.output !== cjs.output) {
    found.push(`import and require give different names:\n${esm.output}${cjs.output}`);
  }
  return found;
}

async function types() {
  const source = allSubpaths()
    .map((subpath, index) => `import * as m${index} from "${subpath.name}";\nvoid m${index};\n`)
    .join("");
  for (const file of ["types.mts", "types.cts"]) writeFileSync(join(folder, file), source);
  const tsc = join(root, "node_modules", "typescript", "bin", "tsc");
  const shared = [
    "--ignoreConfig",
    "--noEmit",
    "--strict",
    "--skipLibCheck",
    "false",
    "--target",
    "es2022",
    "--types",
    "node",
  ];
  const ways = [
    ["--module", "nodenext", "types.mts", "types.cts"],
    ["--module", "esnext", "--moduleResolution", "bundler", "types.mts"],
  ];
  const outcomes = ways.map((way) =>
    runProcess(nodeCommand(tsc, [...shared, ...way]), { cwd: folder, output: "kept" }),
  );
  return (await Promise.all(outcomes)).flatMap(problemsOf);
}

async function bundles() {
  const portable = allSubpaths().filter((subpath) => subpath.isPortable);
  const outcomes = portable.map((subpath) =>
    build({
      stdin: { contents: `export * from "${subpath.name}";`, resolveDir: folder },
      bundle: true,
      minify: true,
      write: false,
      format: "esm",
      platform: "browser",
      target: "chrome109",
      logLevel: "silent",
    }).then(
      () => [],
      (error) => [`${subpath.name} cannot be bundled for a browser: ${error.message}`],
    ),
  );
  return (await Promise.all(outcomes)).flat();
}
