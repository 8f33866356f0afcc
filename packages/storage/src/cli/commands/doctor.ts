import process from "node:process";
import { type Command, exitCodes, printResult, resultOptions } from "@benhan/core/command-line";
import type { Check } from "../doctor/check.ts";
import { checkFolder, checkKeysApart } from "../doctor/check-folder.ts";
import { checkClock, checkEncryption, checkNode, checkRead } from "../doctor/check-store.ts";
import { hostOptions, withHost } from "../host/load-host.ts";

const marks: Readonly<Record<Check["outcome"], string>> = { ok: "✓", warning: "!", failed: "✗" };

/** `benhan-storage doctor`: whether machine and store are fit for records. */
export const doctorCommand: Command = {
  name: "doctor",
  takes: [0, 0],
  arguments: "",
  options: { ...hostOptions, ...resultOptions },
  help: {
    vi: `benhan-storage doctor --config TỆP  …  khám máy và kho: Node, mã hóa, đĩa, fsync, khóa tệp, đồng hồ, đọc thử

Cấu hình có folder thì khám cả ổ đĩa ở đó; có keysFolder thì xem khóa có nằm riêng không. Kho mở được nghĩa là định dạng
hợp lệ. --json: cho chương trình đọc. Mã thoát: 0 tốt; 1 có điều cần làm; 2 không khám được.`,
    en: `benhan-storage doctor --config FILE  …  looks at machine and store: Node, encryption, disk, fsync, locks, clock, reading

With folder in the configuration the disk there is looked at too; with keysFolder whether the keys lie apart. A store that
opens has a format that is known. --json: for programs. Exit code: 0 all well; 1 something is to be done; 2 not done.`,
  },
  run: (line, terminal) =>
    withHost("doctor", line, async (host) => {
      const { folder, keysFolder } = host;
      const checks: readonly Check[] = [
        checkNode(process.versions.node),
        checkEncryption(host),
        ...(folder === undefined ? [] : await checkFolder(folder)),
        ...(folder === undefined || keysFolder === undefined ? [] : [checkKeysApart(folder, keysFolder)]),
        await checkClock(host),
        await checkRead(host),
      ];
      await printResult(
        line,
        terminal,
        { checks },
        checks.map(({ outcome, text, nextStep }) => ({
          vi: `${marks[outcome]} ${text.vi}${nextStep === undefined ? "" : `\n  → ${nextStep.vi}`}`,
          en: `${marks[outcome]} ${text.en}${nextStep === undefined ? "" : `\n  → ${nextStep.en}`}`,
        })),
      );
      return checks.every(({ outcome }) => outcome === "ok") ? exitCodes.clean : exitCodes.findings;
    }),
};
