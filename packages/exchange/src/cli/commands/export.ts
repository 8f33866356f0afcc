import type { MedicalRecord } from "@benhan/core";
import { createSystemClock } from "@benhan/core/platform";
import type { DrawRecordOptions } from "@benhan/exchange/paper";
import { usageWrong } from "../cli.faults.ts";
import { type Command, type CommandLine, type ExitCode, exitCodes, oneOf } from "../command.ts";
import { nothingWritten } from "../output.faults.ts";
import { drawOptions, requirePapers } from "../papers/draw-options.ts";
import { fontsOf } from "../papers/fonts-of.ts";
import { requireNew, writeNew } from "../papers/new-file.ts";
import { errorsIn, readMasters, readRecord } from "../papers/read-record.ts";
import { sayIssues } from "../papers/say-issues.ts";
import type { Terminal } from "../terminal.ts";

const name = "export";

/** `benhan-exchange export`: a record for somebody else: `HoSoBenhAn`, one PDF, or a package with everything. */
export const exportCommand: Command = {
  name,
  takes: [1, 1],
  arguments: "RECORD.json|-",
  options: {
    format: "text",
    out: "text",
    xml: "flag",
    json: "flag",
    draft: "flag",
    fonts: "text",
    masters: "text",
    purpose: "text",
  },
  help: {
    vi: `benhan-exchange export BỆNH_ÁN.json|-  …  xuất một bệnh án để giao cho nơi khác

  --format emr365   HoSoBenhAn của CV 365/TTYQG-GPQLCL (mặc định); --json (mặc định) hoặc --xml
  --format pdf      toàn bộ hồ sơ trong một PDF có mục lục
  --format package  gói ZIP: mọi giấy bằng PDF, HoSoBenhAn, record.json, mã băm từng tệp
  --out TỆP         bắt buộc; tệp đã có thì không ghi đè
  --draft           pdf, package: xuất cả khi giấy còn thiếu
  --purpose CHỮ     mục đích sử dụng, in và ghi vào gói (Luật KCB Đ69 k5)
  --masters TỆP     danh mục của cơ sở (JSON)
  --fonts THƯ_MỤC   bốn tệp phông thay cho Tinos

HoSoBenhAn không giữ được mọi nội dung và không có chữ ký: phần không giữ được nêu ở stderr, gói ghi đủ trong manifest.json.
Mã thoát: 0 đủ; 1 đã xuất và còn chỗ cần xem; 2 không xuất được.`,
    en: `benhan-exchange export RECORD.json|-  …  exports a record for somebody else

  --format emr365   HoSoBenhAn of CV 365/TTYQG-GPQLCL (default); --json (default) or --xml
  --format pdf      the whole record as one PDF with a list of contents
  --format package  a ZIP file: every paper as PDF, HoSoBenhAn, record.json, the digest of each file
  --out FILE        required; a file that exists is not overwritten
  --draft           pdf, package: export though papers lack something
  --purpose TEXT    what it is for, printed and kept in the package (Luật KCB Đ69 k5)
  --masters FILE    catalogues of the facility (JSON)
  --fonts DIR       four font files instead of Tinos

HoSoBenhAn does not keep everything and has no signature: what it loses is told on stderr, and in manifest.json of a package.
Exit code: 0 complete; 1 exported with places to look at; 2 not exported.`,
  },
  async run(line, terminal) {
    const format = oneOf(name, line, "format", ["emr365", "pdf", "package"]);
    const out = line.text("out");
    const parts = [
      ...(out === undefined ? ["--out"] : []),
      ...(line.has("xml") && line.has("json") ? ["--xml | --json"] : []),
      ...(format !== "emr365" && (line.has("xml") || line.has("json")) ? ["--format emr365"] : []),
    ];
    if (out === undefined || parts.length > 0) throw usageWrong({ usage: `${name} --help`, parts });
    requireNew([out]);
    const record = await readRecord(line.positionals[0] ?? "-", terminal);
    const masters = await readMasters(line.text("masters"), terminal);
    if (format === "emr365") {
      return exportData(record, masters, line.has("xml") ? "xml" : "json", out, terminal);
    }
    const options = await drawOptions(line, record, masters);
    const papers = await requirePapers(record, options, terminal);
    if (format === "pdf") await exportPdf(record, options, line, out);
    else await exportPackage(record, options, line, out);
    return papers.every(({ complete }) => complete) ? exitCodes.clean : exitCodes.findings;
  },
};

async function exportData(
  record: MedicalRecord,
  masters: Awaited<ReturnType<typeof readMasters>>,
  form: "json" | "xml",
  out: string,
  terminal: Terminal,
): Promise<ExitCode> {
  const { checkEmr365, encodeEmr365, exportEmr365 } = await import("@benhan/exchange/emr365");
  const exported = exportEmr365(record, masters === undefined ? {} : { masters });
  if (!exported.ok) throw nothingWritten({ count: errorsIn(exported.issues) });
  const { document, losses } = exported.value;
  const { issues } = checkEmr365(document, masters === undefined ? {} : { masters });
  sayIssues(issues, terminal);
  await writeNew(out, [encodeEmr365(document, form)]);
  if (losses.length > 0) terminal.say(lossText(losses.length)[terminal.language]);
  return issues.some(({ severity }) => severity !== "information") ? exitCodes.findings : exitCodes.clean;
}

const lossText = (count: number) => ({
  vi: `· HoSoBenhAn không giữ được ${count} chỗ của bệnh án; giao kèm PDF đã ký. Danh sách: manifest.json của --format package.`,
  en: `· HoSoBenhAn does not keep ${count} places of the record; hand over the signed PDF as well. They are listed in manifest.json of --format package.`,
});

async function exportPdf(
  record: MedicalRecord,
  options: DrawRecordOptions,
  line: CommandLine,
  out: string,
): Promise<void> {
  const { renderRecordPdfStream } = await import("@benhan/exchange/paper");
  const fonts = await fontsOf(name, line.text("fonts"));
  await writeNew(out, renderRecordPdfStream(record, { ...options, fonts }));
}

async function exportPackage(
  record: MedicalRecord,
  options: DrawRecordOptions,
  line: CommandLine,
  out: string,
): Promise<void> {
  const { writeRecordPackage } = await import("@benhan/exchange/record-package");
  const { nodeDigest } = await import("@benhan/core/node");
  const fonts = await fontsOf(name, line.text("fonts"));
  const { fill } = options;
  await writeNew(
    out,
    writeRecordPackage(record, {
      ...options,
      fonts,
      createdAt: createSystemClock().now(),
      digest: nodeDigest,
      ...(fill?.masters !== undefined && { emr365: { masters: fill.masters } }),
    }),
  );
}
