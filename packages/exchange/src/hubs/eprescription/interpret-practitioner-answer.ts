import type { HttpAnswer } from "@benhan/core/ports";
import type { HubAnswer } from "../hub-connector.ts";
import { readJsonObject, textField } from "../wire/json-answer.ts";
import { interpretEprescriptionAnswer } from "./interpret-eprescription-answer.ts";

/**
 * What an answer to adding or removing a doctor means. The connection document says "a message" and no more: any message
 * under a good status is an acceptance, unless errors stand beside it. Pure.
 */
export function interpretPractitionerAnswer(answer: HttpAnswer): HubAnswer {
  const read = interpretEprescriptionAnswer(answer, { usedPhrases: [] });
  const message = textField(readJsonObject(answer.body), "message");
  const isTaken =
    answer.status >= 200 && answer.status < 300 && read.outcome === "CONFIG" && message !== undefined;
  if (!isTaken) return read;
  const { fault: _fault, ...rest } = read;
  return { ...rest, outcome: "ACCEPTED" };
}
