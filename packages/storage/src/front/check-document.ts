import { type DocumentChange, invalidChange, isInstant, isUuid } from "@benhan/core";
import type { JsonPath } from "@benhan/core/faults";
import { checkRetentionFacts } from "../retention/check-retention-facts.ts";
import type { IssueList } from "./issue-list.ts";
import { isStoredText } from "./stored-text.ts";

/** Finds what makes a document change unfit for any store. Types are not trusted: JavaScript callers exist. */
export function checkDocument(change: DocumentChange, path: JsonPath, found: IssueList): void {
  const wrong = (field: string, vi: string, en: string) => found.add(invalidChange, [...path, field], vi, en);
  const text = (field: string, value: unknown) => {
    if (!isStoredText(value)) {
      wrong(
        field,
        "Phải là chuỗi Unicode hợp lệ, không rỗng.",
        "Must be well-formed text that is not empty.",
      );
    }
  };
  for (const field of ["documentId", "episodeId"] as const) {
    if (!isUuid(change[field])) {
      wrong(field, "Phải là UUID phiên bản 7 viết thường.", "Must be a UUID of version 7 in lower case.");
    }
  }
  text("kind", change.kind);
  text("contentType", change.contentType);
  for (const field of ["version", "schema"] as const) {
    if (!Number.isSafeInteger(change[field]) || change[field] < 1) {
      wrong(field, "Phải là số nguyên từ 1 trở lên.", "Must be a whole number from 1 upwards.");
    }
  }
  if (!(change.body instanceof Uint8Array)) {
    wrong("body", "Nội dung phải là Uint8Array.", "The body must be a Uint8Array.");
  }
  if (change.author?.kind !== "practitioner" && change.author?.kind !== "system") {
    wrong("author", "Phải ghi người chịu trách nhiệm.", "Must name who is answerable.");
  } else text("author", change.author.id);
  if (!isInstant(change.recordedAt)) {
    wrong("recordedAt", "Phải là thời điểm có múi giờ.", "Must be a moment with its offset.");
  }
  if (change.reason !== undefined) text("reason", change.reason);
  if (change.version > 1 && String(change.reason ?? "").trim() === "") {
    wrong(
      "reason",
      "Từ phiên bản 2 phải ghi lý do sửa.",
      "From version 2 on the reason of the change is required.",
    );
  }
  if (change.source !== undefined) {
    text("source", change.source?.system);
    text("source", change.source?.id);
  }
  if (change.retention !== undefined) {
    for (const { path: place = [], text: told, nextStep } of checkRetentionFacts(change.retention)) {
      found.add(invalidChange, [...path, "retention", ...place], told.vi, told.en, nextStep);
    }
  }
}
