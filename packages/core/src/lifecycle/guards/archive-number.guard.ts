import { type Finding, issueAt } from "../../record/integrity/record-facts.ts";
import { isSaid } from "../is-said.ts";
import type { Guard } from "./guard.ts";

const noNumber: Finding = {
  code: "core.lifecycle.archive_number_missing",
  severity: "error",
  source: "Luật KCB 15/2023 Đ69",
  text: { vi: "Chưa có số lưu trữ.", en: "There is no archive number." },
  nextStep: {
    vi: "Truyền `archiveNumber` do bộ phận lưu trữ cấp.",
    en: "Give the `archiveNumber` of the archive.",
  },
};

/** A record in the archive can be found again by its number. */
export const archiveNumberGuard: Guard = {
  legal: "Luật KCB 15/2023 Đ69",
  check: ({ record }) => (isSaid(record.archiveNumber) ? [] : [issueAt(noNumber, ["archiveNumber"])]),
};
