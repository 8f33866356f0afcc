import { type Platform, parseCalendarDate } from "@benhan/core";
import { type AccessFacts, type AccessPolicy, createAuthorise } from "@benhan/core/access";
import type { Authorise } from "@benhan/core/lifecycle";
import type { AuditStore } from "@benhan/core/ports";
import { barredBy } from "@benhan/core/privacy";

/** The roles of the sample hospital, as its rule book has them. */
export const accessPolicy: AccessPolicy = {
  decision: "QĐ 12/QĐ-BV (mẫu)",
  reviewedOn: parseCalendarDate("2026-07-01"),
  roles: {
    doctor: { category: "facility-practitioner", rights: ["view", "use", "break-glass"], label: "Bác sĩ" },
    "records-clerk": { category: "records-office", rights: ["list", "extract"], label: "Phòng KHTH" },
    head: { category: "facility-head", rights: ["review"], label: "Giám đốc", purpose: "kiểm soát truy cập" },
  },
  // Narrows what the law allows: doctors read the records of their own departments. In an emergency the glass is broken.
  rules: [{ id: "Điều 7", for: { roles: ["doctor"] }, need: { kind: "same-department" } }],
};

/** Access control with what the hospital's own system knows about a wish. Here it is given; a host looks it up. */
export function authoriseBy(
  facts: AccessFacts,
  { audit, platform }: { readonly audit: AuditStore; readonly platform: Platform },
): Authorise {
  return createAuthorise({
    policy: accessPolicy,
    contextOf: () => ({ account: "person", lastActiveAt: platform.clock.now(), tags: [], ...facts }),
    barredBy,
    audit,
    platform,
  });
}
