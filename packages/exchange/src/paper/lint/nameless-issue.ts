import type { Issue } from "@benhan/core/faults";
import type { FilledForm } from "@benhan/core/forms";
import { facilityOf } from "../layout/facility-of.ts";
import { paperNameless } from "../paper.faults.ts";
import type { PaperDocument } from "../paper-document.ts";
import type { PaperFacility } from "../paper-options.ts";
import { facilityMissing } from "./lint-issues.ts";
import { outboundForms } from "./outbound-forms.ts";

/** The finding about a form that is to leave the facility, when neither it nor the options of the paper say whose it is. */
export function namelessIssue(form: FilledForm, facility: PaperFacility | undefined): Issue | undefined {
  const { template, on, noProfileInForce } = form;
  if (facilityOf(form, facility === undefined ? {} : { facility })?.name?.trim()) return undefined;
  return facilityMissing(template.code, noProfileInForce === true ? on : undefined);
}

/** The same for the paper of a form. What was withdrawn is given to nobody any more. */
export function namelessIn(form: FilledForm, facility: PaperFacility | undefined): PaperDocument["nameless"] {
  const isGiven = outboundForms[form.template.code] !== undefined && form.withdrawn === undefined;
  if (!isGiven || namelessIssue(form, facility) === undefined) return undefined;
  return { ...(form.noProfileInForce === true && { unknownOn: form.on }) };
}

/**
 * Refuses a paper that is to leave the facility and does not say whose it is.
 *
 * @throws EmrError `exchange.paper.nameless`
 */
export function requireNamed({ form, nameless }: PaperDocument): void {
  if (nameless === undefined) return;
  throw paperNameless({ form }, { issues: [facilityMissing(form, nameless.unknownOn)] });
}
