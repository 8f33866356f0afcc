import * as z from "zod/mini";
import type { DischargeType, InjuryCause, Outcome } from "./episode.ts";

export const outcomeSchema: z.ZodMiniType<Outcome> = z.enum([
  "recovered",
  "improved",
  "unchanged",
  "worse",
  "died",
  "poor-prognosis-home",
  "undetermined",
  "died-outside",
]);

export const dischargeTypeSchema: z.ZodMiniType<DischargeType> = z.enum([
  "discharged",
  "transferred-by-need",
  "left-without-notice",
  "left-on-request",
  "transferred-on-request",
]);

export const injuryCauseSchema: z.ZodMiniType<InjuryCause> = z.enum([
  "undetermined",
  "traffic",
  "occupational",
  "water",
  "burn",
  "violence",
  "suicide",
  "poisoning",
  "other",
]);
