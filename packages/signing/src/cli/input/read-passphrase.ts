import { readFile, stat } from "node:fs/promises";
import process from "node:process";
import { type CommandLine, missing, onlyOne, reasonOf } from "@benhan/core/command-line";
import type { Bilingual } from "@benhan/core/faults";
import { passphraseUnreadable } from "../cli.faults.ts";

const options = ["--passphrase-file", "--passphrase-env"] as const;
const mostBytes = 4096;

/** What is wrong with how the line names the passphrase. */
export function passphraseParts(line: CommandLine): readonly Bilingual[] {
  const given = options.filter((option) => line.text(option.slice(2)) !== undefined);
  if (given.length === 0) return [missing(options.join("|"))];
  return given.length > 1 ? [onlyOne(options)] : [];
}

/**
 * The passphrase out of a file or a variable: what stands on a command line is seen by every account of the machine. No
 * message repeats what was given, for it may be the passphrase itself.
 *
 * @throws EmrError `signing.cli.passphrase_unreadable`
 */
export async function readPassphrase(line: CommandLine): Promise<string> {
  const variable = line.text("passphrase-env");
  if (variable !== undefined) {
    const value = process.env[variable];
    if (value === undefined || value === "")
      throw passphraseUnreadable({ option: options[1], reason: "ENOENT" });
    return value;
  }
  const bytes = await read(line.text("passphrase-file") ?? "");
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes).replace(/\r?\n$/, "");
    if (text !== "" && !text.includes("\n")) return text;
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
  }
  throw passphraseUnreadable({ option: options[0], reason: "UTF-8" });
}

async function read(file: string): Promise<Uint8Array> {
  const option = options[0];
  try {
    if ((await stat(file)).size > mostBytes) throw passphraseUnreadable({ option, reason: "EFBIG" });
    return new Uint8Array(await readFile(file));
  } catch (cause) {
    const reason = reasonOf(cause);
    if (reason === undefined) throw cause;
    // The cause names the path.
    throw passphraseUnreadable({ option, reason });
  }
}
