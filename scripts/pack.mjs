// @ts-check
import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pnpmCommand } from "./bootstrap.mjs";
import { ensureBuilt } from "./build.mjs";
import { machine, readJson, root } from "./machine.mjs";
import { runProcess } from "./run-process.mjs";

/** `npm run pack`: the four packages as they would be published, in `packed/`, to be installed into another project. */
export async function pack() {
  await ensureBuilt();
  const tarballs = await packInto("packed");
  console.log("\nCài vào dự án của bạn / Install them into your project:\n");
  console.log(`  npm install ${tarballs.map((file) => JSON.stringify(file)).join(" ")}`);
  return 0;
}

/**
 * Packs every package as for a release.
 *
 * @param {string} folder Relative to the root; emptied first.
 * @returns {Promise<string[]>} The paths of the tarballs.
 */
export async function packInto(folder) {
  const path = join(root, folder);
  rmSync(path, { recursive: true, force: true });
  mkdirSync(path, { recursive: true });
  const pin = readJson("package.json").packageManager.split("+")[0];
  const line = pnpmCommand(machine, pin, [
    "-r",
    "--filter=./packages/*",
    "pack",
    "--pack-destination",
    folder,
  ]);
  const outcome = await runProcess(line, { cwd: root, output: "kept" });
  const tarballs = readdirSync(path).map((name) => join(path, name));
  if (outcome.code !== 0 || tarballs.length === 0) throw new Error(`pnpm pack failed:\n${outcome.output}`);
  return tarballs;
}
