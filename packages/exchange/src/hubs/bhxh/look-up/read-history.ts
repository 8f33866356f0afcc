import type { Instant, Issue } from "@benhan/core";
import type { Bilingual } from "@benhan/core/faults";
import type { HttpAnswer } from "@benhan/core/ports";
import { codeField, field, textField } from "../../wire/json-answer.ts";
import { type LookUpProblem, type LookUpReading, refusedByStatus } from "./call-look-up.ts";
import type { PastVisit } from "./card.ts";
import { cardCodeOf } from "./card-codes.data.ts";
import { visitFields } from "./card-fields.data.ts";
import { objectIn, objectsIn, readFields } from "./read-fields.ts";

/** What came of asking for earlier visits. */
export type HistoryLookUp =
  | {
      readonly from: "gateway";
      readonly asOf: Instant;
      /** None is no error. @official dsLichSuKCB2025 */
      readonly visits: readonly PastVisit[];
      /** @official ghiChu */
      readonly note?: string;
    }
  | RefusedLookUp
  | { readonly from: "nowhere"; readonly problem: LookUpProblem }
  | { readonly from: "input"; readonly issues: readonly Issue[] };

/** The gateway refuses what was asked. */
export interface RefusedLookUp {
  readonly from: "refused";
  readonly asOf: Instant;
  /** @official maKetQua */
  readonly code: string;
  /** What reception asks the patient. */
  readonly next: Bilingual;
}

/**
 * The tables of one visit, as they came: their shape is unknown (setting `bhxh.visitDetail`), and so is whether the
 * function still works.
 */
export interface VisitDetail {
  readonly xml1: unknown;
  readonly xml2: unknown;
  readonly xml3: unknown;
  readonly xml4: unknown;
  readonly xml5: unknown;
}

/** What came of asking for one visit. */
export type VisitLookUp =
  | { readonly from: "gateway"; readonly asOf: Instant; readonly detail: VisitDetail }
  | RefusedLookUp
  | { readonly from: "nowhere"; readonly problem: LookUpProblem }
  | { readonly from: "input"; readonly issues: readonly Issue[] };

type Read<T> = T | Omit<RefusedLookUp, "from" | "asOf">;

/** @official Lskcb2025 */
export function readHistory(
  answer: HttpAnswer,
  body: object | undefined,
): LookUpReading<Read<{ readonly visits: readonly PastVisit[]; readonly note?: string }>> {
  const code = codeField(body, "maKetQua");
  if (code === undefined || isSilent(code)) return refusal(answer, body, code);
  if (code !== "000" && code !== "200") return refused(code);
  const note = textField(body, "ghiChu");
  const visits = objectsIn(body, "dsLichSuKCB2025").map((one) => readFields(one, visitFields));
  return { read: { visits, ...(note !== undefined && { note }) } };
}

/** @official nhanHoSoKCBChiTiet */
export function readVisitDetail(
  answer: HttpAnswer,
  body: object | undefined,
): LookUpReading<Read<{ readonly detail: VisitDetail }>> {
  const code = codeField(body, "maKetQua");
  if (code === undefined || isSilent(code)) return refusal(answer, body, code);
  const file = objectIn(body, "hoSoKCB");
  if (code !== "200") return refused(code);
  if (file === undefined) return { refused: { class: "CONFIG", code } };
  const table = (name: string) => field(file, name) ?? undefined;
  const [xml1, xml2, xml3, xml4, xml5] = ["xml1", "dsXml2", "dsXml3", "dsXml4", "dsXml5"].map(table);
  return { read: { detail: { xml1, xml2, xml3, xml4, xml5 } } };
}

/** Codes that say nothing about the patient. */
function isSilent(code: string): boolean {
  const known = cardCodeOf(code)?.class;
  return known === "AUTH" || known === "CONFIG" || known === "RETRYABLE" || code === "403" || code === "501";
}

function refusal(answer: HttpAnswer, body: object | undefined, code: string | undefined) {
  if (code === undefined) return { refused: refusedByStatus(answer, body) };
  const known = cardCodeOf(code)?.class;
  const refusedAs = known === "CONFIG" || known === "RETRYABLE" ? known : "AUTH";
  return { refused: { class: refusedAs, code } } as const;
}

/** A code that no letter names is for a person. */
function refused(code: string): LookUpReading<Omit<RefusedLookUp, "from" | "asOf">> {
  const next = cardCodeOf(code)?.next;
  return next === undefined ? { refused: { class: "CONFIG", code } } : { read: { code, next } };
}
