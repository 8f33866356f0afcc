// @ts-check
import { basename, isAbsolute, join } from "node:path";
import process from "node:process";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { ensureBuilt } from "./build.mjs";
import { digestOfFiles, filesBelow, machine, root } from "./machine.mjs";
import { runProcess } from "./run-process.mjs";

/**
 * What is known of a figure so far.
 *
 * @typedef {object} State
 * @property {string} sources Digest of the sources that were tried: when they change, the count starts again.
 * @property {string} commit
 * @property {number} seed
 * @property {number} count
 * @property {number} seconds
 * @property {Record<string, number>} [figures] What the prover counted on the way.
 */

/**
 * `npm run prove -- NAME [--seed N] [--minutes 40]`: goes on with a long figure until it is complete or the time is up.
 * Stop it when you like and run it again: it goes on where it was. Without a name it tells how far each figure is.
 *
 * @param {readonly string[]} args
 */
export async function prove(args) {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { seed: { type: "string", default: "20261201" }, minutes: { type: "string", default: "40" } },
  });
  const names = filesBelow("tests/prove")
    .map((file) => basename(file, ".ts"))
    .filter((name) => name !== "prover");
  const [name] = positionals;
  if (name === undefined) {
    for (const known of names) {
      const state = readState(known);
      console.log(
        state === undefined ? `${known}: not begun` : `${known}: ${state.count} cases, seed ${state.seed}`,
      );
    }
    return 0;
  }
  if (!names.includes(name)) {
    console.error(`Không có / There is no ${JSON.stringify(name)}. ${names.join(", ")}`);
    return 1;
  }
  await ensureBuilt({ types: false });
  return proveOne(name, Number(values.seed), Number(values.minutes));
}

/** @param {string} name @param {number} seed @param {number} minutes */
async function proveOne(name, seed, minutes) {
  const prover = await load(name);
  const sources = digestOfFiles(["packages", "tests/outbox", `tests/prove/${name}.ts`, "pnpm-lock.yaml"]);
  const before = readState(name);
  const goesOn = before?.sources === sources && before.seed === seed && before.count < prover.target;
  /** @type {State} */
  const state = goesOn ? before : { sources, commit: await commit(), seed, count: 0, seconds: 0 };
  console.log(`${prover.claim}\nseed ${seed}, ${state.count} of ${prover.target} cases so far`);
  const end = Date.now() + minutes * 60_000;
  while (state.count < prover.target && Date.now() < end) {
    const start = Date.now();
    const count = Math.min(prover.batch, prover.target - state.count);
    // Every batch has its own seed, so that one of them can be run again alone.
    const batchSeed = (seed + state.count) % 2 ** 31;
    try {
      const figures = await prover.run({ seed: batchSeed, count });
      for (const [figure, value] of Object.entries(figures ?? {})) {
        state.figures ??= {};
        state.figures[figure] = (state.figures[figure] ?? 0) + value;
      }
    } catch (error) {
      console.error(`✗ after ${state.count} cases, in the batch of seed ${batchSeed}:\n${error}`);
      return 1;
    }
    state.count += count;
    state.seconds += (Date.now() - start) / 1000;
    machine.write(stateFile(name), JSON.stringify(state));
  }
  console.log(`${state.count} of ${prover.target} cases, no counterexample, ${Math.round(state.seconds)} s`);
  if (state.count < prover.target)
    console.log("Chưa xong; chạy lại để tiếp tục / Not complete; run again to go on");
  else writeEvidence(name, prover, state);
  return 0;
}

/**
 * Lets the bundle find what its files find where they lie: the packages that they import, and what lies beside them.
 *
 * @type {import("esbuild").Plugin}
 */
const inPlace = {
  name: "in-place",
  setup(build) {
    build.onResolve({ filter: /^[^./]/ }, async ({ path, pluginData, ...from }) => {
      if (pluginData === "found" || isAbsolute(path)) return undefined;
      if (path.startsWith("node:") || path.startsWith("@benhan/")) return { path, external: true };
      const found = await build.resolve(path, { ...from, pluginData: "found" });
      return { path: found.external ? path : pathToFileURL(found.path).href, external: true };
    });
    build.onLoad({ filter: /\.ts$/ }, ({ path }) => ({
      contents:
        machine.read(path)?.replaceAll("import.meta.url", JSON.stringify(pathToFileURL(path).href)) ?? "",
      loader: "ts",
    }));
  },
};

/**
 * Node 20 cannot run TypeScript: the prover is bundled, the packages are imported as they were built.
 *
 * @param {string} name
 * @returns {Promise<import("../tests/prove/prover.ts").Prover>}
 */
async function load(name) {
  const { build } = await import("esbuild");
  const outfile = join(root, "tests", ".work", "prove", `${name}.mjs`);
  await build({
    entryPoints: [join(root, "tests", "prove", `${name}.ts`)],
    outfile,
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20",
    plugins: [inPlace],
  });
  return (await import(pathToFileURL(outfile).href)).prover;
}

/** @param {string} name */
function stateFile(name) {
  return join(root, "tests", ".work", "prove", `${name}.state.json`);
}

/** @param {string} name @returns {State | undefined} */
function readState(name) {
  const text = machine.read(stateFile(name));
  return text === undefined ? undefined : JSON.parse(text);
}

/** The commit that is tried, with a plus where files were changed since. */
async function commit() {
  const git = (/** @type {string[]} */ args) =>
    runProcess({ file: "git", args, shell: false }, { cwd: root, output: "kept" });
  // The pages that the figures themselves write are no change of what they are about.
  const watched = ["--", ".", ":!docs/explanation/evidence"];
  const [head, changes] = [
    await git(["rev-parse", "HEAD"]),
    await git(["status", "--porcelain", ...watched]),
  ];
  if (head.code !== 0) return "unknown";
  return head.output.trim() + (changes.output.trim() === "" ? "" : "+");
}

/** @param {State["figures"]} figures */
function figureRows(figures) {
  if (figures === undefined) return "";
  const rows = Object.entries(figures).map(([figure, value]) => `| ${figure} | ${value} |`);
  return `\n| Counted on the way | |\n| --- | --- |\n${rows.join("\n")}\n`;
}

/** @param {string} name @param {import("../tests/prove/prover.ts").Prover} prover @param {State} state */
function writeEvidence(name, prover, state) {
  const { seed, count, commit, figures } = state;
  const seconds = Math.round(state.seconds);
  const folder = join(root, "docs", "explanation", "evidence");
  const node = process.versions.node;
  const date = new Date().toISOString().slice(0, 10);
  const evidence = { claim: prover.claim, count, failures: 0, seed, seconds, commit, node, date, figures };
  machine.write(join(folder, `${name}.json`), `${JSON.stringify(evidence, null, 2)}\n`);
  const text = `# ${name}

${prover.claim}

| Cases | Failures | Seed | Duration | Commit | Node | Date |
| --- | --- | --- | --- | --- | --- | --- |
| ${count} | 0 | ${seed} | ${seconds} s | ${commit} | ${node} | ${date} |
${figureRows(figures)}
Run it again: \`npm run prove -- ${name} --seed ${seed}\`. A plus behind the commit means changed files.
`;
  machine.write(join(folder, `${name}.md`), text);
  console.log(`→ docs/explanation/evidence/${name}.md`);
}
