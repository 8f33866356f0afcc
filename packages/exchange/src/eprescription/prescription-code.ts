import type { Report } from "@benhan/core/faults";
import {
  checkPrescriptionNumber,
  createPrescriptionNumber,
  formatPrescriptionNumber,
  type PrescriptionLetter,
} from "@benhan/core/forms";
import {
  callable,
  isObject,
  kind,
  object,
  optionIssues,
  refuseCall,
  signal,
  textLike,
} from "@benhan/core/options";
import type { CallOptions, RandomSource } from "@benhan/core/ports";
import type { PrescriptionType } from "./letters.ts";

/** What a prescription code says. */
export interface PrescriptionCode {
  /** As it is sent and kept: letter and drawn part in lower case. */
  readonly code: string;
  readonly facilityCode: string;
  readonly type: PrescriptionType;
}

/** How a new code is drawn. */
export interface CreatePrescriptionCodeOptions {
  /** Code of the facility in health insurance, or the one given at registration: five characters. @official MA_CSKCB */
  readonly facilityCode: string;
  readonly type: PrescriptionType;
  /** Cryptographic: the code is all that a pharmacy needs to see the prescription. `systemRandom` of core. */
  readonly random: RandomSource;
  /** Whether the facility has given this code before, whatever became of it. Compare without regard to case. */
  isTaken(code: string, options: CallOptions): boolean | Promise<boolean>;
  readonly signal?: AbortSignal;
}

/**
 * Draws the code of a new prescription: five characters of the facility, seven drawn ones, hyphen, letter of the kind.
 * Keep it with the prescription before anything is sent: after a lost answer the same bytes go out again, and the
 * answer "already used" then says that they had arrived. A correction is another prescription with another code.
 *
 * @legal TT 26/2025/TT-BYT PL I note 1; QĐ 808/QĐ-BYT (2022)
 * @throws EmrError `core.options.wrong`; `core.forms.prescription_numbers_taken` when every code drawn was taken
 */
export async function createPrescriptionCode(options: CreatePrescriptionCodeOptions): Promise<string> {
  refuseCall("createPrescriptionCode", optionIssues(options, shape));
  const { facilityCode, type, random, isTaken } = options;
  const letter = type.toUpperCase() as PrescriptionLetter;
  const number = await createPrescriptionNumber(
    { facilityCode, letter },
    random,
    (drawn, call) => isTaken(wireCode(drawn), call),
    options.signal === undefined ? {} : { signal: options.signal },
  );
  return wireCode(number);
}

/**
 * Reads a prescription code in either case and says what is wrong with it.
 *
 * @legal TT 26/2025/TT-BYT PL I note 1; TT 55/2025; QĐ 808/QĐ-BYT (2022)
 */
export function checkPrescriptionCode(
  code: string,
  expected: { readonly facilityCode?: string; readonly type?: PrescriptionType } = {},
): Report<PrescriptionCode> {
  const { facilityCode, type } = expected;
  const report = checkPrescriptionNumber(String(code), {
    ...(facilityCode !== undefined && { facilityCode }),
    ...(type !== undefined && { letter: type.toUpperCase() as PrescriptionLetter }),
  });
  if (!report.ok) return report;
  const { letter, facilityCode: found } = report.value;
  const value: PrescriptionCode = {
    code: wireCode(formatPrescriptionNumber(report.value)),
    facilityCode: found,
    type: letter.toLowerCase() as PrescriptionType,
  };
  return { ...report, value };
}

/** Lower case from the drawn part on. */
export function wireCode(code: string): string {
  return code.slice(0, 5) + code.slice(5).toLowerCase();
}

const shape = /* @__PURE__ */ object<CreatePrescriptionCodeOptions>(
  {
    facilityCode: /* @__PURE__ */ textLike(
      "mã cơ sở 5 ký tự chữ và số",
      "a facility code of 5 letters and digits",
      (value) => /^[0-9A-Za-z]{5}$/.test(value),
    ),
    type: /* @__PURE__ */ textLike("một trong c, n, h, y, t", "one of c, n, h, y, t", (value) =>
      /^[cnhyt]$/.test(value),
    ),
    random: /* @__PURE__ */ kind(
      "một RandomSource, như systemRandom",
      "a RandomSource, such as systemRandom",
      (value) => isObject(value) && typeof value["bytes"] === "function",
    ),
    isTaken: callable,
    signal,
  },
  ["facilityCode", "type", "random", "isTaken"],
);
