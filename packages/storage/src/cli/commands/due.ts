import { type Command, exitCodes, printResult, resultOptions } from "@benhan/core/command-line";
import { periodWords } from "../../retention/words.ts";
import { hostOptions } from "../host/load-host.ts";
import { withName } from "../host/record-names.ts";
import { planOfDay } from "../plan-of-day.ts";
import { dayText } from "../words.ts";

/** `benhan-storage due`: whose time is over. */
export const dueCommand: Command = {
  name: "due",
  takes: [0, 0],
  arguments: "",
  options: { ...hostOptions, ...resultOptions, on: "text" },
  help: {
    vi: `benhan-storage due --config TỆP [--on NGÀY]  …  bệnh án hết thời hạn lưu trữ đến ngày NGÀY (YYYY-MM-DD; mặc định hôm nay)

Trước hết xem những gì mới lưu từ lần chạy trước (công việc của một ngày, không quét cả kho). Không hủy gì.
--json: cho chương trình đọc. Mã thoát: 0 không có; 1 có bệnh án đến hạn; 2 không xong.`,
    en: `benhan-storage due --config FILE [--on DAY]  …  records whose time is over on DAY (YYYY-MM-DD; default today)

First looks at what was stored since the last run (a day's work, never the whole archive). Nothing is disposed of.
--json: for programs. Exit code: 0 none; 1 there are some; 2 not done.`,
  },
  run: (line, terminal) =>
    planOfDay("due", line, terminal, async ({ candidates, explained, on, names, unreadable }) => {
      const stays = explained.filter(({ isDisposable }) => !isDisposable);
      const keys = candidates.map(({ key }) => key);
      await printResult(line, terminal, { on, candidates, kept: stays, names, unreadable }, [
        {
          vi: `Đến ngày ${dayText(on).vi}: ${keys.length} bệnh án có thể đưa vào danh sách hủy, ${stays.length} còn phải giữ.`,
          en: `On ${on}: ${keys.length} records may be put on the list of disposal, ${stays.length} must still be kept.`,
        },
        ...candidates.map(({ key, retention }) => {
          const until = retention && periodWords(retention.keepUntil);
          const line = `  ${withName(key, names)}`;
          return {
            vi: `${line}${until === undefined ? "" : `: ${retention?.rule}, giữ ${until.vi}`}`,
            en: `${line}${until === undefined ? "" : `: ${retention?.rule}, kept ${until.en}`}`,
          };
        }),
        ...stays.map(({ key, reasons }) => ({
          vi: `  ${withName(key, names)}: ${reasons.map(({ text }) => text.vi).join(" ")}`,
          en: `  ${withName(key, names)}: ${reasons.map(({ text }) => text.en).join(" ")}`,
        })),
      ]);
      return keys.length + unreadable.length === 0 ? exitCodes.clean : exitCodes.findings;
    }),
};
