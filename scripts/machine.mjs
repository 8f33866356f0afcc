// @ts-check
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { installDependencies } from "./bootstrap.mjs";
import { runProcess } from "./run-process.mjs";

export const root = fileURLToPath(new URL("..", import.meta.url));

/** @type {import("./bootstrap.mjs").Machine} */
export const machine = {
  os: process.platform,
  execPath: process.execPath,
  env: process.env,
  exists: existsSync,
  read: (path) => (existsSync(path) ? readFileSync(path, "utf8") : undefined),
  write(path, text) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  },
  remove: (path) => rmSync(path, { force: true }),
  // The commands of our own packages exist only after the build, which pnpm cannot know.
  run: (line, cwd) => runProcess(line, { cwd, output: "both", hide: /WARN.*Failed to create bin/ }),
  say: (text) => console.log(text),
};

/**
 * The files below a file or folder of the repository, in an order that does not depend on the machine.
 *
 * @param {string} path Relative to the root; one that does not exist holds no files.
 * @returns {string[]} Absolute paths.
 */
export function filesBelow(path) {
  const start = join(root, path);
  if (!existsSync(start)) return [];
  /** @param {string} folder @returns {string[]} */
  const walk = (folder) =>
    readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.name !== "node_modules" && entry.name !== "dist")
      .flatMap((entry) =>
        entry.isDirectory() ? walk(join(folder, entry.name)) : [join(folder, entry.name)],
      );
  try {
    return walk(start).sort();
  } catch {
    return [start];
  }
}

/**
 * One digest over the names and bytes of files and folders.
 *
 * @param {readonly string[]} paths Relative to the root.
 * @param {readonly string[]} [more] Other texts the digest depends on.
 */
export function digestOfFiles(paths, more = []) {
  const hash = createHash("sha256");
  for (const text of more) hash.update(`${text}\0`);
  for (const path of paths) {
    for (const file of filesBelow(path)) {
      hash.update(`${relative(root, file).split(sep).join("/")}\0`);
      hash.update(readFileSync(file));
    }
  }
  return hash.digest("hex");
}

/** The folders of the workspace that hold a manifest, such as `packages/core`. */
export function workspaceFolders() {
  return ["packages", "examples"]
    .flatMap((group) =>
      existsSync(join(root, group)) ? readdirSync(join(root, group)).map((name) => `${group}/${name}`) : [],
    )
    .concat("benchmarks")
    .filter((folder) => existsSync(join(root, folder, "package.json")))
    .sort();
}

/** @param {string} path Relative to the root. */
export function readJson(path) {
  return JSON.parse(readFileSync(join(root, path), "utf8"));
}

/** Installs the dependencies of this checkout unless that is done. */
export async function ensureInstalled() {
  const manifests = ["package.json", ...workspaceFolders().map((folder) => `${folder}/package.json`)];
  const key = digestOfFiles(
    ["pnpm-lock.yaml", "pnpm-workspace.yaml", ...manifests],
    [process.platform, process.arch, process.versions.modules],
  );
  await installDependencies(machine, {
    root,
    pin: readJson("package.json").packageManager.split("+")[0],
    key,
  });
}
