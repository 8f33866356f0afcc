import { type Finding, issueAt } from "../../record/integrity/record-facts.ts";
import { isSaid } from "../is-said.ts";
import type { Guard } from "./guard.ts";

const held: Finding = {
  code: "core.lifecycle.held",
  severity: "error",
  source: "Luật Lưu trữ 33/2024 Đ16",
  text: {
    vi: "Bệnh án đang bị giữ theo yêu cầu; không được hủy bỏ hay loại.",
    en: "The record is under a legal hold and must not disappear.",
  },
  nextStep: {
    vi: "Chờ bên yêu cầu bỏ lệnh giữ, rồi dùng `release` cho từng lệnh.",
    en: "Wait until whoever asked lifts the hold, then `release` each one.",
  },
};

const noReference: Finding = {
  code: "core.lifecycle.hold_without_reference",
  severity: "error",
  text: { vi: "Lệnh giữ phải có tên vụ việc.", en: "A hold needs the name of its matter." },
  nextStep: { vi: "Truyền `reference`.", en: "Give `reference`." },
};

const alreadyHeld: Finding = {
  code: "core.lifecycle.hold_taken",
  severity: "error",
  text: { vi: "Đã có lệnh giữ với tên này.", en: "A hold of this name stands already." },
  nextStep: { vi: "Dùng tên khác cho vụ việc khác.", en: "Use another name for another matter." },
};

const unknownHold: Finding = {
  code: "core.lifecycle.hold_unknown",
  severity: "error",
  text: { vi: "Không có lệnh giữ nào với tên này.", en: "No hold of this name stands." },
  nextStep: {
    vi: "Xem các lệnh giữ đang có (`holds`) của bệnh án.",
    en: "Look at the holds that stand (`holds`) on the record.",
  },
};

/** What is under a legal hold stays. */
export const notHeldGuard: Guard = {
  legal: "Luật Lưu trữ 33/2024 Đ16",
  check: ({ life }) => (life?.holds ?? []).map((_, index) => issueAt(held, ["holds", index])),
};

/** A new hold has a name of its own. */
export const newHoldGuard: Guard = {
  legal: "Luật Lưu trữ 33/2024 Đ16",
  check({ life, request: { reference } }) {
    if (!isSaid(reference)) return [issueAt(noReference, ["reference"])];
    const taken = life?.holds.some((hold) => hold.reference === reference);
    return taken ? [issueAt(alreadyHeld, ["reference"])] : [];
  },
};

/** Only a hold that stands can be released. */
export const knownHoldGuard: Guard = {
  legal: "Luật Lưu trữ 33/2024 Đ16",
  check({ life, request: { reference } }) {
    const stands = life?.holds.some((hold) => hold.reference === reference);
    return stands ? [] : [issueAt(unknownHold, ["reference"])];
  },
};
