import type { HttpAnswer } from "@benhan/core/ports";
import { codeField, textField } from "../../wire/json-answer.ts";
import { type LookUpReading, refusedByStatus } from "./call-look-up.ts";
import { cardCodeOf } from "./card-codes.data.ts";
import { cardFields, checkFields, visitFields } from "./card-fields.data.ts";
import type { CardAnswer } from "./card-look-up.ts";
import { objectsIn, readFields } from "./read-fields.ts";

/** An answer about a card, as it was read. */
export type ReadCardAnswer = Omit<CardAnswer, "from" | "asOf" | "issues">;

/** What an answer of the card look-up says. Pure; takes any bytes. The code in the body counts, whatever the status. */
export function readCardAnswer(answer: HttpAnswer, body: object | undefined): LookUpReading<ReadCardAnswer> {
  const code = codeField(body, "maKetQua");
  if (code === undefined) return { refused: refusedByStatus(answer, body) };
  // Seen under other functions for a token that is not accepted.
  if (code === "403" || code === "501") return { refused: { class: "AUTH", code } };
  const row = cardCodeOf(code);
  if (row === undefined) return { refused: { class: "CONFIG", code } };
  if (row.class === "AUTH" || row.class === "CONFIG" || row.class === "RETRYABLE")
    return { refused: { class: row.class, code } };
  const note = textField(body, "ghiChu");
  return {
    read: {
      ...{ code, class: row.class, meaning: row.meaning, next: row.next },
      ...(note !== undefined && { note }),
      card: readFields(body, cardFields),
      visits: objectsIn(body, "dsLichSuKCB2018").map((one) => readFields(one, visitFields)),
      checks: objectsIn(body, "dsLichSuKT2018").map((one) => readFields(one, checkFields)),
    },
  };
}
