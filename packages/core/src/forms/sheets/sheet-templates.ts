import type { FormTemplate } from "../form-template.ts";
import { consentSheets } from "./consent-sheets.ts";
import { examinationSheets } from "./examination-sheets.ts";
import { imagingSheets } from "./imaging-sheets.ts";
import { laboratorySheets } from "./laboratory-sheets.ts";
import { operationSheets } from "./operation-sheets.ts";
import { supersededSheets } from "./superseded-sheets.ts";
import { wardSheets } from "./ward-sheets.ts";

/** The 53 sheets (giấy, phiếu y) of TT 32/2023 PL XXIX, in the order of their codes. */
export const sheetTemplates: readonly FormTemplate[] = [
  ...consentSheets,
  ...examinationSheets,
  ...imagingSheets,
  ...laboratorySheets,
  ...operationSheets,
  ...supersededSheets,
  ...wardSheets,
].sort((a, b) => (a.code < b.code ? -1 : 1));
