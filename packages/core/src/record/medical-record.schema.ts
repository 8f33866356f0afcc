import * as z from "zod/mini";
import { encounterNumber, facilityCode, facilityId, kindOf, labelled, minute, text } from "../shape/field.ts";
import { type MembersOf, objectOf, oneOf } from "../shape/object-of.ts";
import { sourceKeySchema } from "../store/source-key.schema.ts";
import { coveragePeriodSchema } from "./coverage-period.schema.ts";
import { entrySchema } from "./entry.schema.ts";
import { episodeSchema } from "./episode.schema.ts";
import type { MedicalRecord, RecordHead, RecordMedium } from "./medical-record.ts";
import { patientSchema } from "./patient.schema.ts";

const paper = objectOf<Extract<RecordMedium, { kind: "paper" }>>({
  kind: kindOf("paper", "hình thức bệnh án", "medium"),
});
const electronic = objectOf<Extract<RecordMedium, { kind: "electronic" }>>({
  kind: kindOf("electronic", "hình thức bệnh án", "medium"),
});
const hybrid = objectOf<Extract<RecordMedium, { kind: "hybrid" }>>({
  kind: kindOf("hybrid", "hình thức bệnh án", "medium"),
  electronicFrom: labelled(minute, "", "ghi điện tử từ thời điểm"),
});

const headMembers: MembersOf<RecordHead> = {
  facilityId: labelled(facilityId, "", "mã cơ sở nội bộ"),
  facilityCode: labelled(facilityCode, "MA_CSKCB", "mã cơ sở KCB"),
  source: labelled(sourceKeySchema, "", "nguồn dữ liệu"),
  recordNumber: labelled(text, "MA_HSBA", "số bệnh án"),
  encounterNumber: z.exactOptional(labelled(encounterNumber, "MA_LK", "mã liên kết")),
  archiveNumber: z.exactOptional(labelled(text, "SO_LUU_TRU", "số lưu trữ")),
  form: z.exactOptional(labelled(text, "", "mẫu bệnh án", "record form")),
  medium: labelled(
    oneOf<RecordMedium, "kind">("kind", { paper, electronic, hybrid }),
    "",
    "hình thức bệnh án",
  ),
  patient: labelled(patientSchema, "", "người bệnh"),
  coverages: labelled(z.array(coveragePeriodSchema), "", "danh sách thẻ BHYT", "insurance cards"),
  episode: labelled(episodeSchema, "", "đợt điều trị"),
};

/** A record without its entries. */
export const recordHeadSchema: z.ZodMiniType<RecordHead> = objectOf<RecordHead>(headMembers);

/** Shape, types and presence of everything in a record. What members say of each other is checked beyond it. */
export const medicalRecordSchema: z.ZodMiniType<MedicalRecord> = objectOf<MedicalRecord>({
  ...headMembers,
  entries: labelled(z.array(entrySchema), "", "danh sách mục ghi", "list of entries"),
});
