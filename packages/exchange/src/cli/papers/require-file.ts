import { statSync } from "node:fs";
import { fileWanted } from "./papers.faults.ts";

/**
 * Refuses a folder where one file is read. What is not there is told by who opens it.
 *
 * @throws EmrError `exchange.cli.file_wanted`
 */
export function requireFile(path: string): void {
  if (path !== "-" && statSync(path, { throwIfNoEntry: false })?.isDirectory()) {
    throw fileWanted({ file: path });
  }
}
