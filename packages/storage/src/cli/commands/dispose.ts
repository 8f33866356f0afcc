import { type Command, exitCodes, missing, printResult, resultOptions } from "@benhan/core/command-line";
import { renderDisposalExplanation } from "@benhan/storage/retention";
import { hostOptions } from "../host/load-host.ts";
import { withName } from "../host/record-names.ts";
import { planOfDay } from "../plan-of-day.ts";
import { wrongLine } from "../program.ts";

/** `benhan-storage dispose --dry-run`: every decision with its source. */
export const disposeCommand: Command = {
  name: "dispose",
  takes: [0, 0],
  arguments: "",
  options: { ...hostOptions, ...resultOptions, "dry-run": "flag", on: "text" },
  help: {
    vi: `benhan-storage dispose --dry-run --config TỆP [--on NGÀY]  …  giải thích từng bệnh án đến hạn: hủy được chưa, theo điều nào

Chỉ chạy thử: không đổi gì. Hủy thật là quy trình có đề nghị, xét lại, quyết định của người đứng đầu, biên bản; làm trong
chương trình của bệnh viện bằng proposeDisposal … executeDisposal (hướng dẫn retention). --json: cho chương trình đọc.
Mã thoát: 0 không có gì đến hạn; 1 có; 2 không xong.`,
    en: `benhan-storage dispose --dry-run --config FILE [--on DAY]  …  explains each record that is due, with the rule behind it

A dry run only: nothing is changed. A disposal is a procedure (list, re-appraisal, decision of the head, minutes) that the
program of the hospital goes through by proposeDisposal … executeDisposal (guide retention). --json: for programs.
Exit code: 0 nothing is due; 1 something is; 2 not done.`,
  },
  run: (line, terminal) => {
    if (!line.has("dry-run")) throw wrongLine("dispose", [missing("--dry-run")]);
    return planOfDay("dispose", line, terminal, async ({ explained, on, names, unreadable }) => {
      const lines = explained.map((one) => {
        const named = { ...one, key: withName(one.key, names) };
        return { vi: renderDisposalExplanation(named, "vi"), en: renderDisposalExplanation(named, "en") };
      });
      await printResult(line, terminal, { on, explained, names, unreadable }, [
        ...lines,
        {
          vi: `Đã giải thích ${explained.length} bệnh án; chưa hủy gì.`,
          en: `${explained.length} records were explained; nothing was disposed of.`,
        },
      ]);
      return explained.length + unreadable.length === 0 ? exitCodes.clean : exitCodes.findings;
    });
  },
};
