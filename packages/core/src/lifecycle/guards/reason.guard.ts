import { type Finding, issueAt } from "../../record/integrity/record-facts.ts";
import { isSaid } from "../is-said.ts";
import type { Guard } from "./guard.ts";

const noReason: Finding = {
  code: "core.lifecycle.reason_missing",
  severity: "error",
  rule: "KCB-03",
  source: "Luật KCB 15/2023 Đ7 k10; CV 365/TTYQG-GPQLCL III.1.1 c",
  text: { vi: "Thao tác này phải ghi lý do.", en: "This command needs a reason." },
  nextStep: { vi: "Truyền `reason`.", en: "Give `reason`." },
};

/** Whoever changes what others rely on says why. */
export const reasonGuard: Guard = {
  legal: "KCB-03, CV365-05",
  check: ({ request }) => (isSaid(request.reason) ? [] : [issueAt(noReason, ["reason"])]),
};
