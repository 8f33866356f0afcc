import {
  type Command,
  type CommandLine,
  exitCodes,
  missing,
  printResult,
  resultOptions,
  sayIssues,
} from "@benhan/core/command-line";
import { type MigrationPlan, migrateStore, planMigration } from "@benhan/storage/migration";
import { hostOptions, withHost } from "../host/load-host.ts";
import type { StorageHost } from "../host/storage-host.ts";
import { wrongLine } from "../program.ts";
import { runWork } from "../run-work.ts";

/** `benhan-storage migrate`: moves a store into another one, or rebuilds a damaged one. */
export const migrateCommand: Command = {
  name: "migrate",
  takes: [0, 0],
  arguments: "",
  options: { ...hostOptions, ...resultOptions, to: "text", second: "text", "dry-run": "flag" },
  help: {
    vi: `benhan-storage migrate --config TỆP --to TỆP [--second TỆP] [--dry-run]  …  chuyển cả kho sang kho khác, so từng mục

Mọi cặp: SQLite, PostgreSQL, IndexedDB; rõ sang mã hóa. Kho nguồn chỉ bị đọc; dừng các chương trình ghi vào nó ở lần chạy
cuối. Bị ngắt thì chạy lại, không ghi trùng. --second: bản sao thứ hai, lấy từ đó những gì nguồn hỏng hoặc mất (sửa kho).
--dry-run: chỉ đếm. --json: cho chương trình đọc. Mã thoát: 0 bằng nhau, không mất gì; 1 có thứ không lấy được; 2 không xong.`,
    en: `benhan-storage migrate --config FILE --to FILE [--second FILE] [--dry-run]  …  moves a store, and compares every item

Any pair: SQLite, PostgreSQL, IndexedDB; plain to encrypted. The source is only read; stop what writes to it in the last
run. After an interruption run it again, nothing is doubled. --second: another copy, out of which comes what is damaged or
missing in the source (repair). --dry-run: counts only. --json: for programs.
Exit code: 0 equal, nothing lost; 1 something could not be had; 2 not done.`,
  },
  run: (line, terminal) => {
    if (line.text("to") === undefined) throw wrongLine("migrate", [missing("--to")]);
    return withHost("migrate", line, (source) =>
      withHost(
        "migrate",
        line,
        (target) =>
          withSecond(line, async (second) => {
            const result = await runWork({ vi: "Số mục", en: "Items" }, terminal, ({ signal, step }) =>
              (line.has("dry-run") ? planMigration : migrateStore)({
                ...{ from: source.storage, to: target.storage, second: second?.storage, signal },
                onProgress: ({ done }) => step(done),
              }),
            );
            sayIssues(result.lost, terminal);
            await printResult(line, terminal, result, [linesOf(result, line.has("dry-run"))]);
            return result.lost.length === 0 ? exitCodes.clean : exitCodes.findings;
          }),
        "to",
      ),
    );
  },
};

function withSecond<T>(line: CommandLine, work: (second?: StorageHost) => Promise<T>): Promise<T> {
  return line.text("second") === undefined ? work() : withHost("migrate", line, work, "second");
}

function linesOf(plan: MigrationPlan, isDry: boolean) {
  const { counts, bytes, disposed, repaired, lost } = plan;
  const count = Object.values(counts).reduce((sum, one) => sum + one, 0);
  return {
    vi: `${isDry ? "Sẽ chuyển" : "Đã chuyển và so"} ${count} mục, ${bytes} byte; đã hủy ${disposed}; lấy từ bản thứ hai ${repaired}; mất ${lost.length}.`,
    en: `${isDry ? "Would move" : "Moved and compared"} ${count} things, ${bytes} bytes; disposed of ${disposed}; from the second copy ${repaired}; lost ${lost.length}.`,
  };
}
