import type { MedicalRecord } from "@benhan/core";
import { sayIssues, type Terminal } from "@benhan/core/command-line";
import { anything, object } from "@benhan/core/options";
import { createSystemClock, systemRandom } from "@benhan/core/platform";
import type { ConvertingParty, MarkBlock, PrintConversion, RecordPaper } from "@benhan/exchange/paper";
import { optionIssues } from "../../options/call-issues.ts";
import { nothingWritten } from "../output.faults.ts";
import { readSettings } from "./read-json.ts";
import { errorsIn } from "./read-record.ts";

const example =
  '{"by":{"name":"…","organisation":"…"},"system":"…","owner":"…","address":"https://tracuu.benhvien.example/{code}"}';

/** What a facility says once of all its conversions to paper; each paper gets a code of its own. */
interface ConversionSettings {
  readonly by: ConvertingParty;
  readonly system: string;
  readonly owner: string;
  /** Of the page where papers are looked up. */
  readonly address: string;
}

const settingsShape = object<ConversionSettings>({
  by: object<ConvertingParty>({ name: anything, organisation: anything, position: anything }),
  system: anything,
  owner: anything,
  address: anything,
});

/** Marks of conversion for the papers of one print. */
export interface Conversions {
  /** The mark of a paper: the same however often it is asked for. */
  markOf(paper: RecordPaper): MarkBlock;
  /** What the host must keep for the codes to be found. */
  made(): readonly PrintConversion[];
}

/**
 * The marks of `--conversion`.
 *
 * @throws EmrError `exchange.cli.settings_wrong`; `exchange.cli.nothing_written` after what it lacks was told
 * @legal NĐ 137/2024/NĐ-CP Đ5
 */
export async function conversionsOf(
  file: string | undefined,
  record: MedicalRecord,
  terminal: Terminal,
): Promise<Conversions | undefined> {
  if (file === undefined) return undefined;
  const { checkPrintConversion, createLookUpCode, printMark } = await import("@benhan/exchange/paper");
  const settings = (await readSettings("conversion", file, example)) as ConversionSettings;
  const at = createSystemClock().now();
  const conversionOf = (title: string): PrintConversion => ({
    direction: "electronic-to-paper",
    title,
    at,
    by: settings.by,
    system: settings.system,
    owner: settings.owner,
    lookUp: { address: settings.address, code: createLookUpCode(systemRandom) },
  });
  const { issues: lacking } = checkPrintConversion(conversionOf("-"));
  // The file has its own, shorter form.
  const issues = [
    ...optionIssues(settings, settingsShape),
    ...lacking.map((issue) => ({ ...issue, path: issue.path.filter((part) => part !== "lookUp") })),
  ];
  if (issues.length > 0) {
    sayIssues(issues, terminal, { file });
    throw nothingWritten({ count: errorsIn(issues) });
  }
  const made = new Map<string, PrintConversion>();
  return {
    made: () => [...made.values()],
    markOf(paper) {
      const key = JSON.stringify([paper.form, paper.at, paper.about, paper.issued]);
      const conversion = made.get(key) ?? conversionOf(`${paper.names.vi}, hồ sơ số ${record.recordNumber}`);
      made.set(key, conversion);
      return printMark(conversion);
    },
  };
}
