import { either, listOf, object, text } from "@benhan/core/options";
import type { Abbreviation, AbbreviationDictionary } from "@benhan/exchange/paper";
import { optionIssues } from "../../options/call-issues.ts";
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
  const said = await readSettings(option, file, example);
  const issues = optionIssues(said, shape);
  if (issues.length > 0) throw settingsWrong({ option, file, example }, { issues });
  const { entries, names = [] } = (Array.isArray(said) ? { entries: said } : said) as DictionaryFile;
  return createAbbreviationDictionary(entries, { names });
}

interface DictionaryFile {
  readonly entries: readonly Abbreviation[];
  readonly names?: readonly string[];
}

const entries = listOf(
  object<Abbreviation>({ short: text, full: text, also: listOf(text) }, ["short", "full"]),
);
const whole = object<DictionaryFile>({ entries, names: listOf(text) }, ["entries"]);
const shape = either((value) => (Array.isArray(value) ? entries : whole));
