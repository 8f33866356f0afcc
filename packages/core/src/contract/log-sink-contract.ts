import type { LogEvent, LogSink } from "../ports/log-sink.ts";
import { type ContractCase, must } from "./contract-case.ts";

const levels = ["debug", "information", "warning", "error"] as const;

/** What every {@link LogSink} keeps to. What it does with events is its own affair. */
export const logSinkContract: readonly ContractCase<LogSink>[] = [
  {
    title: "writing never throws and answers nothing",
    async run(sink) {
      const fields = { empty: "", text: "Đã gửi\n\u0000\ud800", long: "x".repeat(100_000) };
      for (const level of levels) {
        const events: readonly LogEvent[] = [
          { level, code: "core.contract.plain" },
          { level, code: "core.contract.full", facilityId: "contract-a", fields },
        ];
        for (const event of events) {
          must(
            (sink.write(event) as unknown) === undefined,
            "a sink must neither answer nor make the caller wait",
          );
        }
      }
    },
  },
  {
    title: "an event is left as it was",
    async run(sink) {
      const fields = Object.freeze({ hub: "bhxh" });
      const event: LogEvent = Object.freeze({ level: "information", code: "core.contract.frozen", fields });
      sink.write(event);
      const before = { level: "information", code: "core.contract.open", fields: { hub: "bhxh" } } as const;
      const open: LogEvent = { ...before, fields: { ...before.fields } };
      sink.write(open);
      must(JSON.stringify(open) === JSON.stringify(before), "the sink changed the event");
    },
  },
];
