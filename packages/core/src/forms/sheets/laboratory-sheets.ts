import type { LaboratoryResultEntry } from "../../record/entries/laboratory-result.ts";
import { laboratoryBindings } from "../bindings/laboratory.ts";
import { orderBindings } from "../bindings/order.ts";
import { momentOf, timeOf } from "../form-moments.ts";
import type { FormTemplate } from "../form-template.ts";
import { orderBlock } from "./blocks/order-block.ts";
import { laboratoryResultBlock, resultSignatures } from "./blocks/result-block.ts";
import { sampleBlock } from "./blocks/sample-block.ts";
import { sheet } from "./sheet.ts";

function laboratorySheet(
  code: `${number}/BV2`,
  vi: string,
  en: string,
  shape: "values" | "words",
  ...disciplines: LaboratoryResultEntry["discipline"][]
): FormTemplate {
  const label = disciplines.length === 0 ? "any" : disciplines.join(" or ");
  const result = laboratoryBindings(label, ...disciplines);
  const order = orderBindings({
    label: `laboratory, ${label}`,
    categories: ["laboratory"],
    answer: result.entry,
  });
  const moment = momentOf(
    timeOf(
      "laboratory-result",
      ({ discipline }) => disciplines.length === 0 || disciplines.includes(discipline),
    ),
    timeOf("order", ({ category }) => category === "laboratory"),
  );
  return sheet(
    code,
    vi,
    en,
    moment,
    [orderBlock(order), sampleBlock(result), laboratoryResultBlock(result, shape)],
    resultSignatures,
  );
}

/** Sheets of the laboratory. */
export const laboratorySheets: readonly FormTemplate[] = [
  laboratorySheet("16/BV2", "Phiếu xét nghiệm (chung)", "Laboratory sheet (general)", "values"),
  laboratorySheet(
    "17/BV2",
    "Phiếu xét nghiệm huyết học",
    "Haematology laboratory sheet",
    "values",
    "haematology",
  ),
  laboratorySheet(
    "18/BV2",
    "Phiếu xét nghiệm huyết-tủy đồ",
    "Blood/bone-marrow film sheet",
    "words",
    "marrow",
  ),
  laboratorySheet(
    "19/BV2",
    "Phiếu xét nghiệm chẩn đoán rối loạn đông cầm máu",
    "Coagulation sheet",
    "values",
    "coagulation",
  ),
  laboratorySheet(
    "20/BV2",
    "Phiếu xét nghiệm sinh thiết tủy xương",
    "Bone-marrow biopsy sheet",
    "words",
    "marrow",
  ),
  laboratorySheet("21/BV2", "Phiếu xét nghiệm nước dịch", "Body-fluid sheet", "values", "urine-stool-fluid"),
  laboratorySheet(
    "22/BV2",
    "Phiếu xét nghiệm hóa sinh máu",
    "Blood chemistry sheet",
    "values",
    "biochemistry",
  ),
  laboratorySheet(
    "23/BV2",
    "Phiếu xét nghiệm hóa sinh nước tiểu, phân, dịch chọc dò",
    "Urine/stool/puncture chemistry sheet",
    "values",
    "urine-stool-fluid",
  ),
  laboratorySheet("24/BV2", "Phiếu xét nghiệm vi sinh", "Microbiology sheet", "words", "microbiology"),
  laboratorySheet(
    "25/BV2",
    "Phiếu xét nghiệm giải phẫu bệnh sinh thiết",
    "Histopathology biopsy sheet",
    "words",
    "histopathology",
  ),
  laboratorySheet(
    "26/BV2",
    "Phiếu xét nghiệm giải phẫu bệnh khám nghiệm tử thi",
    "Autopsy pathology sheet",
    "words",
    "histopathology",
  ),
];
