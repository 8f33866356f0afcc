import { inputUnreadable, jsonKeyTwice } from "../input/input.faults.ts";
import { readSource } from "../input/read-source.ts";
import { repeatedKey } from "../repeated-key.ts";
import { settingsWrong } from "./papers.faults.ts";

/**
 * The text of a file of JSON, which names no key twice. Whether it can be read is told by who reads it.
 *
 * @throws EmrError `exchange.cli.input_unreadable`, `exchange.cli.json_key_twice`
 */
export async function readJson(path: string): Promise<string> {
  const [file, ...others] = (await readSource(path)).files;
  if (file === undefined || others.length > 0) throw inputUnreadable({ file: path, reason: "EISDIR" });
  const text = new TextDecoder().decode(await file.whole());
  const twice = isJson(text) ? repeatedKey(text) : undefined;
  if (twice !== undefined) throw jsonKeyTwice({ at: twice });
  return text;
}

/** Whether it can be searched for keys; what else is wrong with it is told by the check. */
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
  const text = await readJson(path);
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === "object" && value !== null) return value;
  } catch {
    // Told below.
  }
  throw settingsWrong({ option, file: path, example });
}
