import type { FilledForm } from "@benhan/core/forms";
import { filledForm, refuseCall } from "@benhan/core/options";
import { argumentIssues, optionIssues } from "../../options/call-issues.ts";
import { guides } from "../../options/guides.ts";
import { namelessIn } from "../lint/nameless-issue.ts";
import { correctsNotice, issueMarks, replacedNotice } from "../marks/issue-marks.ts";
import { preliminaryNotice } from "../marks/preliminary-mark.ts";
import { withdrawnMark } from "../marks/withdrawn-mark.ts";
import { paperOptionsShape } from "../options/paper-options-shape.ts";
import type { PaperDocument, TitleBlock } from "../paper-document.ts";
import type { PaperOptions } from "../paper-options.ts";
import { bodyOf } from "./body-of.ts";
import { capitalised, dayInWords, inCapitals } from "./field-text.ts";
import type { FormLayout } from "./form-layout.ts";
import { layoutIssues } from "./layout-issues.ts";
import { formLayouts } from "./layouts/form-layouts.ts";
import { letterheadOf } from "./letterhead-of.ts";
import { runningFoot, runningHead } from "./running-lines.ts";
import { rowsOfPlaces, signatureBlocks, unplacedSignatures } from "./signatures-of.ts";
import { type UnplacedFields, unplacedFields } from "./unplaced-fields.ts";

/**
 * A filled form as the paper that is printed: what it says in reading order, ready for `renderPdf` and `renderHtml`.
 * It judges nothing: ask `checkForm` before, and say `draft` when the answer was no. Every field of the form stands on
 * it exactly once, also those that a facility added.
 *
 * @throws EmrError `core.options.wrong` with every option that is unknown or of another kind, and with every
 *   section and field that a layout of the facility names and its forms do not hold.
 * @legal TT 32/2023/TT-BYT Đ52 k1 b; CV 365/TTYQG-GPQLCL III.1.1 a, e
 */
export function paperOf(form: FilledForm, options: PaperOptions = {}): PaperDocument {
  refuseCall(
    "paperOf",
    [...argumentIssues("form", form, filledForm), ...optionIssues(options, paperOptionsShape)],
    guides.print,
  );
  const layout = layoutOf(form, options);
  const fields = unplacedFields(form);
  const letterhead = letterheadOf(form, layout, fields, options);
  const signatures = unplacedSignatures(form, fields);
  const signedOn = dayOfSigning(form, layout, fields, options);
  const body = bodyOf(form, layout, fields, signatures);
  const rows = (layout.signatures ?? []).map((roles) => signatures.takeRoles(roles));
  const ends = signatureBlocks(
    [...rows, ...rowsOfPlaces(signatures.takeAll())],
    placeAndDay(options, signedOn),
  );
  const { marks = [], lookUpAddress } = options;
  const nameless = options.draft === true ? undefined : namelessIn(form, options.facility);
  return {
    form: form.template.code,
    title: form.template.names.vi,
    size: layout.size ?? "A4",
    orientation: layout.orientation ?? "portrait",
    runningHead: runningHead(form),
    runningFoot: runningFoot(form, options),
    ...(nameless !== undefined && { nameless }),
    blocks: [
      ...(form.withdrawn === undefined ? [] : [withdrawnMark(form.withdrawn)]),
      letterhead,
      titleOf(form, layout, options),
      ...body,
      ...ends,
      ...issueMarks(form, marks, lookUpAddress),
      ...marks,
    ],
  };
}

function layoutOf(form: FilledForm, { layouts = [] }: PaperOptions): FormLayout {
  const { code, kind } = form.template;
  const at = layouts.findIndex(({ forms }) => forms.includes(code));
  const theirs = layouts[at];
  if (theirs === undefined) {
    const ours = formLayouts.find(({ forms }) => forms.includes(code));
    return ours ?? { forms: [code], head: kind, sections: [] };
  }
  refuseCall("paperOf", layoutIssues(theirs, form, ["layouts", at]), guides.print);
  return theirs;
}

function titleOf(form: FilledForm, layout: FormLayout, options: PaperOptions): TitleBlock {
  const { template, on, issue, preliminary } = form;
  const { copy, reissue = issue?.reissue, draft = false } = options;
  const { validTo, supersededBy } = template;
  return {
    kind: "title",
    text: inCapitals(layout.title ?? template.names.vi),
    below: [
      ...(draft ? ["BẢN NHÁP, không có giá trị"] : []),
      ...(preliminary === true ? [preliminaryNotice] : []),
      replacedNotice(form) ?? [],
      ...(reissue === undefined
        ? []
        : [`Cấp lại lần ${reissue.time}${reissue.of === undefined ? "" : ` (bản trước: ${reissue.of})`}`]),
      correctsNotice(form) ?? [],
      ...(copy === undefined ? [] : [copy]),
      ...(validTo !== undefined && validTo < on
        ? [`Mẫu đã hết hiệu lực${supersededBy === undefined ? "" : `, thay bằng ${supersededBy}`}`]
        : []),
    ].flat(),
  };
}

/**
 * The day above the signatures. A field that says it is placed there, unless it says no day or the host asks for
 * another: then it stands with the other fields. The event of a record form is the arrival, on which nobody signs it.
 */
function dayOfSigning(
  form: FilledForm,
  layout: FormLayout,
  fields: UnplacedFields,
  { signedOn }: PaperOptions,
): string | undefined {
  const said = layout.signedOn === undefined ? undefined : fields.get(layout.signedOn);
  const [day, other] = said?.field.type === "date" ? said.values : [];
  const readable = day !== undefined && other === undefined && /^\d{4}-\d{2}-\d{2}$/.test(day);
  if (said !== undefined && readable && (signedOn === undefined || signedOn === day)) {
    fields.take(said.field.id);
    return day;
  }
  return signedOn ?? (form.template.kind === "record" ? undefined : form.on);
}

function placeAndDay({ place }: PaperOptions, day: string | undefined): string {
  return place === undefined ? capitalised(dayInWords(day)) : `${place}, ${dayInWords(day)}`;
}
