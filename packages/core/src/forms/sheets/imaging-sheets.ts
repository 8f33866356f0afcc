import type { ImagingResultEntry } from "../../record/entries/imaging-result.ts";
import { imagingBindings } from "../bindings/imaging.ts";
import { latestOrder, orderBindings } from "../bindings/order.ts";
import { momentOf, timeOf } from "../form-moments.ts";
import type { FormTemplate } from "../form-template.ts";
import { imageBlock } from "./blocks/image-block.ts";
import { orderBlock } from "./blocks/order-block.ts";
import { imagingResultBlock, resultSignatures } from "./blocks/result-block.ts";
import { sheet } from "./sheet.ts";

function imagingSheet(
  code: `${number}/BV2`,
  vi: string,
  en: string,
  modality: ImagingResultEntry["modality"],
): FormTemplate {
  const result = imagingBindings(modality);
  const categories = ["imaging", "functional-test"] as const;
  const order = orderBindings({ label: modality, categories, answer: result.entry, single: true });
  const moment = momentOf(
    timeOf("imaging-result", (entry) => entry.modality === modality),
    {
      ...timeOf("order", ({ category }) => categories.some((own) => own === category)),
      read: ({ entries }) => latestOrder(entries, categories, true)?.occurredAt,
    },
  );
  return sheet(
    code,
    vi,
    en,
    moment,
    [orderBlock(order), imageBlock(result), imagingResultBlock(result)],
    resultSignatures,
  );
}

/** Sheets of imaging and functional tests. */
export const imagingSheets: readonly FormTemplate[] = [
  imagingSheet("08/BV2", "Phiếu chiếu/chụp X-quang", "X-ray sheet", "x-ray"),
  imagingSheet("09/BV2", "Phiếu chụp cắt lớp vi tính", "CT sheet", "ct"),
  imagingSheet("10/BV2", "Phiếu chụp cộng hưởng từ", "MRI sheet", "mri"),
  imagingSheet("11/BV2", "Phiếu siêu âm", "Ultrasound sheet", "ultrasound"),
  imagingSheet("12/BV2", "Phiếu điện tim", "ECG sheet", "ecg"),
  imagingSheet("13/BV2", "Phiếu điện não", "EEG sheet", "eeg"),
  imagingSheet("14/BV2", "Phiếu nội soi", "Endoscopy sheet", "endoscopy"),
  imagingSheet("15/BV2", "Phiếu đo chức năng hô hấp", "Lung function sheet", "spirometry"),
];
