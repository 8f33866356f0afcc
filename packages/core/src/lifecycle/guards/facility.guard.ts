import { type Finding, issueAt } from "../../record/integrity/record-facts.ts";
import type { Guard } from "./guard.ts";

const otherFacility: Finding = {
  code: "core.lifecycle.other_facility",
  severity: "error",
  text: {
    vi: "Bệnh án thuộc cơ sở khác với cơ sở đang mở.",
    en: "The record belongs to another facility than the one that is open.",
  },
  nextStep: {
    vi: "Ghi facilityId của cơ sở đang mở, hoặc mở đúng cơ sở của bệnh án.",
    en: "Give the facilityId of the open facility, or open the facility of the record.",
  },
};

/** A record belongs to the facility that keeps it. */
export const facilityGuard: Guard = {
  legal: "KCB-02: Luật KCB 15/2023 Đ69 k1",
  check: ({ record, facilityId }) =>
    record.facilityId === facilityId ? [] : [issueAt(otherFacility, ["facilityId"])],
};
