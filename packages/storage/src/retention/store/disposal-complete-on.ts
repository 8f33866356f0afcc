import { addDays, type CalendarDate, dateOf, localMinuteOf } from "@benhan/core";
import { argumentIssues, refuseCall } from "@benhan/core/options";
import type { Disposal } from "../disposal/disposal.ts";
import { disposalShape } from "../disposal/disposal-state.ts";

/**
 * The first day on which a disposal is complete: the last backup that holds a key has expired, and nobody can restore
 * anything. The certificate may be issued from that day on. Nothing before the execution.
 *
 * @throws EmrError `core.options.wrong`
 * @legal Luật Lưu trữ 33/2024 Đ16
 */
export function disposalCompleteOn(disposal: Disposal): CalendarDate | undefined {
  refuseCall("disposalCompleteOn", argumentIssues("disposal", disposal, disposalShape));
  const executed = disposal.steps.find((step) => step.event === "execute");
  if (executed === undefined) return undefined;
  const { at, lastKeyBackup } = executed;
  return lastKeyBackup === "none" ? dateOf(localMinuteOf(at)) : addDays(lastKeyBackup, 1);
}
