import { type Command, exitCodes, sayIssues } from "@benhan/core/command-line";
import { checkPackage, importPackage } from "@benhan/storage/archive-package";
import { hostOptions, withHost } from "../host/load-host.ts";
import { printResult, resultOptions } from "../print-result.ts";
import { purposeOf, runWork, usualActor } from "../run-work.ts";

/** `benhan-storage import`: takes a package into a store, or only checks it. */
export const importCommand: Command = {
  name: "import",
  takes: [1, 1],
  arguments: "FOLDER",
  options: { ...hostOptions, ...resultOptions, "dry-run": "flag", purpose: "text" },
  help: {
    vi: `benhan-storage import THƯ-MỤC --config TỆP  …  nhận một gói lưu trữ vào kho; --dry-run: chỉ kiểm tra gói, không mở kho

Gói được kiểm tra trước; gói sai thì không nhận gì. Bị ngắt giữa chừng thì chạy lại: phần đã có được bỏ qua.
--purpose: mục đích. --json: cho chương trình đọc. Mã thoát: 0 xong; 1 gói có điều sai hoặc thiếu; 2 không xong.`,
    en: `benhan-storage import FOLDER --config FILE  …  takes a package into a store; --dry-run: checks it only, opens no store

The package is checked first; of one that is wrong nothing is taken. After an interruption run it again: what is there is
passed over. --purpose: what for. --json: for programs. Exit code: 0 done; 1 something is wrong or lacks; 2 not done.`,
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
      const { files, bytes, count } = checked;
      await printResult(line, terminal, { ...checked, issues }, [
        {
          vi: `${files} tệp, ${bytes} byte; ${count} điều sai.`,
          en: `${files} files, ${bytes} bytes; ${count} findings.`,
        },
      ]);
      return checked.ok ? exitCodes.clean : exitCodes.findings;
    }
    return withHost("import", line, async ({ storage, blobs, actor = usualActor }) => {
      const { issues, ...taken } = await runWork(
        { vi: "Số mục đã nhận", en: "Items taken" },
        terminal,
        ({ signal, step }) =>
          importPackage(folder, storage, {
            ...{ by: actor, purpose: purposeOf(line, "import"), signal },
            ...(blobs !== undefined && { blobs }),
            onProgress: ({ items }) => step(items),
          }),
      );
      sayIssues(issues, terminal);
      const { written, updated, equal } = taken;
      await printResult(line, terminal, { ...taken, issues }, [
        {
          vi: `Mới: ${written}; cập nhật: ${updated}; đã có sẵn: ${equal}.`,
          en: `New: ${written}; brought up to date: ${updated}; there already: ${equal}.`,
        },
      ]);
      return issues.length === 0 ? exitCodes.clean : exitCodes.findings;
    });
  },
};
