import { argumentIssues, isObject, kind, refuseCall, word } from "@benhan/core/options";
import { dayWords } from "../words.ts";
import type { DisposalPart, Officer } from "./disposal.ts";
import type { DisposalCertificate } from "./disposal-certificate.ts";

const certificateShape = /* @__PURE__ */ kind(
  "giấy chứng nhận hủy (DisposalCertificate, kết quả của disposalCertificate)",
  "a certificate (DisposalCertificate, as disposalCertificate gives it)",
  (value) => isObject(value) && Array.isArray(value["list"]) && isObject(value["execution"]),
);

/**
 * The certificate as plain text, to be printed and signed. Its layout is our own: no form of one is in our library.
 *
 * @param language Default `vi`.
 * @throws EmrError `core.options.wrong`
 */
export function renderCertificate(certificate: DisposalCertificate, language: "vi" | "en" = "vi"): string {
  refuseCall("renderCertificate", [
    ...argumentIssues("certificate", certificate, certificateShape),
    ...argumentIssues("language", language, word("vi", "en")),
  ]);
  const t = (vi: string, en: string) => (language === "vi" ? vi : en);
  const dayText = (day: string) => (language === "vi" ? dayWords(day) : day);
  const { number, disposalId, facilityId, decision, minutes, execution, list, listDigest, issued } =
    certificate;
  const person = ({ id, role }: Officer) => `${plain(id)} (${plain(role)})`;
  return [
    t("CHỨNG NHẬN HỦY TÀI LIỆU LƯU TRỮ", "CERTIFICATE OF DESTRUCTION"),
    `${t("Số", "Number")}: ${plain(number)}`,
    `${t("Cơ sở", "Facility")}: ${plain(facilityId)}`,
    `${t("Đợt hủy", "Disposal")}: ${plain(disposalId)}`,
    `${t("Quyết định", "Decision")}: ${plain(decision.number)}, ${dayText(decision.decidedOn)}`,
    `${t("Người quyết định", "Decided by")}: ${person(decision.head)}; ${person(decision.second)}`,
    ...(minutes === undefined
      ? []
      : [
          `${t("Biên bản Hội đồng hủy", "Minutes of the council")}: ${plain(minutes.number)}, ${dayText(minutes.heldOn)}`,
          `${t("Thành viên", "Members")}: ${minutes.members.map(person).join("; ")}`,
        ]),
    `${t("Thực hiện", "Carried out")}: ${moment(execution.at)}, ${plain(execution.by)}`,
    `${t("Chứng kiến", "Witness")}: ${plain(execution.witness)}`,
    `${t("Phương pháp", "Method")}: ${plain(execution.method)}`,
    `${t("Đã hủy", "Destroyed")}: ${execution.destroyed.map((part) => parts[part][language]).join(", ")}`,
    `${t("Bản sao lưu khóa cuối cùng hết hạn", "Last backup of a key expired")}: ${
      execution.lastKeyBackup === "none" ? t("không có", "none") : dayText(execution.lastKeyBackup)
    }`,
    `${t("Danh sách", "List")} (${list.length}), ${listDigest}:`,
    ...list.map(
      ({ key, manifest, keptUntil }, at) =>
        `${at + 1}. ${plain(key)} · ${t("hết hạn", "kept until")} ${dayText(keptUntil)} · ${manifest}`,
    ),
    `${t("Cấp", "Issued")}: ${moment(issued.at)}, ${plain(issued.by)}`,
    `${t("Căn cứ", "Sources")}: Luật Lưu trữ 33/2024 Đ16; NĐ 113/2025/NĐ-CP Đ20${
      minutes === undefined ? "" : "; TT 26/2025/TT-BYT Đ11 k2; TT 18/2026/TT-BYT Đ15 k4"
    }`,
    "",
  ].join("\n");
}

const parts: { readonly [part in DisposalPart]: { readonly vi: string; readonly en: string } } = {
  data: { vi: "dữ liệu", en: "data" },
  metadata: { vi: "dữ liệu đặc tả", en: "metadata" },
  index: { vi: "chỉ mục tìm kiếm", en: "search index" },
  copies: { vi: "bản sao dẫn xuất", en: "derived copies" },
  digitisedPaper: { vi: "bản giấy đã số hóa", en: "digitised paper" },
  backups: { vi: "bản sao lưu", en: "backups" },
  processors: { vi: "bản ở bên xử lý dữ liệu", en: "copies of processors" },
};

const moment = (at: string): string => at.slice(0, 16).replace("T", " ");

/** On one line, so that no key can pass for a line of its own. */
export const plain = (text: string): string => text.replace(/[\s\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, " ").trim();
