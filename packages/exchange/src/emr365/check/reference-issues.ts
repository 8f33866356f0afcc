import { codingSystems } from "@benhan/core";
import type { Slots } from "../../bhyt/schema/fill.ts";
import type { Emr365 } from "../emr365.data.ts";
import { type Emr365Finding, type FindingKind, FindingList, findingAt } from "../emr365-finding.ts";
import { readDay, readMoment } from "../text/emr365-moments.ts";
import type { CheckEmr365Options } from "./check-options.ts";
import { contentFindings as findings } from "./content-findings.ts";
import { walkTexts } from "./walk-texts.ts";

/** Levels 4 and 5: what the parts say of each other, and of lists outside. */
export function referenceIssues(document: Emr365, options: CheckEmr365Options): readonly Emr365Finding[] {
  const { masters, codes, codeSeparator = ";" } = options;
  const { sovaovien, thoigianvaovien } = document.ThongTinBenhNhan;
  const admitted = readMoment(thoigianvaovien)?.slice(0, 10) ?? "";
  const on =
    options.on ?? readDay(document.ThongTinDieuTri.ngayravien) ?? readDay(thoigianvaovien.slice(0, 10));
  const ordered = new Set(
    document.PhieuChiDinh.danhsach.flatMap((sheet) => sheet.danhsach.map((line) => line.machidinh)),
  );
  const staff = masters && new Set(masters.practitioners.map(({ licence }) => licence));
  const issues = new FindingList();

  walkTexts(document, ({ name }, text, within) => {
    const find = (kind: FindingKind, slots?: Slots) =>
      issues.add(kind.code, () => findingAt(kind, within.concat(name), slots));
    if (name === "sovaovien" && text !== sovaovien) find(findings.admissionNumber);
    if (name === "machidinh" && within[0] === "KetQuaChanDoanHinhAnh" && !ordered.has(text)) {
      find(findings.order);
    }
    if (staffItems.has(name) && staff !== undefined && !staff.has(text)) find(findings.staff);
    if (name === "quanhuyen" && admitted > "2025-06-30") find(findings.district);
    const list = codeLists[name];
    if (codes === undefined || list === undefined || on === undefined) return;
    const wrong = text
      .split(codeSeparator)
      .map((code) => codes(list, code.trim(), on).state)
      .some((state) => state !== "known" && state !== "unverified");
    if (wrong) find(findings.code, { list });
  });
  return issues.end();
}

/** Items that hold the code of somebody of the staff. */
const staffItems: ReadonlySet<string> = new Set([
  "mabacsikhambenh",
  "bacsidieutri_ma",
  "mabacsichidinh",
  "mabacsithuchien",
  "manguoithuchienxetnghiem",
  "maphauthuatvien",
  "mabacsigaymehoisuc",
  "mabacsigaymehoisuc_phu1",
]);

const disease = codingSystems.disease;

/** Items that hold codes of a list. */
const codeLists: Readonly<Record<string, string | undefined>> = {
  khambenh_chandoanvaovienmaicd: disease,
  chandoan_ma: disease,
  chandoanvaovien_ma: disease,
  chandoantuyenduoi_ma: disease,
  maicd: disease,
  maicd_khac: disease,
  dantoc_ma: "MA_DANTOC",
  nghenghiep_ma: "MA_NGHE_NGHIEP",
};
