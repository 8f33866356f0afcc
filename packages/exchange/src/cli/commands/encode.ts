import { type CalendarDate, dateOf, isCalendarDate, localMinuteOf } from "@benhan/core";
import { isEmrError } from "@benhan/core/faults";
import { createSystemClock } from "@benhan/core/platform";
import { writeDossierStream } from "../../bhyt/codec/write-dossier-stream.ts";
import type { BhytTables } from "../../bhyt/qd3176/bhyt-tables.ts";
import { findingInFile } from "../check/file-finding.ts";
import { usageWrong } from "../cli.faults.ts";
import { type Command, exitCodes } from "../command.ts";
import { editionOption } from "../edition-option.ts";
import { readSource } from "../input/read-source.ts";
import { readWhole, requireClean } from "../read-whole.ts";
import { findingText } from "../reports/text-report.ts";
import { openOutput } from "../write-output.ts";

const name = "encode";

/** `benhan-exchange encode`: an insurance file out of rows. */
export const encodeCommand: Command = {
  name,
  takes: [1, 1],
  arguments: "FILE|DIR|-",
  options: { edition: "text", facility: "text", date: "text", out: "text" },
  help: {
    vi: `benhan-exchange encode TỆP|THƯ_MỤC|-  …  lập tệp GIAMDINHHS chưa ký từ JSON, CSV hoặc XLSX

  --facility MÃ     MACSKCB của tệp; mặc định MA_CSKCB của XML1
  --date NGÀY       NGAYLAP, dạng 2026-07-02; mặc định hôm nay
  --out FILE        mặc định đầu ra chuẩn
  --edition ID      mặc định auto

THƯ_MỤC chứa XML1.csv, XML2.csv …; XLSX có mỗi bảng một trang (xem lệnh template).
Nên chạy check trên kết quả trước khi ký.`,
    en: `benhan-exchange encode FILE|DIR|-  …  makes an unsigned GIAMDINHHS file of JSON, CSV or XLSX

  --facility CODE   MACSKCB of the file; by default MA_CSKCB of XML1
  --date DAY        NGAYLAP, as 2026-07-02; by default today
  --out FILE        by default the standard output
  --edition ID      by default auto

DIR holds XML1.csv, XML2.csv …; an XLSX has one sheet a table (see template).
Run check on the result before it is signed.`,
  },
  async run(line, terminal) {
    const date = line.text("date") ?? today();
    if (!isCalendarDate(date)) {
      const form = { vi: "--date phải có dạng 2026-07-02", en: "--date must look like 2026-07-02" };
      throw usageWrong({ usage: `${name} --help`, parts: [form] });
    }
    const input = await readWhole(await readSource(line.positionals[0] ?? "-"), editionOption(name, line));
    requireClean(input, terminal);
    const { dossiers, edition } = input;
    const facilityCode = line.text("facility") ?? facilityOf(dossiers);
    if (facilityCode === undefined) throw usageWrong({ usage: `${name} --help`, parts: ["--facility"] });
    const output = openOutput(line.text("out"), line.positionals);
    const options = {
      ...{ facilityCode, createdOn: date, count: dossiers.length },
      ...(edition !== undefined && { edition }),
    };
    try {
      for await (const piece of writeDossierStream<BhytTables>(dossiers, options)) await output.write(piece);
    } catch (error) {
      if (!isEmrError(error)) throw error;
      for (const issue of error.issues) {
        terminal.say(findingText(findingInFile(issue, ["dossiers"]), terminal.language).trimEnd());
      }
      throw error;
    }
    await output.end();
    return exitCodes.clean;
  },
};

/** The facility that all episodes name. */
export function facilityOf(dossiers: readonly BhytTables[]): string | undefined {
  const [first, ...others] = new Set(dossiers.map(({ XML1 }) => XML1?.MA_CSKCB));
  return others.length === 0 ? first : undefined;
}

/** The day in Vietnam. */
export function today(): CalendarDate {
  return dateOf(localMinuteOf(createSystemClock().now()));
}
