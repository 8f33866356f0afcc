import type { MedicalRecord } from "@benhan/core";
import type { CheckedPaper, DrawRecordOptions, PaperDocument } from "@benhan/exchange/paper";
import { usageWrong } from "../cli.faults.ts";
import { type Command, type CommandLine, type ExitCode, exitCodes } from "../command.ts";
import { drawOptions, requirePapers } from "../papers/draw-options.ts";
import { fontsOf } from "../papers/fonts-of.ts";
import { filesIn, isFolder, requireNew, writeNew } from "../papers/new-file.ts";
import { readMasters, readRecord } from "../papers/read-record.ts";
import type { Terminal } from "../terminal.ts";
import { openOutput } from "../write-output.ts";

const name = "print";

/** `benhan-exchange print`: papers of a record as PDF or HTML. */
export const printCommand: Command = {
  name,
  takes: [1, 1],
  arguments: "RECORD.json|-",
  options: {
    form: "texts",
    all: "flag",
    out: "text",
    html: "flag",
    draft: "flag",
    fonts: "text",
    masters: "text",
    purpose: "text",
  },
  help: {
    vi: `benhan-exchange print BỆNH_ÁN.json|-  …  in giấy tờ của một bệnh án ra PDF hoặc HTML

  (không --form, --all)  chỉ liệt kê giấy đã có và phải có, còn thiếu mấy chỗ
  --form MÃ        mẫu cần in, ví dụ 06/BV2; nhắc lại được
  --all            toàn bộ hồ sơ, có mục lục
  --out TỆP|THƯ_MỤC/  một tệp PDF, hoặc mỗi giấy một tệp trong thư mục; tệp đã có thì không ghi đè
  --html           trang HTML thay cho PDF, mỗi giấy một tệp trong thư mục --out
  --draft          in cả khi còn thiếu: giấy thiếu mang dấu BẢN NHÁP
  --purpose CHỮ    mục đích sử dụng, in ở mục lục (Luật KCB Đ69 k5)
  --masters TỆP    danh mục của cơ sở (JSON): tên cơ sở, khoa, người hành nghề
  --fonts THƯ_MỤC  bốn tệp phông thay cho Tinos

PDF làm theo PDF/A-2b, chưa được veraPDF xác nhận. Lập bệnh án mẫu: benhan-exchange sample --record.
Mã thoát: 0 đủ; 1 đã in (hoặc liệt kê) và còn chỗ cần xem; 2 không in được.`,
    en: `benhan-exchange print RECORD.json|-  …  prints papers of a record as PDF or HTML

  (no --form, --all)  only lists the papers that it has and owes, with how much they lack
  --form CODE      a form to print, such as 06/BV2; may be repeated
  --all            the whole record, with a list of contents
  --out FILE|DIR/  one PDF, or one file a paper in the folder; a file that exists is not overwritten
  --html           HTML instead of PDF, one file a paper in the folder --out
  --draft          print though something is missing: such papers are marked BẢN NHÁP
  --purpose TEXT   what it is for, printed on the list of contents (Luật KCB Đ69 k5)
  --masters FILE   catalogues of the facility (JSON): names of facility, departments, practitioners
  --fonts DIR      four font files instead of Tinos

PDFs are made to PDF/A-2b and not validated by veraPDF. For a sample record: benhan-exchange sample --record.
Exit code: 0 complete; 1 printed (or listed) with places to look at; 2 not printed.`,
  },
  async run(line, terminal) {
    requireRightOptions(line);
    const record = await readRecord(line.positionals[0] ?? "-", terminal);
    const masters = await readMasters(line.text("masters"), terminal);
    const options = await drawOptions(line, record, masters);
    const out = line.text("out");
    if (out === undefined) return list(record, options, terminal);
    if (!isFolder(out) && !line.has("html")) requireNew([out]);
    const papers = await requirePapers(record, options, terminal);
    const { renderHtml, renderPdfStream, renderRecordPdfStream } = await import("@benhan/exchange/paper");
    if (line.has("html")) {
      await printEach(record, papers, options, out, "html", (paper) => [renderHtml(paper)]);
    } else {
      const fonts = await fontsOf(name, line.text("fonts"));
      if (isFolder(out)) {
        await printEach(record, papers, options, out, "pdf", (paper) => renderPdfStream([paper], { fonts }));
      } else
        await writeNew(out, renderRecordPdfStream(record, { ...options, fonts, contents: line.has("all") }));
    }
    return papers.every(({ complete }) => complete) ? exitCodes.clean : exitCodes.findings;
  },
};

function requireRightOptions(line: CommandLine): void {
  const isAsked = line.has("all") || line.texts("form").length > 0;
  const parts = [
    ...(line.has("all") && line.texts("form").length > 0 ? ["--all | --form"] : []),
    ...(isAsked && line.text("out") === undefined ? ["--out"] : []),
    ...(!isAsked && line.text("out") !== undefined ? ["--all | --form"] : []),
  ];
  if (parts.length > 0) throw usageWrong({ usage: `${name} --help`, parts });
}

async function list(
  record: MedicalRecord,
  options: DrawRecordOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { checkRecordPapers } = await import("@benhan/exchange/paper");
  const { papers } = checkRecordPapers(record, options);
  const output = openOutput(undefined);
  for (const { paper, issues } of papers) {
    const errors = issues.filter(({ severity }) => severity === "error").length;
    const note = errors === 0 ? "" : lacking(errors)[terminal.language];
    await output.write(`${paper.form}\t${paper.at}\t${paper.names[terminal.language]}\t${note}\n`);
  }
  await output.end();
  return papers.every(({ complete }) => complete) ? exitCodes.clean : exitCodes.findings;
}

const lacking = (count: number) => ({
  vi: `còn thiếu hoặc sai ${count} chỗ`,
  en: `${count} missing or wrong`,
});

/** Each paper in a file of its own; drawn when its turn comes. */
async function printEach(
  record: MedicalRecord,
  papers: readonly CheckedPaper[],
  options: DrawRecordOptions,
  out: string,
  extension: "html" | "pdf",
  render: (paper: PaperDocument) => AsyncIterable<Uint8Array> | Iterable<string>,
): Promise<void> {
  const { drawRecordPaper } = await import("@benhan/exchange/paper");
  const { formEditions } = await import("@benhan/core/forms");
  // A form that nobody knows was told as a finding, and has no paper.
  const known = papers.filter(({ paper }) => formEditions(paper.form).length > 0);
  const names = known.map(({ paper }, at) => {
    const number = String(at + 1).padStart(3, "0");
    return `${number}-${paper.form.replace(/[^A-Za-z0-9]+/g, "-")}.${extension}`;
  });
  const files = filesIn(out, names);
  for (const [at, checked] of known.entries()) {
    const drawn = drawRecordPaper(record, checked, options);
    const file = files[at];
    if (drawn !== undefined && file !== undefined) await writeNew(file, render(drawn.paper));
  }
}
