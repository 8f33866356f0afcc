import { isEmrError } from "@benhan/core/faults";
import { contentKindOf } from "../input/content-kind.ts";
import { type FileSort, sortOfBytes } from "../input/file-sort.ts";
import { inputUnreadable, jsonBroken, jsonKeyTwice } from "../input/input.faults.ts";
import { jsonSlipOf } from "../input/json-slip.ts";
import { otherFile } from "../input/other-file.faults.ts";
import { otherJsonOf } from "../input/other-file.ts";
import { readSource } from "../input/read-source.ts";
import { repeatedKey } from "../repeated-key.ts";
import { settingsWrong } from "./papers.faults.ts";
import { requireFile } from "./require-file.ts";

/**
 * The text of a file of JSON, which names no key twice and is not clearly another sort of file. What it says is judged by
 * who reads it.
 *
 * @throws EmrError `exchange.cli.file_wanted`, `exchange.cli.input_unreadable`, `exchange.cli.other_file`,
 *   `exchange.cli.json_broken`, `exchange.cli.json_key_twice`
 */
export async function readJson(path: string, wanted: FileSort): Promise<string> {
  requireFile(path);
  const [file, ...others] = (await readSource(path)).files;
  if (file === undefined || others.length > 0) throw inputUnreadable({ file: path, reason: "EISDIR" });
  const bytes = await file.whole();
  const isData = wanted === "record" || wanted === "masters";
  const isOdd = isData && contentKindOf(bytes, "") !== "json";
  const seems = sortOfBytes(bytes) ?? (isOdd ? "unknown" : undefined);
  if (seems !== undefined) throw otherFile({ file: path, seems, wanted });
  const text = textOf(bytes, path);
  const other = otherJsonOf(path, parsed(text, path), wanted);
  if (other !== undefined) throw other;
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

function parsed(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw jsonBroken({ ...(jsonSlipOf(text) ?? { seen: "syntax" }), file }, { cause });
  }
}

type Setting = "look" | "conversion" | "abbreviations" | "extras";

/**
 * An object or a list out of a file of settings.
 *
 * @param example How the file looks, for who gave another.
 * @throws EmrError `exchange.cli.settings_wrong`; those of {@link readJson}
 */
export async function readSettings(option: Setting, path: string, example: string): Promise<object> {
  try {
    const value: unknown = JSON.parse(await readJson(path, option));
    if (typeof value === "object" && value !== null) return value;
  } catch (cause) {
    if (!isEmrError(cause) || cause.code !== jsonBroken.code) throw cause;
  }
  throw settingsWrong({ option, file: path, example });
}
