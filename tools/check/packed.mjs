// @ts-check
import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { pnpmCommand } from "../../scripts/bootstrap.mjs";
import { machine, readJson, root } from "../../scripts/machine.mjs";
import { runProcess } from "../../scripts/run-process.mjs";

/** @type {Promise<string[]> | undefined} */
let once;

/** Packs every package as for a release; the paths of the tarballs. Done once in a run. */
export function packedPackages() {
  once ??= pack();
  return once;
}

async function pack() {
  const folder = join(root, "tests", ".work", "packed");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const pin = readJson("package.json").packageManager.split("+")[0];
  const args = [
    "-r",
    "--filter=./packages/*",
    "pack",
    "--pack-destination",
    join("tests", ".work", "packed"),
  ];
  const line = pnpmCommand(
    machine,
    pin,
    args.map((arg) => arg.replaceAll("\\", "/")),
  );
  const outcome = await runProcess(line, { cwd: root, output: "kept" });
  const tarballs = readdirSync(folder).map((name) => join(folder, name));
  if (outcome.code !== 0 || tarballs.length === 0) throw new Error(`pnpm pack failed:\n${outcome.output}`);
  return tarballs;
}
