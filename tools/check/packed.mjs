// @ts-check
import { packInto } from "../../scripts/pack.mjs";

/** @type {Promise<string[]> | undefined} */
let once;

/** Packs every package as for a release; the paths of the tarballs. Done once in a run. */
export function packedPackages() {
  once ??= packInto("tests/.work/packed");
  return once;
}
