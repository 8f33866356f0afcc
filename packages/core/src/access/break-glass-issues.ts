import type { Issue } from "../faults/issue.ts";
import { isEventText, longestPurpose } from "../lifecycle/event-text.ts";
import { isSaid } from "../lifecycle/is-said.ts";
import type { SourceKey } from "../store/source-key.ts";
import type { BreakGlassRequest, Urgency } from "./break-glass-request.ts";

/** All urgencies. */
export const urgencies: ReadonlySet<unknown> = /* @__PURE__ */ new Set<Urgency>(["life", "health"]);
/** Is it said which record? */
export function isSource(record: SourceKey | undefined): record is SourceKey {
  return [record?.system, record?.id].every((text) => isSaid(text) && !/\p{Surrogate}/u.test(text));
}

/** What the request itself lacks. */
export function requestIssues(request: BreakGlassRequest): readonly Issue[] {
  const { by, record, reason, urgency } = request;
  return [
    ...(by?.kind === "practitioner" && isSaid(by.id) ? [] : [breakGlassIssue("actor_missing", ["by"])]),
    ...(isSaid(by?.id) && !isEventText(by.id) ? [breakGlassIssue("text_unfit", ["by", "id"])] : []),
    ...(["role", "patient", "device"] as const).flatMap((name) =>
      request[name] === undefined || isEventText(request[name])
        ? []
        : [breakGlassIssue("text_unfit", [name])],
    ),
    ...(isSource(record) ? [] : [breakGlassIssue("record_missing", ["record"])]),
    ...(isSaid(reason) && isEventText(reason, longestPurpose)
      ? []
      : [breakGlassIssue("reason_missing", ["reason"])]),
    ...(urgencies.has(urgency) ? [] : [breakGlassIssue("urgency_missing", ["urgency"])]),
  ];
}

/** The name of a finding, without the common beginning of the codes. */
export type BreakGlassFinding = keyof typeof findings;

const findings = {
  actor_missing: [
    "Mở khẩn phải do người hành nghề có tên thực hiện.",
    "Only a named practitioner breaks the glass.",
    "Truyền `by` là người hành nghề (số GPHN).",
    "Give a practitioner (licence number) in `by`.",
  ],
  record_missing: [
    "Chưa ghi bệnh án nào.",
    "It is not said which record.",
    "Truyền `record` (system, id).",
    "Give `record` (system, id).",
  ],
  record_absent: [
    "Kho không có bệnh án này.",
    "The store holds no such record.",
    "Kiểm tra `record` (system, id): khóa nguồn mà bệnh án được lập.",
    "Check `record` (system, id): the source from which the record was opened.",
  ],
  patient_differs: [
    "Bệnh án này không phải của người bệnh đã ghi trong `patient`.",
    "The record is not that of the patient in `patient`.",
    "Kiểm tra đã chọn đúng bệnh án, rồi bỏ `patient`: có `store` thì mã được lấy từ bệnh án.",
    "See that it is the right record, and leave `patient` out: with `store` it is taken from the record.",
  ],
  reason_missing: [
    "Chưa ghi lý do mở khẩn, hoặc lý do dài quá 1024 ký tự.",
    "The reason is missing, or longer than 1024 characters.",
    "Ghi lý do ngắn vào `reason`, không ghi tên người bệnh.",
    "Write a short `reason`, without the name of the patient.",
  ],
  text_unfit: [
    "Chữ này không ghi được vào nhật ký: dài quá 512 ký tự, hoặc không phải Unicode hợp lệ.",
    "A log does not take this text: it is longer than 512 characters, or not well-formed.",
    "Truyền mã ngắn của hệ thống bạn.",
    "Give a short key of your system.",
  ],
  urgency_missing: [
    "Chưa ghi mức khẩn cấp.",
    "The urgency is missing.",
    "Truyền `urgency`: life (tính mạng) hoặc health (sức khỏe).",
    "Give `urgency`: life or health.",
  ],
} as const;

/** One finding of a break-glass. */
export function breakGlassIssue(name: BreakGlassFinding, path: Issue["path"]): Issue {
  const [vi, en, nextVi, nextEn] = findings[name];
  return {
    code: `core.access.${name}`,
    severity: "error",
    path,
    text: { vi, en },
    nextStep: { vi: nextVi, en: nextEn },
    rule: "PDP-03",
    source: "Luật 91/2025/QH15 Đ19 k1",
  };
}
