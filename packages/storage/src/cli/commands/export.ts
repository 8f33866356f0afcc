import { type EpisodeId, isUuid } from "@benhan/core";
import {
  type Command,
  type CommandLine,
  exitCodes,
  missing,
  numberOf,
  onlyOne,
  printResult,
  resultOptions,
  sayIssues,
  takes,
} from "@benhan/core/command-line";
import type { Bilingual } from "@benhan/core/faults";
import { exportPackage, type PackageScope } from "@benhan/storage/archive-package";
import { hostOptions, withHost } from "../host/load-host.ts";
import { wrongLine } from "../program.ts";
import { purposeOf, runWork, usualActor } from "../run-work.ts";

/** `benhan-storage export`: a package for an archive or another vendor. */
export const exportCommand: Command = {
  name: "export",
  takes: [0, 0],
  arguments: "",
  options: {
    ...hostOptions,
    ...resultOptions,
    ...{ out: "text", record: "text", year: "text", everything: "flag" },
    ...{ purpose: "text", recipient: "text", organisation: "text" },
  },
  help: {
    vi: `benhan-storage export --config TỆP --out THƯ-MỤC (--record MÃ | --year NĂM | --everything)  …  đóng gói lưu trữ

Gói BagIt có METS, PREMIS và bản mô tả, đọc được không cần chương trình này. THƯ-MỤC chưa có hoặc trống.
--purpose: mục đích; --recipient: mã bên nhận; --organisation: tên cơ sở. Lần xuất được ghi nhật ký. --json: cho chương
trình đọc. Mã thoát: 0 đủ; 1 có điều thiếu (kể cả không có bệnh án nào), đã kể; 2 không xong.`,
    en: `benhan-storage export --config FILE --out FOLDER (--record ID | --year YEAR | --everything)  …  a package

A BagIt bag with METS, PREMIS and a specification, readable without this program. FOLDER is new or empty.
--purpose: what for; --recipient: key of who receives it; --organisation: name of the facility. The export is logged.
--json: for programs. Exit code: 0 whole; 1 something lacks (or there is no record at all) and is told; 2 not done.`,
  },
  run: (line, terminal) => {
    const scope = scopeOf(line);
    const to = line.text("out") as string;
    return withHost("export", line, async (host) => {
      const { storage, blobs, describe, actor = usualActor } = host;
      const recipient = line.text("recipient");
      const organisation = line.text("organisation") ?? host.organisation;
      const { issues, ...written } = await runWork(
        { vi: "Số tệp đã ghi", en: "Files written" },
        terminal,
        ({ signal, step }) =>
          exportPackage({
            ...{ to, storage, scope, by: actor, purpose: purposeOf(line, "export"), signal },
            ...(recipient !== undefined && { recipient }),
            ...(organisation !== undefined && { organisation }),
            ...(blobs !== undefined && { blobs }),
            ...(describe !== undefined && { describe }),
            onProgress: ({ files }) => step(files),
          }),
        { patienceMs: tidyingMs },
      );
      sayIssues(issues, terminal);
      const { records, versions, files, bytes } = written;
      const isWhole = issues.every(({ severity }) => severity === "information");
      const disposed = issues.filter(({ code }) => code.endsWith(".disposed")).length;
      await printResult(line, terminal, { ...written, issues }, [
        {
          vi: `Đã đóng gói ${records} bệnh án, ${versions} phiên bản, ${files} tệp, ${bytes} byte.`,
          en: `${records} records, ${versions} versions, ${files} files, ${bytes} bytes were packed.`,
        },
        ...(disposed === 0 ? [] : [disposedLine(disposed)]),
      ]);
      return isWhole ? exitCodes.clean : exitCodes.findings;
    });
  },
};

/** A large package that was begun takes as long to take away again. */
const tidyingMs = 60_000;

/** What was disposed of lawfully is no lack of the package. */
const disposedLine = (count: number): Bilingual => ({
  vi: `${count} phiên bản đã hủy theo quy định: gói chỉ còn thông tin về chúng.`,
  en: `${count} versions were disposed of: the package says only that they were there.`,
});

function scopeOf(line: CommandLine): PackageScope {
  const record = line.text("record");
  const named = [record, line.text("year"), line.has("everything") || undefined];
  const count = named.filter((one) => one !== undefined).length;
  const scopes = ["--record", "--year", "--everything"];
  const parts = [
    ...(line.text("out") === undefined ? [missing("--out")] : []),
    ...(count === 0 ? [missing(scopes.join(" | "))] : []),
    ...(count > 1 ? [onlyOne(scopes)] : []),
    ...(record === undefined || isUuid(record) ? [] : [takes("--record", "UUID")]),
  ];
  if (parts.length > 0) throw wrongLine("export", parts);
  if (record !== undefined) return { kind: "record", episodeId: record as EpisodeId };
  if (line.has("everything")) return { kind: "everything" };
  return { kind: "year", year: numberOf("export", line, "year", { least: 1900, most: 9999, usual: 0 }) };
}
