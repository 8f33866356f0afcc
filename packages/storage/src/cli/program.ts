import { usageWrong } from "@benhan/core/command-line";
import type { Bilingual, EmrError } from "@benhan/core/faults";

/** The name of the program. */
export const programName = "benhan-storage";

/** What `--version` prints. A test keeps it equal to package.json. */
export const programVersion = "@benhan/storage 0.0.0";

/** What is missing or wrong on the line of a command, all of it at once. */
export function wrongLine(command: string, parts: readonly Bilingual[]): EmrError {
  return usageWrong({ usage: `${programName} ${command} --help`, parts });
}
