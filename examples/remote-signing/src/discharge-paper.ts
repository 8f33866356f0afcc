import { parseRecord, requireOk } from "@benhan/core";
import { defineFault } from "@benhan/core/faults";
import { checkForm, type FilledForm } from "@benhan/core/forms";
import { sampleCompleteRecord } from "@benhan/core/testkit";
import { paperOf, renderPdf } from "@benhan/exchange/paper";
import { loadPaperFonts } from "@benhan/exchange/paper-fonts";
import { dischargeForm, headOfDepartment, masters } from "./facility.ts";

const notReady = defineFault<object>({
  code: "remote_signing.paper.not_ready",
  text: () => ({ vi: "Giấy ra viện chưa đủ nội dung để ký.", en: "The discharge paper is not complete." }),
});

/** The discharge paper, filled out of the record. */
export function dischargePaper(): FilledForm {
  const record = parseRecord(sampleCompleteRecord());
  const form = requireOk(checkForm(dischargeForm, record, { masters }), notReady);
  // The facility's own rule: the head of the department signs between the doctor and the head of the facility.
  const [doctor, ...others] = form.signatures;
  const head: FilledForm["signatures"][number] = {
    signature: {
      role: "head-of-department",
      label: { vi: "Trưởng khoa", en: "Head of department" },
      required: true,
    },
    required: true,
    by: [headOfDepartment],
  };
  return { ...form, signatures: [...(doctor ? [doctor] : []), head, ...others] };
}

/** The paper as a PDF with a place for each signature. */
export async function printPaper(form: FilledForm): Promise<Uint8Array> {
  const { bytes } = await renderPdf([paperOf(form, { place: "Hà Nội" })], {
    fonts: await loadPaperFonts(),
  });
  return bytes;
}
