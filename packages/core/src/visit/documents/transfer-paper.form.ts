import { transferPaperSchema } from "../paper.schema.ts";
import type { TransferPaper } from "../paper.ts";
import type { DocumentForm } from "./document-form.ts";

/** Phiếu chuyển cơ sở khám bệnh, chữa bệnh. */
export const transferPaperForm: DocumentForm<TransferPaper> = {
  kind: "transfer-paper",
  title: { vi: "Phiếu chuyển cơ sở khám bệnh, chữa bệnh", en: "Transfer paper" },
  code: "TT01-VI",
  source: "TT 01/2025/TT-BYT, Phụ lục VI; QĐ 3176/QĐ-BYT (2024), bảng XML13",
  schema: 1,
  steps: {},
  shape: transferPaperSchema,
  contentsOf: (visit) => (visit.transferPaper === undefined ? [] : [visit.transferPaper]),
  partOf: ([transferPaper]) => (transferPaper === undefined ? {} : { transferPaper }),
};
