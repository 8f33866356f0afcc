import type { FilledForm } from "@benhan/core/forms";
import type { PaperOptions } from "../paper-options.ts";

/** Who and what a page belongs to: the name of the form, the patient, the number of the record. */
export function runningHead(form: FilledForm): string {
  const fields = form.sections.flatMap((section) => section.fields);
  const said = (binding: string) => fields.find(({ field }) => field.binding?.name === binding)?.printed[0];
  const number = said("episode.recordNumber") ?? said("patient.facilityNumber");
  return [form.template.names.vi, said("patient.name"), number].filter(Boolean).join(" · ");
}

/** Which form a page is, how far its layout can be trusted, and what else every page must say. */
export function runningFoot({ template }: FilledForm, { draft = false, printedAt }: PaperOptions): string {
  const compared = template.sectionsConfidence === "high" || template.sectionsConfidence === "medium";
  return [
    template.annex.includes(template.code) ? template.code : `${template.code} · ${template.annex}`,
    ...(compared ? [] : ["bố cục chưa đối chiếu bản gốc"]),
    ...(draft ? ["BẢN NHÁP"] : []),
    ...(printedAt === undefined ? [] : [`in lúc ${moment(printedAt)}`]),
  ].join(" · ");
}

const moment = (at: string): string =>
  `${at.slice(11, 16)} ngày ${at.slice(0, 10).split("-").reverse().join("/")}`;
