import { parseFacilityId } from "@benhan/core";
import {
  apart,
  type Command,
  type CommandLine,
  type ExitCode,
  exitCodes,
  goesWith,
  missing,
  type Terminal,
} from "@benhan/core/command-line";
import type { Bilingual, Issue } from "@benhan/core/faults";
import { loadOfficialCodes } from "@benhan/core/official-codes";
import { createSystemClock } from "@benhan/core/platform";
import type { Emr365, ImportedEmr365 } from "@benhan/exchange/emr365";
import { readDay } from "../../emr365/text/emr365-moments.ts";
import { areOne } from "../are-one.ts";
import { usageWrong } from "../cli.faults.ts";
import { extrasFile } from "../emr365/extras-file.ts";
import { importReport } from "../emr365/import-report.ts";
import { inputUnreadable } from "../input/input.faults.ts";
import { otherFileOf } from "../input/other-file.ts";
import { readSource } from "../input/read-source.ts";
import { nothingWritten } from "../output.faults.ts";
import { requireNew, writeNew } from "../papers/new-file.ts";
import { errorsIn, readMasters } from "../papers/read-record.ts";
import { requireFile } from "../papers/require-file.ts";
import { openOutput } from "../write-output.ts";

const name = "import";

/** `benhan-exchange import`: what a `HoSoBenhAn` of another hospital holds, and the record that can be made of it. */
export const importCommand: Command = {
  name,
  takes: [1, 1],
  arguments: "FILE|-",
  options: { out: "text", extras: "text", "facility-id": "text", "facility-code": "text", masters: "text" },
  help: {
    vi: `benhan-exchange import TỆP|-  …  kiểm tra và nhập HoSoBenhAn (CV 365/TTYQG-GPQLCL, JSON hoặc XML) của nơi khác

  Không có --out: chỉ kiểm tra và cho biết nhập được gì, phần nào không vào được bệnh án; không ghi gì.

  --out TỆP            ghi bệnh án nháp (JSON, dùng được với print và export); tệp đã có thì không ghi đè
  --extras TỆP         ghi kèm phần của tệp mà bệnh án nháp không giữ (JSON, có dữ liệu người bệnh); đưa lại cho
                       export --extras thì tệp xuất ra giữ đủ như tệp đã nhận
  --facility-id TÊN    cần khi có --out: tên nội bộ của cơ sở giữ bệnh án (facilityId)
  --facility-code MÃ   cần khi có --out: mã CSKCB của bệnh án; tệp HoSoBenhAn không ghi mã này
  --masters TỆP        danh mục của cơ sở (JSON): đọc tên khoa thành mã, tìm mã người hành nghề
  --lang vi|en         ngôn ngữ, mặc định vi

Báo cáo nêu từng chỗ bằng tên trường của HoSoBenhAn, không nêu nội dung. Tệp gốc phải giữ lại: nó còn nội dung mà bệnh án không nhận.
Mã thoát: 0 nhập được, không có gì phải xem; 1 nhập được và có chỗ phải xem; 2 không đọc hoặc không nhập được.`,
    en: `benhan-exchange import FILE|-  …  checks and imports a HoSoBenhAn (CV 365/TTYQG-GPQLCL, JSON or XML) from elsewhere

  Without --out it only checks, and tells what can be imported and what the record does not take; nothing is written.

  --out FILE           write the record as a draft (JSON, for print and export); a file that exists is not overwritten
  --extras FILE        write what of the file the draft does not hold (JSON, with patient data); given to
                       export --extras, the exported file holds all that was received
  --facility-id NAME   needed with --out: your own name of the facility that keeps the record (facilityId)
  --facility-code CODE needed with --out: official code of the facility of the record; HoSoBenhAn does not carry it
  --masters FILE       catalogues of the facility (JSON): names of departments become codes, codes of staff are looked for
  --lang vi|en         language, by default vi

The report names each place as HoSoBenhAn does and never its content. Keep the file: it holds what the record does not take.
Exit code: 0 imported, nothing to look at; 1 imported with places to look at; 2 not readable, or not imported.`,
  },
  async run(line, terminal) {
    const out = line.text("out");
    const extras = line.text("extras");
    const needed = out === undefined ? [] : ["facility-id", "facility-code"];
    const parts = [
      ...needed.filter((option) => line.text(option) === undefined).map((option) => missing(`--${option}`)),
      ...(extras !== undefined && out === undefined ? [goesWith("--extras", "--out")] : []),
      ...(areOne(out, extras) ? [apart("--extras", "--out")] : []),
      ...(out === "-" ? [ofReport("--out")] : []),
      ...(extras === "-" ? [ofReport("--extras")] : []),
    ];
    if (parts.length > 0) throw usageWrong({ usage: `${name} --help`, parts });
    requireNew([out ?? [], extras ?? []].flat());
    const file = line.positionals[0] ?? "-";
    const bytes = await bytesOf(file);
    const other = otherFileOf(file, bytes, "emr365", ["xml"]);
    if (other !== undefined) throw other;
    const masters = await readMasters(line.text("masters"), terminal);
    const { checkEmr365File, decodeEmr365, importEmr365 } = await import("@benhan/exchange/emr365");

    const known = masters === undefined ? {} : { masters };
    const checked = checkEmr365File(bytes, known);
    const tell = async (issues: readonly Issue[], imported?: ImportedEmr365) => {
      const report = openOutput(undefined);
      await report.write(importReport(file, { issues, ...(imported && { imported }) }, terminal.language));
      await report.end();
    };
    let document: Emr365;
    try {
      // A wrong date or a reference to nothing does not keep the rest from being read.
      document = checked.ok ? checked.value : decodeEmr365(bytes);
    } catch (error) {
      await tell(checked.issues);
      throw error;
    }
    const report = importEmr365(document, { ...known, ...(await codesOf(document)), ...placeOf(line) });
    const issues = together(checked.issues, report.issues);
    await tell(issues, report.ok ? report.value : undefined);
    if (!report.ok) throw nothingWritten({ count: errorsIn(report.issues) });
    if (extras !== undefined) await writeNew(extras, [extrasFile(report.value)]);
    if (out !== undefined) await writeDraft(out, report.value, terminal);
    return exitCodeOf(issues);
  },
};

const ofReport = (option: string): Bilingual => ({
  vi: `${option} cần một tệp: đầu ra chuẩn dành cho báo cáo`,
  en: `${option} takes a file: the standard output is that of the report`,
});

/** Without `--out` nobody keeps the record, and any facility will do. */
function placeOf(line: CommandLine) {
  return {
    facilityId: parseFacilityId(line.text("facility-id") ?? "none"),
    facilityCode: line.text("facility-code") ?? "00000",
    recordedAt: createSystemClock().now(),
  };
}

/** The same words of codes as export has: what is kept beside the record would seem changed by others. */
async function codesOf({ ThongTinBenhNhan, ThongTinVaoVien, ThongTinDieuTri }: Emr365) {
  const said = [
    ThongTinBenhNhan.thoigianvaovien,
    ThongTinVaoVien.denkhambenhluc,
    ThongTinDieuTri.ngaynhapkhoa,
  ];
  const on = said.map((moment) => readDay(moment.trim().slice(0, 10))).find((day) => day !== undefined);
  return on === undefined ? {} : { codes: await loadOfficialCodes(on) };
}

async function bytesOf(path: string): Promise<Uint8Array> {
  requireFile(path);
  const [file, ...others] = (await readSource(path)).files;
  if (file === undefined || others.length > 0) throw inputUnreadable({ file: path, reason: "EISDIR" });
  return file.whole();
}

/** What the check said and what the import said, each once. */
function together(checked: readonly Issue[], imported: readonly Issue[]): readonly Issue[] {
  // How many more there are of a kind stands in the text alone.
  const keyOf = ({ code, path, text }: Issue) => JSON.stringify([code, path, path.length === 0 && text.vi]);
  const told = new Set(checked.map(keyOf));
  return [...checked, ...imported.filter((issue) => !told.has(keyOf(issue)))];
}

async function writeDraft(out: string, { record }: ImportedEmr365, terminal: Terminal): Promise<void> {
  await writeNew(out, [`${JSON.stringify(record, null, 2)}\n`]);
  terminal.say(draftText[terminal.language]);
}

const draftText = {
  vi: "Đã ghi bệnh án nháp. Người điều trị xem lại các chỗ nêu trên, so với tệp gốc và bản PDF đã ký, trước khi dùng.",
  en: "The draft of the record was written. Before it is used, a clinician goes through the places above, with the file and the signed PDF at hand.",
};

function exitCodeOf(issues: readonly Issue[]): ExitCode {
  return issues.some(({ severity }) => severity !== "information") ? exitCodes.findings : exitCodes.clean;
}
