import { dateOf, type Instant, isInstant, type MedicalRecord } from "@benhan/core";
import {
  apart,
  type Command,
  type CommandLine,
  type ExitCode,
  exitCodes,
  goesWith,
  missing,
  oneOf,
  onlyOne,
  sayIssues,
  type Terminal,
  takes,
} from "@benhan/core/command-line";
import { type Issue, isEmrError } from "@benhan/core/faults";
import { loadOfficialCodes } from "@benhan/core/official-codes";
import type { DrawRecordOptions } from "@benhan/exchange/paper";
import { areOne } from "../are-one.ts";
import { usageWrong } from "../cli.faults.ts";
import { readExtras } from "../emr365/extras-file.ts";
import { nothingWritten } from "../output.faults.ts";
import { drawOptions, requirePapers } from "../papers/draw-options.ts";
import { fontsOf } from "../papers/fonts-of.ts";
import { type NewFileOptions, requireNew, writeNew } from "../papers/new-file.ts";
import { errorsIn, readMasters, readRecord } from "../papers/read-record.ts";
import { sayWritten } from "../papers/say-written.ts";
import { wrongEnding } from "../wrong-ending.ts";

const name = "export";

/** `benhan-exchange export`: a record for somebody else: `HoSoBenhAn`, one PDF, or a package with everything. */
export const exportCommand: Command = {
  name,
  takes: [1, 1],
  arguments: "RECORD.json|-",
  options: {
    format: "text",
    ...{ out: "text", force: "flag", xml: "flag", json: "flag", losses: "text", draft: "flag" },
    ...{ extras: "text", fonts: "text", masters: "text", purpose: "text", created: "text", look: "text" },
  },
  help: {
    vi: `benhan-exchange export BỆNH_ÁN.json|-  …  xuất một bệnh án để giao cho nơi khác

  --format emr365   HoSoBenhAn của CV 365/TTYQG-GPQLCL (mặc định); --json (mặc định) hoặc --xml
  --format pdf      toàn bộ hồ sơ trong một PDF có mục lục
  --format package  gói ZIP: mọi giấy bằng PDF, HoSoBenhAn, record.json, mã băm từng tệp
  --out TỆP|-       bắt buộc (- là đầu ra chuẩn); tệp đã có thì không ghi đè, trừ khi có --force
  --losses TỆP      emr365: ghi danh sách chỗ không giữ được (JSON)
  --extras TỆP      emr365: đưa lại vào tệp những gì lệnh import --extras đã giữ bên cạnh bệnh án này
  --draft           pdf, package: xuất cả khi giấy còn thiếu
  --purpose CHỮ     pdf, package: mục đích sử dụng, in và ghi vào gói (Luật KCB Đ69 k5)
  --created GIỜ     pdf, package: ghi lúc xuất, ví dụ 2026-07-08T09:30:00.000+07:00; không có thì
                    xuất lại cùng bệnh án được cùng từng byte
  --masters TỆP     danh mục của cơ sở (JSON)
  --look TỆP        pdf, package: logo, đầu trang, bố cục, ô riêng của cơ sở (JSON; xem print --help)
  --fonts THƯ_MỤC   bốn tệp phông thay cho Tinos

HoSoBenhAn không giữ được mọi nội dung và không có chữ ký: chỗ không giữ được ghi vào --losses; gói tự ghi đủ trong manifest.json.
Nơi nhận kiểm gói bằng: benhan-exchange verify TỆP.zip.
Mã thoát: 0 đủ; 1 đã xuất và còn chỗ cần xem; 2 không xuất được.`,
    en: `benhan-exchange export RECORD.json|-  …  exports a record for somebody else

  --format emr365   HoSoBenhAn of CV 365/TTYQG-GPQLCL (default); --json (default) or --xml
  --format pdf      the whole record as one PDF with a list of contents
  --format package  a ZIP file: every paper as PDF, HoSoBenhAn, record.json, the digest of each file
  --out FILE|-      required (- is the standard output); a file that exists is overwritten with --force only
  --losses FILE     emr365: write the list of what is not kept (JSON)
  --extras FILE     emr365: put back into the file what import --extras kept beside this record
  --draft           pdf, package: export though papers lack something
  --purpose TEXT    pdf, package: what it is for, printed and kept in the package (Luật KCB Đ69 k5)
  --created TIME    pdf, package: write down when, such as 2026-07-08T09:30:00.000+07:00; without it
                    the same record gives the same bytes again
  --masters FILE    catalogues of the facility (JSON)
  --look FILE       pdf, package: logo, head, layouts, fields of the facility (JSON; see print --help)
  --fonts DIR       four font files instead of Tinos

HoSoBenhAn does not keep everything and has no signature: --losses lists what it loses; a package lists it in its manifest.json.
Who receives a package verifies it: benhan-exchange verify FILE.zip.
Exit code: 0 complete; 1 exported with places to look at; 2 not exported.`,
  },
  async run(line, terminal) {
    const format = oneOf(name, line, "format", ["emr365", "pdf", "package"]);
    const out = line.text("out");
    const created = line.text("created");
    const isData = format === "emr365";
    const endings = isData ? [line.has("xml") ? "xml" : "json"] : [format === "pdf" ? "pdf" : "zip"];
    const parts = [
      ...(out === undefined ? [missing("--out")] : wrongEnding("--out", out, endings)),
      ...(line.has("xml") && line.has("json") ? [onlyOne(["--xml", "--json"])] : []),
      ...(isData ? ofPapers : ofData)
        .filter((own) => line.has(own) || line.text(own) !== undefined)
        .map((own) => goesWith(`--${own}`, `--format ${isData ? "pdf|package" : "emr365"}`)),
      ...(areOne(out, line.text("losses")) ? [apart("--losses", "--out")] : []),
      ...(created !== undefined && !isInstant(created)
        ? [takes("--created", "2026-07-08T09:30:00.000+07:00")]
        : []),
    ];
    if (out === undefined || parts.length > 0) throw usageWrong({ usage: `${name} --help`, parts });
    const input = line.positionals[0] ?? "-";
    const kept = line.text("extras");
    const read = [input, line.text("masters") ?? [], line.text("look") ?? [], kept ?? []].flat();
    const files: NewFileOptions = { force: line.has("force"), inputs: read };
    const losses = line.text("losses");
    requireNew([out, ...(losses === undefined ? [] : [losses])], files);
    const record = await readRecord(input, terminal);
    const masters = await readMasters(line.text("masters"), terminal, record);
    if (isData) {
      return exportData(
        record,
        masters,
        { form: line.has("xml") ? "xml" : "json", out, losses, files, kept },
        terminal,
      );
    }
    let toLookAt = false;
    const options = {
      ...(await drawOptions(line, record, masters, terminal)),
      onIssue: ({ severity, code }: Issue) => {
        // What HoSoBenhAn does not keep is listed in the package; the papers do.
        if (severity !== "information" && !code.startsWith("exchange.emr365.")) toLookAt = true;
      },
      ...(created !== undefined && { createdAt: created as Instant }),
    };
    await requirePapers(record, options, terminal, { listsMissing: true });
    const write = format === "pdf" ? pdfOf : packageOf;
    const { pages } = await writeNew(out, await write(record, options, line), files);
    sayWritten(terminal, out, format === "pdf" ? pages : 0);
    return toLookAt ? exitCodes.findings : exitCodes.clean;
  },
};

/** Options of `HoSoBenhAn`, and those of papers. */
const ofData = ["xml", "json", "losses", "extras"];
const ofPapers = ["purpose", "look", "created", "draft", "fonts"];

/** How `HoSoBenhAn` is written. */
interface DataOutput {
  readonly form: "json" | "xml";
  readonly out: string;
  readonly losses: string | undefined;
  readonly files: NewFileOptions;
  /** The file of what an import kept beside the record. */
  readonly kept: string | undefined;
}

async function exportData(
  record: MedicalRecord,
  masters: Awaited<ReturnType<typeof readMasters>>,
  { form, out, losses: lossFile, files, kept }: DataOutput,
  terminal: Terminal,
): Promise<ExitCode> {
  const { checkEmr365, encodeEmr365, exportEmr365 } = await import("@benhan/exchange/emr365");
  const { admittedAt, arrivedAt } = record.episode;
  const exported = exportEmr365(record, {
    codes: await loadOfficialCodes(dateOf(admittedAt ?? arrivedAt)),
    ...(masters !== undefined && { masters }),
    ...(kept !== undefined && { extras: await readExtras(kept, record) }),
  });
  if (!exported.ok) throw nothingWritten({ count: errorsIn(exported.issues) });
  const { document, losses } = exported.value;
  // By kind, and first: what the next doctor will not find in the file. Each single loss is in the list.
  const careLost = exported.issues.filter(({ code }) => told.has(code));
  const checked = checkEmr365(document, masters === undefined ? {} : { masters });
  const issues = [...careLost, ...checked.issues];
  sayIssues(issues, terminal);
  const bytes = bytesOf(() => encodeEmr365(document, form), terminal);
  // The list first: without it, nothing was exported.
  if (lossFile !== undefined) {
    await writeNew(lossFile, [`${JSON.stringify(losses, null, 2)}\n`], files);
    sayWritten(terminal, lossFile);
  }
  await writeNew(out, [bytes], files);
  sayWritten(terminal, out);
  if (losses.length > 0) terminal.say(lossText(losses.length, lossFile)[terminal.language]);
  return issues.some(({ severity }) => severity !== "information") ? exitCodes.findings : exitCodes.clean;
}

const told: ReadonlySet<string> = new Set([
  "exchange.emr365.care_not_carried",
  "exchange.emr365.extra_stale",
  "exchange.emr365.words_lacking",
]);

/** What is written; the places that cannot be are told. */
function bytesOf(encode: () => Uint8Array, terminal: Terminal): Uint8Array {
  try {
    return encode();
  } catch (error) {
    if (isEmrError(error)) sayIssues(error.issues, terminal);
    throw error;
  }
}

const lossText = (count: number, file = "--losses") => ({
  vi: `· HoSoBenhAn không giữ được ${count} chỗ của bệnh án; giao kèm PDF đã ký. Danh sách: ${file}.`,
  en: `· HoSoBenhAn does not keep ${count} places of the record; hand over the signed PDF as well. They are listed in ${file}.`,
});

type Pieces = AsyncIterable<Uint8Array>;

async function pdfOf(record: MedicalRecord, options: DrawRecordOptions, line: CommandLine): Promise<Pieces> {
  const { renderRecordPdfStream } = await import("@benhan/exchange/paper");
  return renderRecordPdfStream(record, { ...options, fonts: await fontsOf(name, line.text("fonts")) });
}

async function packageOf(
  record: MedicalRecord,
  options: DrawRecordOptions,
  line: CommandLine,
): Promise<Pieces> {
  const { writeRecordPackage } = await import("@benhan/exchange/record-package");
  const { nodeDigest } = await import("@benhan/core/node");
  const masters = options.fill?.masters;
  return writeRecordPackage(record, {
    ...options,
    fonts: await fontsOf(name, line.text("fonts")),
    digest: nodeDigest,
    ...(masters !== undefined && { emr365: { masters } }),
  });
}
