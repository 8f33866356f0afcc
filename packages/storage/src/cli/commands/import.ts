import { type Command, exitCodes, printResult, resultOptions, sayIssues } from "@benhan/core/command-line";
import type { Bilingual } from "@benhan/core/faults";
import { checkPackage, importPackage } from "@benhan/storage/archive-package";
import { hostOptions, withHost } from "../host/load-host.ts";
import { purposeOf, runWork, usualActor } from "../run-work.ts";

/** `benhan-storage import`: takes a package into a store, or only checks it. */
export const importCommand: Command = {
  name: "import",
  takes: [1, 1],
  arguments: { vi: "THƯ-MỤC", en: "FOLDER" },
  options: { ...hostOptions, ...resultOptions, "dry-run": "flag", purpose: "text" },
  help: {
    vi: `benhan-storage import THƯ-MỤC --config TỆP  …  nhập một gói lưu trữ vào kho; --dry-run: chỉ kiểm tra gói, không mở kho

Gói được kiểm tra trước; gói sai thì không nhập gì. Bị ngắt giữa chừng thì chạy lại: phần đã có được bỏ qua.
--purpose: mục đích. --json: cho chương trình đọc. Mã thoát: 0 xong; 1 gói sai hoặc thiếu (--dry-run), hoặc
có thứ không nhập được, đã kể; 2 không nhập.`,
    en: `benhan-storage import FOLDER --config FILE  …  takes a package into a store; --dry-run: checks it only, opens no store

The package is checked first; of one that is wrong nothing is taken. After an interruption run it again: what is there is
passed over. --purpose: what for. --json: for programs. Exit code: 0 done; 1 the package is wrong or lacks
something (--dry-run), or something of it could not be imported and is told; 2 not imported.`,
  },
  async run(line, terminal) {
    const [folder = ""] = line.positionals;
    if (line.has("dry-run")) {
      const { issues, ...checked } = await runWork(
        { vi: "Số tệp đã kiểm tra", en: "Files checked" },
        terminal,
        ({ signal, step }) => checkPackage(folder, { signal, onFile: step }),
      );
      sayIssues(issues, terminal);
      const { files, bytes, count, ok } = checked;
      const size = { vi: `${files} tệp, ${bytes} byte`, en: `${files} files, ${bytes} bytes` };
      await printResult(line, terminal, { ...checked, issues }, [
        issues.length === 0
          ? { vi: `Gói đúng và đủ: ${size.vi}.`, en: `The package is whole and right: ${size.en}.` }
          : ok
            ? {
                vi: `${size.vi}; nhập được, nhưng gói thiếu những gì kể trên.`,
                en: `${size.en}; it can be imported, and lacks what is told above.`,
              }
            : {
                vi: `${size.vi}; ${count} điều sai: không nhập được.`,
                en: `${size.en}; ${count} findings: it cannot be imported.`,
              },
      ]);
      return issues.length === 0 ? exitCodes.clean : exitCodes.findings;
    }
    return withHost("import", line, async ({ storage, blobs: to, actor = usualActor }) => {
      const { issues, ...taken } = await runWork(
        { vi: "Đang nhập", en: "Importing" },
        terminal,
        ({ signal, step }) =>
          importPackage(folder, storage, {
            ...{ by: actor, purpose: purposeOf(line, "import"), signal },
            ...(to !== undefined && { blobs: to }),
            onProgress: ({ part, items }) => step(items, partWords[part]),
          }),
      );
      sayIssues(issues, terminal);
      const { written, updated, equal, blobs } = taken;
      await printResult(line, terminal, { ...taken, issues }, [
        {
          vi: `Đã nhập: ${written} mục mới, ${updated} mục cập nhật, ${blobs} tệp đính kèm; ${equal} mục đã có sẵn.`,
          en: `Imported: ${written} new, ${updated} brought up to date, ${blobs} attachments; ${equal} were there already.`,
        },
      ]);
      return issues.length === 0 ? exitCodes.clean : exitCodes.findings;
    });
  },
};

/** What the number of a progress counts. */
const partWords: Readonly<Record<string, Bilingual>> = {
  files: { vi: "Số tệp đã kiểm tra", en: "Files checked" },
  documents: { vi: "Số phiên bản đã nhập", en: "Versions imported" },
  entries: { vi: "Số mục gửi đi đã nhập", en: "Messages imported" },
  receipts: { vi: "Số biên nhận đã nhập", en: "Receipts imported" },
  latches: { vi: "Số chốt cổng đã nhập", en: "Latches imported" },
  cards: { vi: "Số thẻ đã nhập", en: "Cards imported" },
  events: { vi: "Số sự kiện nhật ký đã nhập", en: "Events of the log imported" },
};
