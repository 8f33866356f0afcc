import { compareDecimals, type Decimal } from "@benhan/core";
import type { HttpAnswer } from "@benhan/core/ports";
import { codeField, textField } from "../../wire/json-answer.ts";
import { type LookUpReading, refusedByStatus } from "./call-look-up.ts";
import {
  type CoPaymentCode,
  coPaymentCodes,
  coPaymentFields,
  coPaymentHolderFields,
} from "./co-payment.data.ts";
import type { CoPaymentAnswer } from "./co-payment.ts";
import { accountRestricted } from "./look-up.faults.ts";
import { objectIn, objectsIn, readFields } from "./read-fields.ts";

/** What an answer of the co-payment function says. Pure; takes any bytes. */
export function readCoPayment(
  answer: HttpAnswer,
  body: object | undefined,
): LookUpReading<Omit<CoPaymentAnswer, "from" | "asOf">> {
  const code = codeField(body, "maKetQua");
  const note = textField(body, "ghiChu");
  // An empty 401 has neither body nor code; one with a body is believed, too.
  if (answer.status === 401 || code === "401") return { refused: { class: "AUTH" } };
  if (code === undefined) return { refused: refusedByStatus(answer, body) };
  const row = rowOf(code, note);
  if (row === undefined) return { refused: { class: "CONFIG", code } };
  if (row.class === "CONFIG") return { refused: { class: "CONFIG", code, fault: accountRestricted({}) } };
  if (row.class !== "OK" && row.class !== "NOT_FOUND" && row.class !== "INPUT")
    return { refused: { class: "RETRYABLE", code } };
  const visits = objectsIn(body, "DataCCT").map((one) => readFields(one, coPaymentFields));
  const accumulated = greatest(visits.flatMap(({ accumulated: amount }) => amount ?? []));
  return {
    read: {
      ...{ class: row.class, code, next: row.next, visits },
      ...(note !== undefined && { note }),
      holder: readFields(objectIn(body, "ThongTinSoThe"), coPaymentHolderFields),
      ...(accumulated !== undefined && { accumulated }),
    },
  };
}

/** The row of a code; of several rows that whose remark fits, else the one without. */
function rowOf(code: string, note = ""): CoPaymentCode | undefined {
  const rows = coPaymentCodes.filter((row) => row.code === code);
  const told = note.normalize("NFC").toLowerCase();
  return (
    rows.find((row) => row.note !== undefined && told.includes(row.note)) ??
    rows.find((row) => row.note === undefined)
  );
}

/** The figures are cumulative: the greatest holds, in whatever order they come. */
function greatest(amounts: readonly Decimal[]): Decimal | undefined {
  return amounts.reduce<Decimal | undefined>(
    (most, amount) => (most === undefined || compareDecimals(amount, most) > 0 ? amount : most),
    undefined,
  );
}
