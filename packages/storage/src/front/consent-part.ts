import { invalidChange, isDigestText, isUuid } from "@benhan/core";
import type { Consent, ConsentStore } from "@benhan/core/ports";
import { checkMembers, checkMoment, checkOneOf, checkText } from "./check-values.ts";
import type { Gate } from "./gate.ts";
import { createIssueList } from "./issue-list.ts";
import type { ConsentRow } from "./ledger-rows.ts";
import { listPages } from "./list-pages.ts";
import type { Page } from "./page.ts";

/** The ledger of consents in front of an adapter. */
export function createConsentPart(gate: Gate): ConsentStore {
  return {
    facilityId: gate.facilityId,
    async addConsent(consent, { signal } = {}) {
      gate.admit(consent, ["consent"]);
      checkConsent(consent);
      const kept = copyConsent(consent);
      const row: ConsentRow = {
        consentId: kept.consentId,
        patient: kept.patient.normalize("NFC"),
        purpose: kept.purpose.normalize("NFC"),
        consent: kept,
      };
      await gate.write(async (rows) => {
        const known = await rows.getConsent(row.consentId);
        if (known === undefined) return rows.insertConsent(row);
        if (JSON.stringify(known.consent) === JSON.stringify(kept)) return;
        const found = createIssueList();
        found.add(
          invalidChange,
          ["consent", "consentId"],
          "Mã này đã dùng cho một ý kiến khác; đổi ý thì ghi thêm một mục mới.",
          "This id already belongs to another statement; a change of mind is a further one.",
        );
        found.throwFirstOf(invalidChange);
      }, signal);
    },
    async *listConsents(query, { signal } = {}) {
      gate.admit(query, []);
      const found = createIssueList();
      checkMembers(query, { facilityId: true, patient: true, purpose: true }, found);
      checkText(query.patient, ["patient"], found);
      if (query.purpose !== undefined) checkText(query.purpose, ["purpose"], found);
      found.throwFirstOf(invalidChange);
      const asked = {
        patient: query.patient.normalize("NFC"),
        ...(query.purpose !== undefined && { purpose: query.purpose.normalize("NFC") }),
      };
      const items = listPages(
        (page: Page<number>) => gate.read((rows) => rows.listConsents(asked, page), signal),
        (item) => item.place,
        signal,
      );
      for await (const { row } of items) yield row.consent;
    },
  };
}

function checkConsent(consent: Consent): void {
  const found = createIssueList();
  const at = (...fields: readonly string[]) => ["consent", ...fields];
  const wrong = (field: string, vi: string, en: string) => found.add(invalidChange, at(field), vi, en);
  if (typeof consent.consentId !== "string" || !isUuid(consent.consentId)) {
    wrong("consentId", "Phải là UUID phiên bản 7 viết thường.", "Must be a UUID of version 7 in lower case.");
  }
  for (const field of ["patient", "purpose", "textEdition", "recordedBy"] as const) {
    checkText(consent[field], at(field), found);
  }
  checkOneOf(consent.decision, ["permit", "deny", "withdraw"], at("decision"), found);
  checkOneOf(consent.method, ["paper", "electronic", "recorded-voice"], at("method"), found);
  checkMoment(consent.at, at("at"), found);
  if (consent.until !== undefined) checkMoment(consent.until, at("until"), found);
  if (consent.by?.kind === "representative") checkText(consent.by.id, at("by", "id"), found);
  else if (consent.by?.kind !== "patient") {
    wrong("by", "Phải ghi ai nêu ý kiến.", "Must tell who has stated it.");
  }
  if (typeof consent.toldSensitive !== "boolean") {
    wrong("toldSensitive", "Phải là true hoặc false.", "Must be true or false.");
  }
  checkText(consent.evidence?.id, at("evidence", "id"), found);
  const digest: unknown = consent.evidence?.digest;
  if (digest !== undefined && (typeof digest !== "string" || !isDigestText(digest))) {
    wrong("evidence", "Mã băm phải có dạng sha-256:….", "The digest must have the form sha-256:….");
  }
  found.throwFirstOf(invalidChange);
}

/** A consent that shares nothing with the caller's, its members in one order. */
function copyConsent(consent: Consent): Consent {
  const { by, evidence } = consent;
  return {
    facilityId: consent.facilityId,
    consentId: consent.consentId,
    patient: consent.patient,
    purpose: consent.purpose,
    decision: consent.decision,
    at: consent.at,
    ...(consent.until !== undefined && { until: consent.until }),
    by: by.kind === "patient" ? { kind: "patient" } : { kind: "representative", id: by.id },
    method: consent.method,
    textEdition: consent.textEdition,
    toldSensitive: consent.toldSensitive,
    evidence: { id: evidence.id, ...(evidence.digest !== undefined && { digest: evidence.digest }) },
    recordedBy: consent.recordedBy,
  };
}
