import { defineFault } from "../faults/define-fault.ts";

declare const facilityId: unique symbol;
/**
 * The host's own name for one facility (tenant), 1 to 64 of `A-Z a-z 0-9 . _ -`. It is not the official facility
 * code: official numbers change and are never keys. `parseFacilityId("bv-thu-nghiem")` makes one out of a string.
 */
export type FacilityId = string & { readonly [facilityId]: true };

const invalidFacilityId = /* @__PURE__ */ defineFault<object>({
  code: "core.ids.facility_id_invalid",
  text: () => ({
    vi: "Mã cơ sở nội bộ (facilityId) phải có 1 đến 64 ký tự gồm chữ không dấu, chữ số, dấu chấm, gạch dưới, gạch nối.",
    en: "The facilityId must have 1 to 64 characters out of ASCII letters, digits, dot, underscore and hyphen.",
  }),
  nextStep: () => ({
    vi: 'Đặt một tên ngắn, cố định cho cơ sở, ví dụ "bv-thu-nghiem"; không dùng mã CSKCB.',
    en: 'Choose a short, lasting name for the facility, such as "bv-thu-nghiem"; do not use the official code.',
  }),
});

/** Has the text the form of a {@link FacilityId}? */
export function isFacilityId(text: string): text is FacilityId {
  return /^[A-Za-z0-9._-]{1,64}$/.test(text);
}

/** Makes a {@link FacilityId} or throws `core.ids.facility_id_invalid`. */
export function parseFacilityId(text: string): FacilityId {
  if (!isFacilityId(text)) throw invalidFacilityId({});
  return text;
}
