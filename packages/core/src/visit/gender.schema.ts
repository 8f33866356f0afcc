import * as z from "zod";
import type { Gender } from "./patient.ts";

export const genderSchema: z.ZodType<Gender> = z.enum(["male", "female", "undetermined"]);
