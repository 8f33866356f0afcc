import type { CalendarDate } from "@benhan/core";
import type { CommandLine, Terminal } from "@benhan/core/command-line";
import { type DuePlan, listDue, planDue, refreshRetention } from "@benhan/storage/retention";
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
    const { storage } = host;
    const on = asked ?? today(host);
    const plan = await runWork(
      { vi: "Số phiên bản đã xem", en: "Versions looked at" },
      terminal,
      async ({ signal, step }) => {
        await refreshRetention(storage, { signal, onProgress: ({ versions }) => step(versions) });
        const { items, holds } = await listDue(storage, { on, signal });
        return planDue(items, { holds, on });
      },
    );
    return tell(plan, on);
  });
}
