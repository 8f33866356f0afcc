import { readFile, stat } from "node:fs/promises";
import { reasonOf } from "@benhan/core/command-line";
import { inputUnreadable, otherFile } from "../cli.faults.ts";
import { type FileSort, sortOf } from "./file-sort.ts";

const mostBytes = 512 * 1024 * 1024;

/**
 * The content of a file.
 *
 * @throws EmrError `signing.cli.input_unreadable`
 */
export async function readInput(file: string): Promise<Uint8Array> {
  try {
    // What is no file, such as a pipe, has no size.
    if ((await stat(file)).size > mostBytes) throw inputUnreadable({ file, reason: "EFBIG" });
    return new Uint8Array(await readFile(file));
  } catch (cause) {
    const reason = reasonOf(cause);
    if (reason === undefined) throw cause;
    throw inputUnreadable({ file, reason }, { cause });
  }
}

/**
 * The content of a file that must be of one sort.
 *
 * @param place Where the command line names it: `--trust`.
 * @throws EmrError `signing.cli.input_unreadable`, `signing.cli.other_file`
 */
export async function readSort(file: string, place: string, wanted: FileSort): Promise<Uint8Array> {
  const bytes = await readInput(file);
  const seems = sortOf(bytes);
  if (seems !== wanted) throw otherFile({ file, place, seems, wanted });
  return bytes;
}
