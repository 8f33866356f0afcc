import { type CalendarDate, dateOf, isCalendarDate, localMinuteOf } from "@benhan/core";
import { type Command, exitCodes, type Language, missing, type Terminal } from "@benhan/core/command-line";
import { isEmrError } from "@benhan/core/faults";
import { createSystemClock } from "@benhan/core/platform";
import { writeDossierStream } from "../../bhyt/codec/write-dossier-stream.ts";
import type { BhytTables } from "../../bhyt/qd3176/bhyt-tables.ts";
import { mostFindings } from "../check/checked-file.ts";
import { type FileFinding, findingInFile } from "../check/file-finding.ts";
import { usageWrong } from "../cli.faults.ts";
import { editionOption } from "../edition-option.ts";
import { type EncodeReview, reviewInput } from "../encode-input.ts";
import { readSource } from "../input/read-source.ts";
import { columnsUnknown, dossiersWrong } from "../output.faults.ts";
import { readWhole, requireClean } from "../read-whole.ts";
import { findingText } from "../reports/text-report.ts";
import { reportWords } from "../reports/wording.ts";
import { openOutput } from "../write-output.ts";

const name = "encode";

/** `benhan-exchange encode`: an insurance file out of rows. */
export const encodeCommand: Command = {
  name,
  takes: [1, 1],
  arguments: "FILE|DIR|-",
  options: {
    ...{ edition: "text", facility: "text", date: "text", out: "text" },
    ...{ force: "flag", draft: "flag", "allow-unknown-columns": "flag" },
  },
  help: {
    vi: `benhan-exchange encode TỆP|THƯ_MỤC|-  …  lập tệp GIAMDINHHS chưa ký từ JSON, CSV hoặc XLSX

  --facility MÃ     MACSKCB của tệp; mặc định MA_CSKCB của XML1
  --date NGÀY       NGAYLAP, dạng 2026-07-02; mặc định hôm nay
  --out FILE        mặc định đầu ra chuẩn; tệp đã có thì không ghi đè
  --force           ghi đè tệp của --out
  --edition ID      mặc định auto: edition ghi trong JSON, không có thì theo NGAY_RA
  --draft           vẫn ghi tệp khi check thấy lỗi (tệp nháp, chưa gửi được)
  --allow-unknown-columns   bỏ qua cột, trang không mang tên chính thức

THƯ_MỤC chứa XML1.csv, XML2.csv …; XLSX có mỗi bảng một trang (xem lệnh template).
Hồ sơ được kiểm tra trước như lệnh check (không có danh mục và luật riêng). XML không ghi tên chuẩn: khi đọc lại,
NGAY_RA quyết định; hồ sơ cũ viết theo 3176 thì check với --edition qd3176.
Mã thoát: 0 đã ghi; 1 không ghi vì check thấy lỗi; 2 không ghi vì dữ liệu vào, cột lạ hoặc cách dùng sai.`,
    en: `benhan-exchange encode FILE|DIR|-  …  makes an unsigned GIAMDINHHS file of JSON, CSV or XLSX

  --facility CODE   MACSKCB of the file; by default MA_CSKCB of XML1
  --date DAY        NGAYLAP, as 2026-07-02; by default today
  --out FILE        by default the standard output; a file that exists is not overwritten
  --force           overwrite the file of --out
  --edition ID      by default auto: the edition that the JSON names, else by NGAY_RA
  --draft           write the file though check finds errors (a draft, not fit to be sent)
  --allow-unknown-columns   leave out columns and sheets without an official name

DIR holds XML1.csv, XML2.csv …; an XLSX has one sheet a table (see template).
The dossiers are checked first, as check does without lists and rules of your own. XML does not name its edition: whoever
reads it goes by NGAY_RA; check an old visit that is written in 3176 with --edition qd3176.
Exit code: 0 written; 1 not written, check finds errors; 2 not written for the input, unknown columns or wrong usage.`,
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
    if (facilityCode === undefined)
      throw usageWrong({ usage: `${name} --help`, parts: [missing("--facility")] });
    const review = reviewInput(
      input,
      {},
      {
        draft: line.has("draft"),
        allowUnknownColumns: line.has("allow-unknown-columns"),
      },
    );
    // What is odd about the form was told when it was read.
    const told = new Set(input.findings);
    const own = review.findings.filter((finding) => !told.has(finding));
    if (review.refusal?.code !== columnsUnknown.code) tellFindings(own, terminal);
    if (review.refusal?.code === dossiersWrong.code) {
      const { text, nextStep } = review.refusal;
      terminal.say(`${text[terminal.language]} ${nextStep?.[terminal.language] ?? ""}`);
      return exitCodes.findings;
    }
    if (review.refusal !== undefined) throw review.refusal;
    const output = openOutput(line.text("out"), line.positionals, { keepsOld: !line.has("force") });
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
    if (review.errors + review.warnings > 0) terminal.say(summaryOf(review, terminal.language));
    return exitCodes.clean;
  },
};

/** All that `check` would find, so that nobody has to run it to see why no file is made. */
function tellFindings(findings: readonly FileFinding[], { say, language }: Terminal): void {
  for (const finding of findings.slice(0, mostFindings)) say(findingText(finding, language).trimEnd());
  if (findings.length > mostFindings) say(reportWords.cut[language]);
}

/** What the file is worth, in one line. */
function summaryOf({ errors, warnings }: EncodeReview, language: Language): string {
  const isDraft = errors > 0;
  return {
    vi: `Đã ghi ${isDraft ? "tệp nháp, chưa gửi được" : "tệp"}: ${errors} lỗi, ${warnings} cảnh báo.`,
    en: `${isDraft ? "A draft, not fit to be sent," : "The file"} was written: ${errors} errors, ${warnings} warnings.`,
  }[language];
}

/** The facility that all episodes name. */
export function facilityOf(dossiers: readonly BhytTables[]): string | undefined {
  const [first, ...others] = new Set(dossiers.map(({ XML1 }) => XML1?.MA_CSKCB));
  return others.length === 0 ? first : undefined;
}

/** The day in Vietnam. */
export function today(): CalendarDate {
  return dateOf(localMinuteOf(createSystemClock().now()));
}
