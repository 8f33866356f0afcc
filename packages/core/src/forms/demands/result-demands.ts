import type { ImagingResultEntry } from "../../record/entries/imaging-result.ts";
import type { LaboratoryResultEntry } from "../../record/entries/laboratory-result.ts";
import type { FormDemand } from "./form-demand.ts";
import { each } from "./occasions.ts";

const annex = "TT 32/2023/TT-BYT PL XXIX";

const laboratorySheets: { readonly [discipline in LaboratoryResultEntry["discipline"]]: string } = {
  haematology: "17/BV2",
  marrow: "18/BV2",
  coagulation: "19/BV2",
  biochemistry: "22/BV2",
  "urine-stool-fluid": "23/BV2",
  microbiology: "24/BV2",
  histopathology: "25/BV2",
  other: "16/BV2",
};

/** A modality without a sheet of its own demands none. */
const imagingSheets: { readonly [modality in Exclude<ImagingResultEntry["modality"], "other">]: string } = {
  "x-ray": "08/BV2",
  ct: "09/BV2",
  mri: "10/BV2",
  ultrasound: "11/BV2",
  ecg: "12/BV2",
  eeg: "13/BV2",
  endoscopy: "14/BV2",
  spirometry: "15/BV2",
};

/** The sheet of each result, by discipline and modality. The choice of sheet is our reading of its name. */
export const resultDemands: readonly FormDemand[] = [
  ...Object.entries(laboratorySheets).map(
    ([discipline, form]): FormDemand => ({
      id: `laboratory.${discipline}`,
      form,
      trigger: { vi: "có kết quả xét nghiệm", en: "there is a laboratory result" },
      source: annex,
      basis: "reading",
      occasions: each("laboratory-result", (entry) => entry.discipline === discipline),
    }),
  ),
  ...Object.entries(imagingSheets).map(
    ([modality, form]): FormDemand => ({
      id: `imaging.${modality}`,
      form,
      trigger: {
        vi: "có kết quả chẩn đoán hình ảnh, thăm dò chức năng",
        en: "there is a result of imaging or of a functional test",
      },
      source: annex,
      basis: "reading",
      occasions: each("imaging-result", (entry) => entry.modality === modality),
    }),
  ),
];
