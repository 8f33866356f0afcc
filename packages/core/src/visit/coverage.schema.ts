import * as z from "zod/mini";
import { date, labelled, text } from "../shape/field.ts";
import type { Coverage } from "./coverage.ts";

/** Living area printed on the card. */
export const livingAreaSchema: z.ZodMiniType<"K1" | "K2" | "K3"> = z.enum(["K1", "K2", "K3"]);

export const coverageSchema: z.ZodMiniType<Coverage> = z.strictObject({
  cardNumber: labelled(text, "MA_THE_BHYT", "số thẻ BHYT", "insurance card number"),
  registeredFacility: labelled(text, "MA_DKBD", "nơi đăng ký KCB ban đầu", "facility of registration"),
  validFrom: labelled(date, "GT_THE_TU", "thẻ có giá trị từ", "card valid from"),
  validTo: z.exactOptional(labelled(date, "GT_THE_DEN", "thẻ có giá trị đến", "card valid to")),
});
