import type { FormLayout } from "../form-layout.ts";
import { birthPapers } from "./birth-papers.ts";
import { socialInsurancePapers } from "./certificates.ts";
import { prescriptions } from "./prescriptions.ts";
import { inpatientRecords, outpatientRecords } from "./records.ts";
import { admissionSheet, otherSheets } from "./sheets.ts";
import { transferPapers } from "./transfer-papers.ts";

/** Our layouts, one entry a form or a family of forms. Forms that none names stand in the order of their template. */
export const formLayouts: readonly FormLayout[] = [
  inpatientRecords,
  outpatientRecords,
  admissionSheet,
  otherSheets,
  ...socialInsurancePapers,
  ...birthPapers,
  ...transferPapers,
  ...prescriptions,
];
