import { anaesthesiaChartBindings } from "../bindings/anaesthesia-chart.ts";
import { procedureBindings } from "../bindings/procedure.ts";
import { field } from "../form-field.ts";
import { momentOfOperation } from "../form-moments.ts";
import { section } from "../form-section.ts";
import type { FormMoment, FormSection, FormSignature, FormTemplate } from "../form-template.ts";
import { operationBlock } from "./blocks/operation-block.ts";
import { signerBlock, signerSignatures } from "./blocks/signer-block.ts";
import { sheet } from "./sheet.ts";

/** Who signs a sheet: where the record names them, and what the sheet calls them. */
interface Signer {
  readonly block: FormSection;
  readonly signatures: readonly FormSignature[];
}

const { author, surgeon, operator, anaesthetist } = procedureBindings;
const anySigner: Signer = { block: signerBlock(author), signatures: signerSignatures() };
const bySurgeon: Signer = {
  block: signerBlock(surgeon),
  signatures: signerSignatures("Phẫu thuật viên", "Surgeon"),
};
const byOperator: Signer = {
  block: signerBlock(operator),
  signatures: signerSignatures("Phẫu thuật viên/thủ thuật viên", "Surgeon or performer"),
};
// Not every anaesthesia has an anaesthetist in its team, and whoever else is there does not sign as one.
const byAnaesthetist: Signer = {
  block: signerBlock(anaesthetist, "0..1"),
  signatures: signerSignatures("Bác sĩ gây mê hồi sức", "Anaesthetist"),
};

function operationSheet(
  code: `${number}/BV2`,
  vi: string,
  en: string,
  moment: FormMoment,
  signer: Signer,
  ...more: readonly FormSection[]
): FormTemplate {
  return sheet(code, vi, en, moment, [operationBlock, signer.block, ...more], signer.signatures);
}

const monitoring: FormSection = section("monitor", "Theo dõi", "Monitoring", [
  field(
    0,
    "signs",
    "mạch, huyết áp, SpO2 theo thời gian",
    "Pulse, blood pressure, SpO2 over time",
    anaesthesiaChartBindings.signs,
    "0..*",
  ),
  field(1, "given", "thuốc, dịch, máu", "Drugs, fluids, blood", anaesthesiaChartBindings.given, "0..*"),
]);

const operated = momentOfOperation(({ category }) => category === "operation");
const anaesthetised = momentOfOperation(({ anaesthesia }) => anaesthesia !== undefined);
const anyProcedure = momentOfOperation(() => true);

/** Sheets about operations, procedures and anaesthesia. */
export const operationSheets: readonly FormTemplate[] = [
  operationSheet("02/BV2", "Giấy chứng nhận phẫu thuật", "Surgery certificate", operated, anySigner),
  operationSheet(
    "05/BV2",
    "Phiếu gây mê hồi sức",
    "Anaesthesia sheet",
    anaesthetised,
    byAnaesthetist,
    monitoring,
  ),
  operationSheet("06/BV2", "Phiếu phẫu thuật/thủ thuật", "Surgery/procedure sheet", anyProcedure, byOperator),
  operationSheet(
    "30/BV2",
    "Phiếu phẫu thuật ghép giác mạc",
    "Corneal graft surgery sheet",
    operated,
    bySurgeon,
  ),
  operationSheet(
    "31/BV2",
    "Phiếu phẫu thuật bề mặt nhãn cầu",
    "Ocular surface surgery sheet",
    operated,
    bySurgeon,
  ),
  operationSheet("32/BV2", "Phiếu phẫu thuật glôcôm", "Glaucoma surgery sheet", operated, bySurgeon),
  operationSheet("33/BV2", "Phiếu phẫu thuật lác", "Strabismus surgery sheet", operated, bySurgeon),
  operationSheet("34/BV2", "Phiếu phẫu thuật túi lệ", "Lacrimal surgery sheet", operated, bySurgeon),
  operationSheet(
    "35/BV2",
    "Phiếu phẫu thuật sụp mi, mộng, thể thủy tinh, Sapejko",
    "Ptosis/pterygium/cataract/Sapejko surgery sheet",
    operated,
    bySurgeon,
  ),
];
