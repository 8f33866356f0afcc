import type { OutboxState } from "@benhan/core";
import { type Command, exitCodes, printResult, resultOptions } from "@benhan/core/command-line";
import type { Bilingual } from "@benhan/core/faults";
import { hostOptions, withHost } from "../host/load-host.ts";
import { runWork } from "../run-work.ts";
import { type StorageStats, statsOf } from "../stats/stats-of.ts";
import { stateWords } from "../words.ts";

/** `benhan-storage stats`: how much of what a store holds. */
export const statsCommand: Command = {
  name: "stats",
  takes: [0, 0],
  arguments: "",
  options: { ...hostOptions, ...resultOptions },
  help: {
    vi: `benhan-storage stats --config TỆP  …  kho có gì, bao nhiêu: tài liệu theo năm, mục gửi đi, biên nhận, nhật ký, khóa

Không đọc nội dung. --json: cho chương trình đọc. Mã thoát: 0 đã in; 2 không xong.`,
    en: `benhan-storage stats --config FILE  …  what a store holds: documents by year, outbox, receipts, log, keys

No content is read. --json: for programs. Exit code: 0 shown; 2 not done.`,
  },
  run: (line, terminal) =>
    withHost("stats", line, async ({ storage, keys }) => {
      const stats = await runWork(
        { vi: "Số dòng đã đếm", en: "Rows counted" },
        terminal,
        ({ signal, step }) => statsOf(storage, { keys, onProgress: step, signal }),
      );
      await printResult(line, terminal, stats, linesOf(stats));
      return exitCodes.clean;
    }),
};

function linesOf({ facilityId, versions, outbox, receipts, log, keys }: StorageStats): readonly Bilingual[] {
  const years = Object.entries(versions.byYear);
  const states = Object.entries(outbox) as readonly (readonly [OutboxState, number])[];
  const writers = Object.entries(log);
  return [
    { vi: `Cơ sở ${facilityId}`, en: `Facility ${facilityId}` },
    {
      vi: `Tài liệu: ${versions.documents}, phiên bản: ${versions.count}, ${megabytes(versions.bytes)} MB nội dung; đã hủy: ${versions.disposed}`,
      en: `Documents: ${versions.documents}, versions: ${versions.count}, ${megabytes(versions.bytes)} MB of content; disposed: ${versions.disposed}`,
    },
    ...years.map(([year, { count, bytes }]) => ({
      vi: `  ${year}: ${count} phiên bản, ${megabytes(bytes)} MB`,
      en: `  ${year}: ${count} versions, ${megabytes(bytes)} MB`,
    })),
    {
      vi: `Mục gửi đi: ${states.map(([state, count]) => `${stateWords[state].vi} ${count}`).join(", ") || "trống"}`,
      en: `Outbox: ${states.map(([state, count]) => `${stateWords[state].en} ${count}`).join(", ") || "empty"}`,
    },
    { vi: `Biên nhận: ${receipts}`, en: `Receipts: ${receipts}` },
    {
      vi: `Nhật ký: ${writers.map(([writer, size]) => `${writer} ${size}`).join(", ") || "trống"}`,
      en: `Log: ${writers.map(([writer, size]) => `${writer} ${size}`).join(", ") || "empty"}`,
    },
    ...(keys === undefined
      ? []
      : [
          {
            vi: `Khóa: ${keys.living} đang dùng, ${keys.destroyed} đã hủy`,
            en: `Keys: ${keys.living} living, ${keys.destroyed} destroyed`,
          },
        ]),
  ];
}

const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(1);
