import type { CalendarDate } from "@benhan/core";
import type { CommandLine, Terminal } from "@benhan/core/command-line";
import type { Bilingual } from "@benhan/core/faults";
import { type DuePlan, listDue, planDue, refreshRetention } from "@benhan/storage/retention";
import { partsOf } from "../front/parts.ts";
import { dayOption, today } from "./day-option.ts";
import { withHost } from "./host/load-host.ts";
import { runWork } from "./run-work.ts";

/** What is due on the day of `--on`: brings the index up to date first, and changes nothing else. */
export function planOfDay<T>(
  command: string,
  line: CommandLine,
  terminal: Terminal,
  tell: (plan: DuePlan, on: CalendarDate) => Promise<T>,
): Promise<T> {
  // Before anything is opened.
  const asked = dayOption(command, line);
  return withHost(command, line, async (host) => {
    const { storage, patientOf } = host;
    const on = asked ?? today(host);
    const plan = await runWork(
      { vi: "Số phiên bản đã xem", en: "Versions looked at" },
      terminal,
      async ({ signal, step }) => {
        await refreshRetention(storage, {
          signal,
          ...(patientOf !== undefined && { patientOf }),
          onProgress: ({ versions }) => step(versions),
        });
        const { items, holds } = await listDue(storage, { on, signal });
        return planDue(items, { holds, on });
      },
    );
    if (partsOf(storage, command).keys === undefined) terminal.say(inPlain[terminal.language]);
    return tell(plan, on);
  });
}

const inPlain: Bilingual = {
  vi: "!  Kho này không mã hóa: đến bước hủy sẽ bị từ chối. Trước hết chuyển sang kho có mã hóa: benhan-storage migrate.",
  en: "!  This store is not encrypted: the disposal itself will be refused. First move it into one with keys: benhan-storage migrate.",
};
