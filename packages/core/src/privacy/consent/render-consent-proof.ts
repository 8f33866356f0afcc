import type { Bilingual } from "../../faults/issue.ts";
import { argumentIssues, optionIssues } from "../../options/option-issues.ts";
import { kind, object, word } from "../../options/option-shape.ts";
import { instant } from "../../options/plain-shapes.ts";
import { refuseCall } from "../../options/refuse-call.ts";
import type { Consent } from "../../ports/consent-store.ts";
import { escapeHtml } from "../../text/escape-html.ts";
import { bothHtml, htmlPage, tableHtml } from "../../text/html-page.ts";
import type { Instant } from "../../time/instant.ts";
import { type ProcessingPurpose, purposeList } from "../legal-basis/processing-purpose.ts";
import { onOneLine } from "../print/one-line.ts";

export interface ConsentProofOptions {
  /** Default `html`. */
  readonly format?: "html" | "text";
  /** The facility's list, for the names of the purposes. */
  readonly purposes?: readonly ProcessingPurpose[];
  /** When it was printed. */
  readonly printedAt?: Instant;
}

const consentList = /* @__PURE__ */ kind("danh sách Consent", "a list of Consent", Array.isArray);
const shape = /* @__PURE__ */ object<ConsentProofOptions>({
  format: word("html", "text"),
  purposes: purposeList,
  printedAt: instant,
});

const title: Bilingual = {
  vi: "CHỨNG CỨ VỀ SỰ ĐỒNG Ý XỬ LÝ DỮ LIỆU CÁ NHÂN",
  en: "PROOF OF CONSENT TO THE PROCESSING OF PERSONAL DATA",
};
const decisions: Readonly<Record<Consent["decision"], Bilingual>> = {
  permit: { vi: "Đồng ý", en: "Permitted" },
  deny: { vi: "Không đồng ý", en: "Denied" },
  withdraw: { vi: "Rút lại sự đồng ý", en: "Withdrawn" },
};
const methods: Readonly<Record<Consent["method"], Bilingual>> = {
  paper: { vi: "bằng giấy", en: "on paper" },
  electronic: { vi: "bằng phương tiện điện tử", en: "electronically" },
  "recorded-voice": { vi: "bằng ghi âm", en: "by recorded voice" },
};
const columns: readonly Bilingual[] = [
  { vi: "Thời điểm", en: "Stated at" },
  { vi: "Mục đích", en: "Purpose" },
  { vi: "Quyết định", en: "Decision" },
  { vi: "Người quyết định", en: "Stated by" },
  { vi: "Cách thể hiện", en: "How" },
  { vi: "Bản nội dung", en: "Edition of the text" },
  { vi: "Đã báo là dữ liệu nhạy cảm", en: "Told that data are sensitive" },
  { vi: "Có giá trị đến", en: "Holds until" },
  { vi: "Bằng chứng", en: "Evidence" },
  { vi: "Người ghi nhận", en: "Recorded by" },
  { vi: "Mã phiếu", en: "Number" },
];

/**
 * What was stated, as a page or a text that can be printed and shown: Vietnamese and English, with the keys of the
 * evidence, and with no name that the ledger does not hold.
 *
 * @throws EmrError `core.options.wrong`
 * @legal Luật 91/2025/QH15 Đ9; NĐ 356/2025/NĐ-CP Đ6
 */
export function renderConsentProof(consents: readonly Consent[], options: ConsentProofOptions = {}): string {
  refuseCall("renderConsentProof", [
    ...argumentIssues("consents", consents, consentList),
    ...optionIssues(options, shape),
  ]);
  const { format = "html", purposes = [], printedAt } = options;
  const patients = [...new Set(consents.map(({ patient }) => patient))].join(", ") || "–";
  const lead = [
    law,
    { vi: `Người bệnh (mã): ${patients}`, en: `Patient (key): ${patients}` },
    ...(printedAt === undefined ? [] : [{ vi: `In lúc: ${printedAt}`, en: `Printed at: ${printedAt}` }]),
  ];
  const rows = consents.map((one) => rowOf(one, purposes));
  if (format === "html") {
    const cells = rows.map((row) => row.map((cell) => escapeHtml(onOneLine(cell))));
    return htmlPage(title, [
      ...lead.map((line) => `<p>${bothHtml(line)}</p>`),
      tableHtml(columns.map(bothHtml), cells),
    ]);
  }
  const paragraphs = rows.map((row, at) =>
    [`${at + 1}.`, ...row.map((cell, place) => `   ${both(columns[place])}: ${onOneLine(cell)}`)].join("\n"),
  );
  return [title.vi, title.en, ...lead.map((line) => onOneLine(both(line))), ...paragraphs, ""].join("\n");
}

const law: Bilingual = {
  vi: "Căn cứ: Luật 91/2025/QH15 Điều 9; Nghị định 356/2025/NĐ-CP Điều 6.",
  en: "Sources: Law 91/2025/QH15, Article 9; Decree 356/2025/NĐ-CP, Article 6.",
};

function rowOf(consent: Consent, purposes: readonly ProcessingPurpose[]): readonly string[] {
  const { at, by, decision, evidence, method, purpose, recordedBy, textEdition, toldSensitive } = consent;
  const name = purposes.find(({ code }) => code === purpose)?.name;
  return [
    at,
    name === undefined ? purpose : `${both(name)} (${purpose})`,
    both(decisions[decision]),
    by?.kind === "patient"
      ? "Người bệnh / The patient"
      : `Người đại diện / The representative: ${by?.kind === "representative" ? by.id : "?"}`,
    both(methods[method]),
    textEdition,
    toldSensitive ? "Có / Yes" : "Không / No",
    consent.until ?? "Đến khi rút lại / Until withdrawn",
    evidence?.digest === undefined ? (evidence?.id ?? "?") : `${evidence.id} (${evidence.digest})`,
    recordedBy,
    consent.consentId,
  ].map(String);
}

function both(text: Bilingual | undefined): string {
  return text === undefined ? "?" : `${text.vi} / ${text.en}`;
}
