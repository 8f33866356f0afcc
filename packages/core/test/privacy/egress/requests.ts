import type { ConsentState } from "../../../src/privacy/consent/consent-state.ts";
import { consentStateOf } from "../../../src/privacy/consent/consent-state.ts";
import type { EgressRequest } from "../../../src/privacy/egress/egress-request.ts";
import type { TransferAgreement } from "../../../src/privacy/egress/transfer-agreement.ts";
import { parseCalendarDate } from "../../../src/time/calendar-date.ts";
import { consentWith, facilityId, memoryConsents, now } from "../memory-stores.ts";

/** What the ledger says when the patient has agreed. */
export function permitted(purpose = "research", parts = {}, query = {}): Promise<ConsentState> {
  return consentStateOf(memoryConsents([consentWith({ purpose, ...parts })]), {
    patient: "BN-1",
    purpose,
    at: now,
    ...query,
  });
}

export const agreement: TransferAgreement = {
  id: "TT-1",
  recipient: "bv-khac",
  purposes: ["referral", "research"],
  dataClasses: ["identity", "health"],
  from: parseCalendarDate("2026-01-01"),
  until: parseCalendarDate("2026-12-31"),
  deletion: "Xóa sau 30 ngày",
  duties: ["Giữ bí mật", "Báo vi phạm trong 24 giờ"],
};

/** A copy for another hospital, on the written request of the patient: nothing stands against it. */
export const toHospital: EgressRequest = {
  facilityId,
  subject: "his:BA-1",
  patient: "BN-1",
  destination: { type: "health-care-provider", id: "bv-khac", region: "VN" },
  requester: { category: "patient", id: "YC-1" },
  operation: "export",
  scope: "summary",
  purpose: "referral",
  ground: "written-request",
  evidence: { kind: "patient-request", id: "don-1" },
  agreement,
  tags: [],
  dataClasses: ["identity", "health"],
  isEncrypted: true,
  now,
};

/** A copy on paper for the patient. */
export const toPatient: EgressRequest = {
  facilityId,
  subject: "his:BA-1",
  patient: "BN-1",
  destination: { type: "patient" },
  requester: { category: "patient", id: "YC-2" },
  operation: "copy",
  scope: "full",
  purpose: "own-copy",
  ground: "written-request",
  evidence: { kind: "patient-request", id: "don-2" },
  tags: [],
  medium: "paper",
  isSealed: true,
  now,
};
