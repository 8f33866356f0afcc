import * as z from "zod/mini";
import type { Gender } from "./patient.ts";

export const genderSchema: z.ZodMiniType<Gender> = z.enum(["male", "female", "undetermined"]);
