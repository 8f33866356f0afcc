// The answers of the sending function as the connection document and its clients tell them: QĐ 808/QĐ-BYT (01/04/2022)
// section V, and clients of the hub, compiled 2026-11-21. Evidence: D printed, C seen in clients, I inferred.

import type { EprescriptionAnswer } from "./answer-table.ts";

/** What an answer means, by HTTP status and by what its body says. What is not here is judged by the status alone. */
export const eprescriptionAnswers: readonly EprescriptionAnswer[] = [
  { status: 200, says: "success", outcome: "ACCEPTED", evidence: "D", note: "success is a text, not a boolean" },
  { status: 200, says: "success-flag", outcome: "ACCEPTED_WITH_WARNING", evidence: "I", note: "a boolean where the text prints a text" },
  { status: 200, says: "contradiction", outcome: "UNKNOWN", evidence: "I", note: "success and a list of errors: the same bytes again, then the hub says whether the code is used" },
  { status: 200, says: "used", outcome: "DUPLICATE", evidence: "I" },
  { status: 200, says: "errors", outcome: "REJECTED_DATA", evidence: "I", note: "a list of errors and no word of success" },
  { status: 422, says: "used", outcome: "DUPLICATE", evidence: "C", note: "after a lost answer of the same bytes: it had arrived" },
  { status: 422, says: "errors", outcome: "REJECTED_DATA", evidence: "D" },
  { status: 409, says: "used", outcome: "DUPLICATE", evidence: "I" },
  { status: 400, says: "used", outcome: "DUPLICATE", evidence: "I" },
  { status: 400, says: "errors", outcome: "REJECTED_DATA", evidence: "C", note: "error: [...]" },
  { status: 401, says: "anything", outcome: "AUTH_EXPIRED", evidence: "D" },
  { status: 404, says: "anything", outcome: "CONFIG", evidence: "C", note: "wrong path or host" },
];
