// @ts-check
import { readJson, workspaceFolders } from "../../scripts/machine.mjs";

/**
 * One thing people import.
 *
 * @typedef {object} Subpath
 * @property {string} folder Such as `packages/core`.
 * @property {string} name Such as `@benhan/core/faults`.
 * @property {string} source Such as `packages/core/src/faults/index.ts`.
 * @property {readonly string[]} files What the exports map promises, relative to the package.
 * @property {boolean} isPortable Whether it runs in browsers too; the others say so in their name.
 */

const nodeOnlyName =
  /[-/](node|sqlite|postgres|file-vault|blob-archive|archive-package|simulator|paper-fonts|command-line)(-|\/|$)/;

/** @returns {Subpath[]} All subpaths of all packages. */
export function allSubpaths() {
  return workspaceFolders()
    .filter((folder) => folder.startsWith("packages/"))
    .flatMap((folder) => {
      const manifest = readJson(`${folder}/package.json`);
      return Object.entries(manifest.exports)
        .filter(([, target]) => typeof target !== "string")
        .map(([subpath, target]) => {
          const name = manifest.name + subpath.slice(1);
          return {
            folder,
            name,
            source: `${folder}/${target["@benhan/source"].slice(2)}`,
            files: [...Object.values(target.import), ...Object.values(target.require)],
            isPortable: !nodeOnlyName.test(name),
          };
        });
    });
}
