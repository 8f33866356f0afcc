import { availableParallelism } from "node:os";
import { join } from "node:path";
import process from "node:process";
import {
  type Command,
  type CommandLine,
  exitCodes,
  missing,
  numberOf,
  oneOf,
  stopSignal,
  type Terminal,
  unexpected,
} from "@benhan/core/command-line";
import { checkFiles } from "../check/check-files.ts";
import { brokenFile, planOf } from "../check/check-path.ts";
import type { CheckedFile } from "../check/checked-file.ts";
import type { WorkerSetting } from "../check/worker-message.ts";
import { stopped, usageWrong } from "../cli.faults.ts";
import { editionOption } from "../edition-option.ts";
import { editionNames } from "../editions.ts";
import { engineName } from "../engine-name.ts";
import { folderLinked } from "../input/input.faults.ts";
import { type ListedInputs, listInputs } from "../input/list-inputs.ts";
import { type LoadedLists, loadLists, skippedListsText } from "../input/load-lists.ts";
import { loadRules } from "../input/load-rules.ts";
import { defaultMegabytes } from "../input/read-source.ts";
import { progressBar } from "../progress-bar.ts";
import type { ReportTotals } from "../reports/report-writer.ts";
import { reportFormats, reportWriterOf } from "../reports/report-writer-of.ts";
import { openOutput } from "../write-output.ts";

const name = "check";
const editions = editionNames.join("|");

/** `benhan-exchange check`: what is wrong with files, before the insurer says so. */
export const checkCommand: Command = {
  name,
  takes: [1, Number.MAX_SAFE_INTEGER],
  arguments: "FILE|DIR|-",
  options: {
    edition: "text",
    format: "text",
    lists: "text",
    rules: "text",
    "fail-on": "text",
    out: "text",
    threads: "text",
    "max-mb": "text",
    "show-key": "flag",
  },
  help: {
    vi: `benhan-exchange check TỆP|THƯ_MỤC|-  …  kiểm tra hồ sơ BHYT

  Nhận XML giám định (GIAMDINHHS), XLSX (mỗi trang một bảng), CSV, JSON; "-" là đầu vào chuẩn.
  Thư mục: mọi tệp .xml, .xlsx và mọi thư mục con có XML1.csv; số tệp loại khác bị bỏ qua được báo ra stderr.

  --edition ${editions}   mặc định auto: chuẩn có hiệu lực ngày NGAY_RA (JSON: edition ghi trong tệp)
  --format text|json|html|sarif|xlsx
  --lang vi|en           ngôn ngữ, mặc định vi
  --lists DIR            danh mục của bạn: ICD10.csv, MA_CSKCB.csv … (cột code)
  --rules FILE           mô-đun ES có luật riêng của bệnh viện: export const rules = […]
  --fail-on error|warning  mức làm mã thoát thành 1, mặc định error
  --out FILE             ghi báo cáo vào tệp; báo cáo cũ bị thay
  --threads N            số luồng, mặc định bằng số nhân
  --show-key             ghi MA_LK bên cạnh HOSO[n] (text, html, xlsx; json: key) để tìm lượt khám trong HIS; mặc định
                         tắt vì MA_LK có thể chứa số của người bệnh: báo cáo khi đó là dữ liệu cá nhân
  --max-mb N             kích thước lớn nhất của tệp phải giữ trọn trong bộ nhớ (XLSX, CSV, JSON), mặc định ${defaultMegabytes};
                         XML đọc từng hồ sơ nên dài bao nhiêu cũng được

Mã thoát: 0 không có phát hiện ở mức --fail-on; 1 có; 2 có tệp không đọc được, luật riêng bị lỗi, sai cách dùng hoặc bị dừng.
Ctrl-C: dừng, báo cáo ghi phần đã kiểm tra; Ctrl-C lần nữa: dừng ngay, không có báo cáo.`,
    en: `benhan-exchange check FILE|DIR|-  …  checks health insurance dossiers

  Takes insurance XML (GIAMDINHHS), XLSX (one sheet a table), CSV and JSON; "-" is the standard input.
  Of a folder: every .xml and .xlsx and every folder below it with XML1.csv; other files are counted on stderr.

  --edition ${editions}   by default auto: the one in force at NGAY_RA (JSON: the edition that it names)
  --format text|json|html|sarif|xlsx
  --lang vi|en           language, by default vi
  --lists DIR            your lists: ICD10.csv, MA_CSKCB.csv … (column code)
  --rules FILE           ES module with rules of your own: export const rules = […]
  --fail-on error|warning  from which level the exit code is 1, by default error
  --out FILE             write the report to a file; it replaces an older one
  --threads N            by default as many as there are cores
  --show-key             print MA_LK beside HOSO[n] (text, html, xlsx; json: key) to find the visit in the HIS; off by
                         default, because MA_LK may hold a patient number: the report is personal data then
  --max-mb N             largest size of a file that is held whole (XLSX, CSV, JSON), by default ${defaultMegabytes};
                         XML is read dossier by dossier and may be of any length

Exit code: 0 nothing of the --fail-on level; 1 something; 2 an unreadable file, a rule of your own that
failed, wrong usage or a run that was stopped.
Ctrl-C stops it, and the report holds what was checked; another Ctrl-C ends it at once, without a report.`,
  },
  async run(line, terminal) {
    const format = oneOf(name, line, "format", reportFormats);
    const failOn = oneOf(name, line, "fail-on", ["error", "warning"]);
    const threads = numberOf(name, line, "threads", { least: 1, most: 256, usual: availableParallelism() });
    const out = line.text("out");
    if (format === "xlsx" && out === undefined && process.stdout.isTTY) {
      throw usageWrong({ usage: `${name} --help`, parts: [missing("--out")] });
    }
    if (line.positionals.filter((path) => path === "-").length > 1) {
      throw usageWrong({ usage: `${name} --help`, parts: [unexpected("-")] });
    }
    const { packs, setting } = await settingOf(line, terminal);
    const hostFiles = [
      setting.rulesFile ?? [],
      packs.map(({ edition }) => join(line.text("lists") ?? "", edition)),
    ].flat();
    // Before the first file: a rule that cannot be loaded is wrong usage.
    const plan = await planOf(setting);
    const { files, skipped, linked } = await filesOf(line.positionals);
    if (skipped.size > 0) terminal.say(skippedText(skipped)[terminal.language]);

    const stop = stopSignal();
    const writer = reportWriterOf(
      format,
      { engine: engineName, packs, language: terminal.language, showKey: line.has("show-key") },
      plan.rules,
    );
    const output = openOutput(out, [...files, ...hostFiles]);
    const bar = progressBar(files.length);
    const totals = createTotals(setting.edition);
    try {
      await output.write(writer.begin());
      // A single one, too: a thread can be ended whatever it does.
      const results = checkFiles(files, { setting, threads, signal: stop.signal, program: workerProgram() });
      for await (const checked of results) {
        totals.add(checked);
        await output.write(writer.file(checked));
        bar.step();
      }
      // The report itself says that it is not whole: who reads it later does not see how the run ended.
      const next = files[totals.result().files];
      if (stop.signal.aborted && next !== undefined) {
        const missing = brokenFile(next, stopped({}));
        totals.add(missing);
        await output.write(writer.file(missing));
      }
      for (const path of linked) {
        const unseen = brokenFile(path, folderLinked({}));
        totals.add(unseen);
        await output.write(writer.file(unseen));
      }
    } finally {
      bar.end();
      stop.end();
    }
    await output.write(await writer.end(totals.result()));
    await output.end();
    return exitCodeOf(totals.result(), failOn, stop.signal, terminal);
  },
};

async function settingOf(
  line: CommandLine,
  { say, language }: Terminal,
): Promise<{ readonly packs: LoadedLists["packs"]; readonly setting: WorkerSetting }> {
  const megabytes = numberOf(name, line, "max-mb", { least: 1, most: 2000, usual: defaultMegabytes });
  const edition = editionOption(name, line)?.id ?? "auto";
  const rulesFile = line.text("rules");
  const lists = line.text("lists");
  const rules = rulesFile === undefined ? undefined : await loadRules(rulesFile);
  const loaded = lists === undefined ? undefined : await loadLists(lists, rules);
  if (loaded !== undefined && loaded.skipped.length > 0) say(skippedListsText(loaded.skipped)[language]);
  return {
    packs: loaded?.packs ?? [],
    setting: {
      edition,
      megabytes,
      ...(line.has("show-key") && { showKey: true }),
      ...(rulesFile !== undefined && { rulesFile }),
      ...(loaded !== undefined && { codeLists: loaded.codeLists }),
    },
  };
}

/** What the arguments mean. One of several that is not there is told beside the others, as a file that is broken is. */
async function filesOf(paths: readonly string[]): Promise<ListedInputs> {
  const skipped = new Map<string, number>();
  const listed = paths.map((path) =>
    listInputs(path).catch((error: unknown): ListedInputs => {
      if (paths.length === 1) throw error;
      return { files: [path], skipped, linked: [] };
    }),
  );
  const all = await Promise.all(listed);
  for (const [kind, count] of all.flatMap((one) => [...one.skipped])) {
    skipped.set(kind, (skipped.get(kind) ?? 0) + count);
  }
  return { files: all.flatMap(({ files }) => files), skipped, linked: all.flatMap(({ linked }) => linked) };
}

/** Files of a folder that are not checked: whoever put them there may think that they were. */
function skippedText(skipped: ReadonlyMap<string, number>) {
  const kinds = [...skipped].sort(([left], [right]) => (left < right ? -1 : 1));
  const count = kinds.reduce((sum, [, own]) => sum + own, 0);
  const told = kinds.map(([kind, own]) => `${kind === "" ? "…" : kind}: ${own}`).join(", ");
  return {
    vi: `Bỏ qua ${count} tệp loại khác trong thư mục (${told}); JSON và CSV lẻ thì check từng tệp.`,
    en: `Files of other kinds in the folder that were skipped: ${count} (${told}); check JSON and single CSV files by name.`,
  };
}

/** The worker is a program of its own beside this one. */
function workerProgram(): URL {
  return new URL("./benhan-exchange-worker.js", import.meta.url);
}

function createTotals(asked: string) {
  const editions = new Set<string>();
  const sums = { files: 0, dossiers: 0, errors: 0, warnings: 0, unreadable: 0, rulesBroken: 0 };
  return {
    add(checked: CheckedFile): void {
      for (const edition of checked.editions) editions.add(edition);
      sums.files += 1;
      sums.dossiers += checked.dossiers;
      sums.errors += checked.errors;
      sums.warnings += checked.warnings;
      if (checked.unreadable) sums.unreadable += 1;
      if (checked.rulesBroken) sums.rulesBroken += 1;
    },
    result(): ReportTotals {
      return { edition: editions.size === 0 ? asked : [...editions].sort().join("+"), ...sums };
    },
  };
}

function exitCodeOf(
  { errors, warnings, unreadable, rulesBroken }: ReportTotals,
  failOn: "error" | "warning",
  signal: AbortSignal,
  { say, language }: Terminal,
) {
  if (signal.aborted) {
    say(stopped({}).text[language]);
    return exitCodes.trouble;
  }
  if (unreadable + rulesBroken > 0) return exitCodes.trouble;
  return errors + (failOn === "warning" ? warnings : 0) > 0 ? exitCodes.findings : exitCodes.clean;
}
