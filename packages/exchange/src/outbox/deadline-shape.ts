import { callable, listOf, notNegative, type OptionShape, object, plainObject } from "@benhan/core/options";
import type { DeadlineWatchOptions } from "./deadline-watch.ts";

/** A misspelt length of time would be passed over, and alarms would come at another moment than was meant. */
export const deadlineShape: OptionShape = /* @__PURE__ */ object<DeadlineWatchOptions>({
  ...{ soonMs: notNegative, graceMs: notNegative, everyMs: notNegative },
  ...{ onAlarm: callable, isWorkingDay: callable, deadlineFrom: callable },
  rules: /* @__PURE__ */ listOf(plainObject),
});
