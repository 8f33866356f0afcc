import { isEmrError } from "@benhan/core/faults";
import { inputUnreadable, jsonBroken, jsonKeyTwice } from "../input/input.faults.ts";
import { jsonSlipOf } from "../input/json-slip.ts";
import { readSource } from "../input/read-source.ts";
import { repeatedKey } from "../repeated-key.ts";
import { settingsWrong } from "./papers.faults.ts";
import { requireFile } from "./require-file.ts";

/**
 * The text of a file of JSON, which names no key twice. What it says is judged by who reads it.
 *
 * @param look Sees the bytes first, and may know them for something else.
 * @throws EmrError `exchange.cli.file_wanted`, `exchange.cli.input_unreadable`, `exchange.cli.json_broken`,
 *   `exchange.cli.json_key_twice`
 */
export async function readJson(path: string, look?: (bytes: Uint8Array) => void): Promise<string> {
  requireFile(path);
  const [file, ...others] = (await readSource(path)).files;
  if (file === undefined || others.length > 0) throw inputUnreadable({ file: path, reason: "EISDIR" });
  const bytes = await file.whole();
  look?.(bytes);
  const text = textOf(bytes, path);
  if (!isJson(text)) throw jsonBroken({ ...(jsonSlipOf(text) ?? { seen: "syntax" }), file: path });
  const twice = repeatedKey(text);
  if (twice !== undefined) throw jsonKeyTwice({ at: twice, file: path });
  return text;
}

/** A letter that cannot be read would stand as a box in a name, on a paper that is signed. */
function textOf(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    throw jsonBroken({ seen: "encoding", file }, { cause });
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * An object or a list out of a file of settings.
 *
 * @param example How the file looks, for who gave another.
 * @throws EmrError `exchange.cli.settings_wrong`; those of {@link readJson}
 */
export async function readSettings(option: string, path: string, example: string): Promise<object> {
  try {
    const value: unknown = JSON.parse(await readJson(path));
    if (typeof value === "object" && value !== null) return value;
  } catch (cause) {
    if (!isEmrError(cause) || cause.code !== jsonBroken.code) throw cause;
  }
  throw settingsWrong({ option, file: path, example });
}
