import { defineFault } from "../faults/define-fault.ts";

interface Counted {
  readonly count: number;
}

/** The rights of the facility are not well-formed; carries every finding. */
export const policyInvalid = /* @__PURE__ */ defineFault<Counted>({
  code: "core.access.policy_invalid",
  text: ({ count }) => ({
    vi: `Phân quyền truy cập bệnh án sai ${count} chỗ, nên chưa ai được truy cập.`,
    en: `The rights of access are wrong in ${count} place(s), so nobody has access yet.`,
  }),
  nextStep: () => ({
    vi: "Sửa AccessPolicy theo issues (checkAccessPolicy).",
    en: "Mend the AccessPolicy by the entries of issues (checkAccessPolicy).",
  }),
});

/** The glass may not be broken; carries the reasons. */
export const breakGlassRefused = /* @__PURE__ */ defineFault<Counted>({
  code: "core.access.break_glass_refused",
  text: ({ count }) => ({
    vi: `Không mở khẩn được bệnh án: ${count} lý do. Lần từ chối đã được ghi vết.`,
    en: `The glass may not be broken for ${count} reason(s). The refusal is in the audit log.`,
  }),
  nextStep: () => ({
    vi: "Xem issues: mở khẩn chỉ dành cho người hành nghề của cơ sở, có lý do và mức khẩn cấp.",
    en: "See issues: only practitioners of the facility break the glass, with a reason and an urgency.",
  }),
});

/** A review of a break-glass cannot be taken; carries the reasons. */
export const reviewRefused = /* @__PURE__ */ defineFault<Counted>({
  code: "core.access.review_refused",
  text: ({ count }) => ({
    vi: `Không ghi được kết quả duyệt lần mở khẩn: ${count} lý do.`,
    en: `The review of the break-glass cannot be taken for ${count} reason(s).`,
  }),
  nextStep: () => ({
    vi: "Xem issues: người duyệt khác người mở khẩn, có quyền review, và mỗi lần chỉ duyệt một lần.",
    en: "See issues: somebody else than the actor reviews it, with the right to, and once.",
  }),
});
