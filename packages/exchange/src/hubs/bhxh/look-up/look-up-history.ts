import type { CallOptions } from "@benhan/core/ports";
import { callLookUp } from "./call-look-up.ts";
import { fileIdMissing } from "./card-query.issues.ts";
import { type CardQuery, readCardQuery, readOfficer } from "./card-query.ts";
import type { CardDesk } from "./look-up-card.ts";
import { lookUpRequest } from "./look-up-request.ts";
import { type HistoryLookUp, readHistory, readVisitDetail, type VisitLookUp } from "./read-history.ts";

/** A form always: JSON is refused, although the letter says it. @official Lskcb2025 */
export async function lookUpHistory(
  desk: CardDesk,
  query: CardQuery,
  { signal }: CallOptions,
): Promise<HistoryLookUp> {
  signal?.throwIfAborted();
  const { fields, issues } = readCardQuery(query);
  const officer = readOfficer(query.officer ?? desk.officer);
  if (!("hoTenCb" in officer)) return { from: "input", issues: [...issues, officer] };
  if (fields === undefined) return { from: "input", issues };
  const outcome = await callLookUp(desk.line, {
    ...{ timeoutMs: desk.timeoutMs, attempts: 2, read: readHistory, ...(signal && { signal }) },
    request: ({ values }) =>
      lookUpRequest(`${desk.baseUrl}/api/egw/Lskcb2025`, values, { ...fields, ...officer }, "form"),
  });
  if ("problem" in outcome) return { from: "nowhere", problem: outcome.problem };
  const { read, at } = outcome;
  return "code" in read ? { from: "refused", asOf: at, ...read } : { from: "gateway", asOf: at, ...read };
}

/** @official nhanHoSoKCBChiTiet, maHoSo */
export async function lookUpVisit(
  desk: CardDesk,
  fileId: string,
  { signal }: CallOptions,
): Promise<VisitLookUp> {
  signal?.throwIfAborted();
  if (typeof fileId !== "string" || fileId.trim() === "") return { from: "input", issues: [fileIdMissing] };
  const outcome = await callLookUp(desk.line, {
    ...{ timeoutMs: desk.timeoutMs, attempts: 2, read: readVisitDetail, ...(signal && { signal }) },
    request: ({ values }) => {
      const { url, ...rest } = lookUpRequest(
        `${desk.baseUrl}/api/egw/nhanHoSoKCBChiTiet`,
        values,
        {},
        "form",
      );
      return { ...rest, url: `${url}&${new URLSearchParams({ maHoSo: fileId })}` };
    },
  });
  if ("problem" in outcome) return { from: "nowhere", problem: outcome.problem };
  const { read, at } = outcome;
  return "code" in read ? { from: "refused", asOf: at, ...read } : { from: "gateway", asOf: at, ...read };
}
