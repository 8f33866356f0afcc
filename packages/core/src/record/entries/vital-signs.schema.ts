import type * as z from "zod";
import { amount, kindOf, labelled, pressure } from "../../shape/field.ts";
import { objectOf } from "../../shape/object-of.ts";
import { entryMembers } from "../entry-base.schema.ts";
import type { VitalSignsEntry } from "./vital-signs.ts";

export const vitalSignsSchema: z.ZodType<VitalSignsEntry> = objectOf<VitalSignsEntry>({
  ...entryMembers,
  kind: kindOf("vital-signs", "loại mục ghi", "kind of entry"),
  pulse: labelled(amount, "", "mạch (lần/phút)", "pulse (a minute)").exactOptional(),
  temperature: labelled(amount, "", "nhiệt độ (°C)", "temperature (°C)").exactOptional(),
  systolic: labelled(pressure, "", "huyết áp tâm thu (mmHg)", "systolic pressure (mmHg)").exactOptional(),
  diastolic: labelled(
    pressure,
    "",
    "huyết áp tâm trương (mmHg)",
    "diastolic pressure (mmHg)",
  ).exactOptional(),
  respiration: labelled(amount, "", "nhịp thở (lần/phút)", "respiration (a minute)").exactOptional(),
  spo2: labelled(amount, "", "SpO2 (%)", "SpO2 (%)").exactOptional(),
  weightKg: labelled(amount, "CAN_NANG", "cân nặng (kg)", "weight (kg)").exactOptional(),
  heightCm: labelled(amount, "", "chiều cao (cm)", "height (cm)").exactOptional(),
  pain: labelled(amount, "", "điểm đau").exactOptional(),
  glasgow: labelled(amount, "", "điểm Glasgow", "Glasgow scale").exactOptional(),
  foetalHeart: labelled(amount, "", "tim thai (lần/phút)", "foetal heart (a minute)").exactOptional(),
});
