import type { FilledForm } from "@benhan/core/forms";
import { replaced, replacedNotice } from "../marks/issue-marks.ts";
import { preliminaryNotice } from "../marks/preliminary-mark.ts";
import { withdrawnNotice } from "../marks/withdrawn-mark.ts";
import type { PaperOptions } from "../paper-options.ts";

/** Who and what a page belongs to: the name of the form, the patient, the number of the record. */
export function runningHead(form: FilledForm): string {
  const fields = form.sections.flatMap((section) => section.fields);
  const said = (binding: string) => fields.find(({ field }) => field.binding?.name === binding)?.printed[0];
  const number = said("episode.recordNumber") ?? said("patient.facilityNumber");
  const notice = form.withdrawn ? withdrawnNotice(form.withdrawn) : replacedNotice(form);
  return [notice, form.template.names.vi, said("patient.name"), number].filter(Boolean).join(" · ");
}

/** Which form a page is, how far its layout can be trusted, and what else every page must say. */
export function runningFoot(
  { template, withdrawn, preliminary, issue }: FilledForm,
  { draft = false, printedAt }: PaperOptions,
): string {
  const compared = template.sectionsConfidence === "high" || template.sectionsConfidence === "medium";
  // The registry says in English what a paper says in Vietnamese.
  const annex = template.annex.replace(" as amended by ", ", sửa bởi ");
  return [
    annex.includes(template.code) ? template.code : `${template.code} · ${annex}`,
    ...(compared ? [] : ["bố cục chưa đối chiếu bản gốc"]),
    ...(draft ? ["BẢN NHÁP"] : []),
    ...(preliminary === true ? [preliminaryNotice] : []),
    ...(withdrawn === undefined ? [] : ["KHÔNG CÒN HIỆU LỰC"]),
    ...(withdrawn === undefined && issue?.standing === "replaced" ? [`${replaced}, KHÔNG CÒN HIỆU LỰC`] : []),
    ...(printedAt === undefined ? [] : [`in lúc ${moment(printedAt)}`]),
  ].join(" · ");
}

const moment = (at: string): string =>
  `${at.slice(11, 16)}, ${at.slice(0, 10).split("-").reverse().join("/")}`;
