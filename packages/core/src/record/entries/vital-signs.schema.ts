import * as z from "zod/mini";
import { amount, kindOf, labelled, pressure } from "../../shape/field.ts";
import { objectOf } from "../../shape/object-of.ts";
import { entryMembers } from "../entry-base.schema.ts";
import type { VitalSignsEntry } from "./vital-signs.ts";

export const vitalSignsSchema: z.ZodMiniType<VitalSignsEntry> = objectOf<VitalSignsEntry>({
  ...entryMembers,
  kind: kindOf("vital-signs", "loại mục ghi", "kind of entry"),
  pulse: z.exactOptional(labelled(amount, "", "mạch (lần/phút)", "pulse (a minute)")),
  temperature: z.exactOptional(labelled(amount, "", "nhiệt độ (°C)", "temperature (°C)")),
  systolic: z.exactOptional(labelled(pressure, "", "huyết áp tâm thu (mmHg)", "systolic pressure (mmHg)")),
  diastolic: z.exactOptional(
    labelled(pressure, "", "huyết áp tâm trương (mmHg)", "diastolic pressure (mmHg)"),
  ),
  respiration: z.exactOptional(labelled(amount, "", "nhịp thở (lần/phút)", "respiration (a minute)")),
  spo2: z.exactOptional(labelled(amount, "", "SpO2 (%)", "SpO2 (%)")),
  weightKg: z.exactOptional(labelled(amount, "CAN_NANG", "cân nặng (kg)", "weight (kg)")),
  heightCm: z.exactOptional(labelled(amount, "", "chiều cao (cm)", "height (cm)")),
  pain: z.exactOptional(labelled(amount, "", "điểm đau")),
  glasgow: z.exactOptional(labelled(amount, "", "điểm Glasgow", "Glasgow scale")),
  foetalHeart: z.exactOptional(labelled(amount, "", "tim thai (lần/phút)", "foetal heart (a minute)")),
});
