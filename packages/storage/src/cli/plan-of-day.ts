import type { CalendarDate } from "@benhan/core";
import type { CommandLine, Terminal } from "@benhan/core/command-line";
import type { Bilingual } from "@benhan/core/faults";
import { type DuePlan, listDue, planDue, refreshRetention } from "@benhan/storage/retention";
import { partsOf } from "../front/parts.ts";
import { dayOption, today } from "./day-option.ts";
import { withHost } from "./host/load-host.ts";
import { type RecordNames, recordNames } from "./host/record-names.ts";
import { runWork } from "./run-work.ts";

/** What is due on a day, with what people call the records. */
export interface PlanOfDay extends DuePlan {
  readonly on: CalendarDate;
  readonly names: RecordNames;
  /** Keys of records that cannot be read: nothing of them is due. */
  readonly unreadable: readonly string[];
}

/** What is due on the day of `--on`: brings the index up to date first, and changes nothing else. */
export function planOfDay<T>(
  command: string,
  line: CommandLine,
  terminal: Terminal,
  tell: (plan: PlanOfDay) => Promise<T>,
): Promise<T> {
  // Before anything is opened.
  const asked = dayOption(command, line);
  return withHost(command, line, async (host) => {
    const { storage, patientOf } = host;
    const on = asked ?? today(host);
    const planned = await runWork(
      { vi: "Số phiên bản đã xem", en: "Versions looked at" },
      terminal,
      async ({ signal, step }) => {
        const refreshed = await refreshRetention(storage, {
          signal,
          ...(patientOf !== undefined && { patientOf }),
          onProgress: ({ versions }) => step(versions),
        });
        const { items, holds, ...due } = await listDue(storage, { on, signal });
        const plan = planDue(items, { holds, on });
        const found = plan.explained.map(({ key }) => key);
        return {
          ...plan,
          names: await recordNames(host, found, signal),
          unreadable: [...new Set([...refreshed.unreadable, ...due.unreadable])].sort(),
        };
      },
    );
    if (partsOf(storage, command).keys === undefined) terminal.say(inPlain[terminal.language]);
    const { unreadable } = planned;
    if (unreadable.length > 0) terminal.say(notRead(unreadable)[terminal.language]);
    return tell({ ...planned, on });
  });
}

const inPlain: Bilingual = {
  vi: "!  Kho này không mã hóa: đến bước hủy sẽ bị từ chối. Trước hết chuyển sang kho có mã hóa: benhan-storage migrate.",
  en: "!  This store is not encrypted: the disposal itself will be refused. First move it into one with keys: benhan-storage migrate.",
};

const notRead = (keys: readonly string[]): Bilingual => ({
  vi: `!  Không đọc được ${keys.length} bệnh án vì khóa của chúng thiếu hoặc đã bị hủy, nên chưa xét: ${keys.join(", ")}. Nếu thiếu khóa: phục hồi kho khóa từ bản sao lưu rồi chạy lại.`,
  en: `!  ${keys.length} records cannot be read, for their keys are missing or were destroyed, and were not looked at: ${keys.join(", ")}. Where keys are missing, restore them from the backup and run it again.`,
});
