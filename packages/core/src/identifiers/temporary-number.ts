import type { Issue } from "../faults/issue.ts";
import { type Report, reportOf } from "../faults/report.ts";
import type { RandomSource } from "../ports/random-source.ts";
import { cleanNumber } from "./cleaning.ts";
import { readIdentityNumber } from "./identity-number.ts";
import { readInsuranceCard } from "./insurance-card.ts";

/** 32 signs that are not mistaken for one another when they are read aloud or copied: no I, L, O, U. */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const length = 12;

/**
 * A number of the facility for somebody who has none yet, an unknown person or a newborn: `TAM-7K3Q-9MXA-0D5H`. It
 * looks like no official number. Record it under the system `temporary`, and end it when the real one is known.
 */
export function createTemporaryNumber(random: RandomSource): string {
  const signs = [...random.bytes(length)].map((byte) => alphabet[byte % alphabet.length] ?? "");
  return ["TAM", ...[0, 4, 8].map((start) => signs.slice(start, start + 4).join(""))].join("-");
}

/**
 * Checks a temporary number of the host's own making: it must not be taken for a personal ID, an old ID, an insurance
 * number, a passport or a telephone number by the next system.
 */
export function checkTemporaryNumber(input: string): Report<string> {
  const value = cleanNumber(input);
  if (value === "") return reportOf(input, [missing]);
  const looksOfficial =
    /^\d{8,}$/.test(value) ||
    readInsuranceCard(value).parts !== undefined ||
    readIdentityNumber(value).parts?.kind === "passport";
  return reportOf(input, looksOfficial ? [looksLikeOfficial] : []);
}

const make = {
  vi: "Đặt số bắt đầu bằng chữ và dài hơn 9 ký tự, ví dụ TAM-7K3Q-9MXA-0D5H.",
  en: "Let the number begin with letters and have more than 9 characters, such as TAM-7K3Q-9MXA-0D5H.",
};
const missing: Issue = {
  code: "core.temporary_number.shape",
  severity: "error",
  path: [],
  text: { vi: "Số tạm đang để trống.", en: "The temporary number is empty." },
  nextStep: make,
};
const looksLikeOfficial: Issue = {
  code: "core.temporary_number.looks_official",
  severity: "error",
  path: [],
  text: {
    vi: "Số tạm giống số giấy tờ thật (định danh, CMND, BHYT, hộ chiếu) hoặc số điện thoại.",
    en: "The temporary number looks like an official number or a telephone number.",
  },
  nextStep: make,
};
