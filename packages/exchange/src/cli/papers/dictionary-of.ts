import type { Abbreviation, AbbreviationDictionary } from "@benhan/exchange/paper";
import { settingsWrong } from "./papers.faults.ts";
import { readSettings } from "./read-json.ts";

const option = "abbreviations";
const example = '[{"short":"BN","full":"bệnh nhân"}]; {"entries":[…],"names":["BVP"]}';

/**
 * The dictionary of `--abbreviations`: a file of the facility, or the list that comes along under the name `suggested`.
 *
 * @throws EmrError `exchange.cli.settings_wrong`, `exchange.paper.abbreviations_invalid`
 */
export async function dictionaryOf(file: string | undefined): Promise<AbbreviationDictionary | undefined> {
  if (file === undefined) return undefined;
  const { createAbbreviationDictionary } = await import("@benhan/exchange/paper");
  if (file === "suggested") {
    const { abbreviations } = await import("@benhan/exchange/abbreviations");
    return createAbbreviationDictionary(abbreviations);
  }
  const said: { readonly entries?: unknown; readonly names?: unknown } | readonly unknown[] =
    await readSettings(option, file, example);
  const entries: unknown = Array.isArray(said) ? said : "entries" in said ? said.entries : undefined;
  const names: unknown = "names" in said ? said.names : [];
  if (!Array.isArray(entries) || !entries.every(isEntry) || !isTexts(names)) {
    throw settingsWrong({ option, file, example });
  }
  return createAbbreviationDictionary(entries, { names });
}

function isEntry(value: unknown): value is Abbreviation {
  const { short, full, also = [] }: Partial<Record<keyof Abbreviation, unknown>> = Object(value);
  return typeof short === "string" && typeof full === "string" && isTexts(also);
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === "string");
}
