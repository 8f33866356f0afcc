import { closeSync, linkSync, openSync, renameSync, rmSync } from "node:fs";
import { outputExists } from "./output.faults.ts";
import { reasonOf } from "./reason-of.ts";

/**
 * Gives a file that was written whole its name.
 *
 * @param keepsOld Whether a file that has got the name in the meantime is refused: it was not there when the run began,
 *   and is somebody's work.
 * @throws EmrError `core.cli.output_exists`
 */
export function giveName(part: string, name: string, keepsOld: boolean): void {
  if (!keepsOld) {
    renameSync(part, name);
    return;
  }
  try {
    linkSync(part, name);
  } catch (error) {
    if (reasonOf(error) === "EEXIST") throw outputExists({ file: name, canForce: true }, { cause: error });
    // The disk knows no second names, as those of USB sticks: the name is taken first, by an empty file.
    renameOver(part, name);
    return;
  }
  rmSync(part);
}

function renameOver(part: string, name: string): void {
  try {
    closeSync(openSync(name, "wx"));
  } catch (error) {
    if (reasonOf(error) === "EEXIST") throw outputExists({ file: name, canForce: true }, { cause: error });
    throw error;
  }
  renameSync(part, name);
}
