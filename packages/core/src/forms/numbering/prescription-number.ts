import type { Issue } from "../../faults/issue.ts";
import { type Report, reportOf, requireOk } from "../../faults/report.ts";
import type { RandomSource } from "../../ports/random-source.ts";
import { checkNumber } from "./check-number.ts";
import { formatNumber } from "./format-number.ts";
import { invalidNumber, prescriptionNumbersTaken } from "./numbering.faults.ts";
import { type PrescriptionLetter, prescriptionNumbering } from "./numbering-rules.ts";

/** The parts of a prescription number. */
export interface PrescriptionNumber {
  /** @official MA_CSKCB, or the code given at registration */
  readonly facilityCode: string;
  /** Seven characters of `0-9a-z`. */
  readonly drawn: string;
  readonly letter: PrescriptionLetter;
}

const letters: readonly string[] = ["C", "N", "H", "T", "Y"] satisfies readonly PrescriptionLetter[];

/**
 * Reads a prescription number in either case and says what is wrong with it.
 *
 * @legal TT 26/2025/TT-BYT PL I note 1; TT 55/2025/TT-BYT; QĐ 808/QĐ-BYT (2022)
 */
export function checkPrescriptionNumber(
  text: string,
  expected: { readonly facilityCode?: string; readonly letter?: PrescriptionLetter } = {},
): Report<PrescriptionNumber> {
  const { facilityCode, letter: kind } = expected;
  const report = checkNumber(
    prescriptionNumbering(kind),
    text,
    facilityCode === undefined ? {} : { facilityCode },
  );
  if (!report.ok) return report;
  const { facilityCode: found = "", drawn = "", letter = "" } = report.value;
  if (!isLetter(letter)) return { ok: false, issues: [...report.issues, unknownLetter] };
  return reportOf({ facilityCode: found, drawn, letter }, report.issues);
}

/**
 * The parts of a prescription number.
 *
 * @throws `core.forms.number_invalid` with all findings
 */
export function parsePrescriptionNumber(text: string): PrescriptionNumber {
  return requireOk(checkPrescriptionNumber(text), invalidNumber);
}

/**
 * The number as the paper prints it: letter of the kind in upper case. On the wire each hub writes it in its own case.
 *
 * @throws `core.forms.number_parts_invalid` when a part does not fit
 */
export function formatPrescriptionNumber(number: PrescriptionNumber): string {
  return formatNumber(prescriptionNumbering(), { ...number });
}

/**
 * Draws a new prescription number. Keep it with the prescription before sending and send the same one again after a
 * failure: the hub knows a prescription by it alone.
 *
 * @param isUsed says whether the facility has given this number before, in whatever case
 * @throws `core.forms.prescription_numbers_taken` after 100 numbers that were all used
 */
export async function createPrescriptionNumber(
  kind: { readonly facilityCode: string; readonly letter: PrescriptionLetter },
  random: RandomSource,
  isUsed: (number: string, options: { readonly signal?: AbortSignal }) => boolean | Promise<boolean>,
  options: { readonly signal?: AbortSignal } = {},
): Promise<string> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    options.signal?.throwIfAborted();
    const number = formatPrescriptionNumber({ ...kind, drawn: draw(random, 7) });
    if (!(await isUsed(number, options))) return number;
  }
  throw prescriptionNumbersTaken({});
}

const alphabet = "0123456789abcdefghijklmnopqrstuvwxyz";
/** Bytes from here on are drawn again, so that every character is equally likely. */
const fair = 256 - (256 % alphabet.length);

function draw(random: RandomSource, count: number): string {
  let drawn = "";
  while (drawn.length < count) {
    for (const byte of random.bytes(count - drawn.length)) {
      if (byte < fair) drawn += alphabet.charAt(byte % alphabet.length);
    }
  }
  return drawn;
}

function isLetter(letter: string): letter is PrescriptionLetter {
  return letters.includes(letter);
}

const unknownLetter: Issue = {
  code: "core.forms.prescription_letter_unknown",
  severity: "error",
  path: [],
  text: {
    vi: "Chữ cái cuối của mã đơn thuốc không phải C, N, H, T hoặc Y.",
    en: "The last letter of the prescription number is none of C, N, H, T, Y.",
  },
  nextStep: {
    vi: "Đối chiếu với mã in trên đơn thuốc.",
    en: "Compare with the number printed on the prescription.",
  },
  source: prescriptionNumbering().source,
};
