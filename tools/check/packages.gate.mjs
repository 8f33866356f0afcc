// @ts-check
// Prevents: a release whose exports map names files that are not in the tarball, types of one module format given to
// the other, the source condition reaching people who have no sources.
import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { problemsOf } from "../../scripts/gates.mjs";
import { readJson, root, workspaceFolders } from "../../scripts/machine.mjs";
import { nodeCommand, runProcess } from "../../scripts/run-process.mjs";
import { packedPackages } from "./packed.mjs";
import { allSubpaths } from "./subpaths.mjs";

export const title = "the packed packages are whole (publint, attw, exports map)";
export const needsBuild = true;

export async function problems() {
  const found = [...missingFiles(), ...publishedMapsThatDiffer()];
  const attw = join(root, "node_modules", "@arethetypeswrong", "cli", "dist", "index.js");
  for (const tarball of await packedPackages()) {
    const bytes = readFileSync(tarball);
    const { messages, pkg } = await publint({
      pack: { tarball: new Uint8Array(bytes).buffer },
      strict: true,
    });
    found.push(
      ...messages.map((message) => `${basename(tarball)}: ${formatMessage(message, pkg, { color: false })}`),
    );
    const line = nodeCommand(attw, [tarball, "--profile", "node16", "--no-color", "--no-emoji"]);
    found.push(...problemsOf(await runProcess(line, { cwd: root, output: "kept" })));
  }
  return found;
}

function missingFiles() {
  return allSubpaths().flatMap((subpath) =>
    subpath.files
      .filter((file) => !existsSync(join(root, subpath.folder, file)))
      .map((file) => `${subpath.name}: ${file} was not built`),
  );
}

/** `publishConfig.exports` is the exports map without the source condition, and nothing else. */
function publishedMapsThatDiffer() {
  return workspaceFolders()
    .filter((folder) => folder.startsWith("packages/"))
    .filter((folder) => {
      const { exports, publishConfig } = readJson(`${folder}/package.json`);
      const without = JSON.stringify(exports, (key, value) => (key === "@benhan/source" ? undefined : value));
      return without !== JSON.stringify(publishConfig?.exports);
    })
    .map((folder) => `${folder}/package.json: publishConfig.exports is not exports without "@benhan/source"`);
}
