// @ts-check
import { existsSync } from "node:fs";
import { join } from "node:path";
import { SetupError, withStamp } from "./bootstrap.mjs";
import { digestOfFiles, ensureInstalled, machine, readJson, root, workspaceFolders } from "./machine.mjs";
import { nodeCommand, runProcess } from "./run-process.mjs";

/**
 * @typedef {object} Unit A folder of the workspace that tsup builds.
 * @property {string} folder
 * @property {string} name
 * @property {readonly string[]} needs Names of the units it is built upon.
 * @property {string} key Changes when its sources change, or those of a unit it is built upon.
 */

/** @returns {Unit[]} Each after those it needs. */
function unitsInOrder() {
  const left = workspaceFolders()
    .filter((folder) => existsSync(join(root, folder, "tsup.config.ts")))
    .map((folder) => {
      const manifest = readJson(`${folder}/package.json`);
      const needs = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });
      return { folder, name: manifest.name, needs };
    });
  const names = new Set(left.map((unit) => unit.name));
  /** @type {Unit[]} */
  const ordered = [];
  while (left.length > 0) {
    const ready = left.findIndex((unit) =>
      unit.needs.every((need) => !names.has(need) || ordered.some((done) => done.name === need)),
    );
    const [unit] = left.splice(ready, 1);
    if (ready < 0 || unit === undefined)
      throw new Error(`A circle of packages: ${left.map((u) => u.name).join(", ")}`);
    const needs = unit.needs.filter((need) => names.has(need));
    const below = ordered.filter((done) => needs.includes(done.name)).map((done) => done.key);
    const own = ["src", "package.json", "tsup.config.ts"].map((part) => `${unit.folder}/${part}`);
    const key = digestOfFiles([...own, "tools/build", "tsconfig.json", "pnpm-lock.yaml"], below);
    ordered.push({ ...unit, needs, key });
  }
  return ordered;
}

/**
 * Builds what changed since it was last built; two at a time, each after those it needs.
 *
 * @param {{ types: boolean }} [options] Without the declarations, which take most of the time, programs run all the
 *   same: the demo does not make a newcomer wait for them.
 */
export async function ensureBuilt({ types } = { types: true }) {
  await ensureInstalled();
  /** @type {Map<string, Promise<void>>} */
  const started = new Map();
  /** @type {Promise<unknown>[]} */
  const slots = [Promise.resolve(), Promise.resolve()];
  for (const [index, unit] of unitsInOrder().entries()) {
    const slot = index % slots.length;
    const before = Promise.all([slots[slot], ...unit.needs.map((need) => started.get(need))]);
    const work = before.then(() => buildUnit(unit, types));
    slots[slot] = work.catch(() => undefined);
    started.set(unit.name, work);
  }
  const outcomes = await Promise.allSettled(started.values());
  const failed = outcomes.find((outcome) => outcome.status === "rejected");
  if (failed !== undefined) throw failed.reason;
}

/** @param {Unit} unit @param {boolean} types */
async function buildUnit(unit, types) {
  const stamp = join(root, "node_modules", `.stamp-build-${unit.folder.replace("/", "-")}`);
  const entries = ["dist/index.js", "dist/main.js"].map((file) => join(root, unit.folder, file));
  if (!entries.some((file) => existsSync(file))) machine.remove(stamp);
  if (!types && machine.read(stamp) === unit.key) return;
  await withStamp(machine, stamp, types ? unit.key : `${unit.key} without types`, async () => {
    const start = Date.now();
    const tsup = nodeCommand(join(root, "node_modules", "tsup", "dist", "cli-default.js"), []);
    const env = types ? {} : { BENHAN_BUILD_TYPES: "no" };
    const outcome = await runProcess(tsup, { cwd: join(root, unit.folder), env, output: "kept" });
    if (outcome.code !== 0) {
      console.error(outcome.output);
      throw new SetupError([
        `Không dựng được ${unit.name}; lý do ở ngay phía trên.`,
        `${unit.name} could not be built; the reason stands just above.`,
        "  → Nếu vừa dời hoặc xóa tệp trong node_modules: xóa cả thư mục node_modules rồi chạy lại.",
        "  → If files in node_modules were moved or removed: remove the whole folder and run again.",
      ]);
    }
    machine.say(`• Dựng / Built ${unit.name} (${((Date.now() - start) / 1000).toFixed(1)} s)`);
  });
}

/** Builds the pages of the examples: folders with a `build-page.mjs`. Nothing else needs them. */
async function buildPages() {
  for (const folder of workspaceFolders()) {
    const program = join(root, folder, "build-page.mjs");
    if (!existsSync(program)) continue;
    const outcome = await runProcess(nodeCommand(program, []), { cwd: root, output: "terminal" });
    if (outcome.code !== 0) {
      throw new SetupError([
        `Không dựng được trang của ${folder}; lý do ở ngay phía trên.`,
        `The page of ${folder} could not be built; the reason stands just above.`,
      ]);
    }
  }
}

/** `npm run build` */
export async function build() {
  await ensureBuilt();
  await buildPages();
  return 0;
}
