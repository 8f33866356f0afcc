import type { Issue } from "../faults/issue.ts";
import { cleanCode } from "./cleaning.ts";
import { type FacilityCodeParts, readFacilityCode } from "./facility-code.ts";
import { type PersonalIdParts, readPersonalId } from "./personal-id.ts";
import {
  type PractitionerLicenceContext,
  type PractitionerLicenceParts,
  readPractitionerLicence,
} from "./practitioner-licence.ts";
import { type Reading, tidied, within } from "./reading.ts";

/** One of those who treated. */
export interface ListedPractitioner {
  /** Of a trainee: the supervisor's licence. */
  readonly licence: Reading<PractitionerLicenceParts>;
  /** The facility from which a telehealth doctor worked. @official .TX. */
  readonly telehealthFrom?: Reading<FacilityCodeParts>;
  /** The facility of a person who was mobilised. @official .HD. */
  readonly mobilisedFrom?: Reading<FacilityCodeParts>;
  /** Personal ID of the trainee who worked under the licence. */
  readonly traineePersonalId?: Reading<PersonalIdParts>;
}

/** Those who treated, the main doctor first. */
export interface PractitionerListParts {
  readonly practitioners: readonly ListedPractitioner[];
}

/**
 * Reads the composite field of practitioners: licences joined with `;`, each perhaps followed by `.TX.` or `.HD.` and
 * a facility, or by a dot and a trainee's personal ID. Issues stand at the index of their practitioner.
 *
 * @official MA_BAC_SI
 */
export function readPractitionerList(
  input: string,
  context: PractitionerLicenceContext = {},
): Reading<PractitionerListParts> {
  const value = cleanCode(input);
  const items = value.split(";").map((item) => readItem(item, context));
  return {
    value,
    parts: { practitioners: items.map(({ practitioner }) => practitioner) },
    issues: [...tidied(input, value), ...items.flatMap(({ issues }, index) => within([index], issues))],
  };
}

function readItem(
  item: string,
  context: PractitionerLicenceContext,
): { readonly practitioner: ListedPractitioner; readonly issues: readonly Issue[] } {
  // The first dot behind the slash: a number of unknown form may have one before it.
  const [, head = item, tail] = /^(.*?\/[^.]*|[^.]*)(?:\.(.*))?$/u.exec(item) ?? [];
  const licence = readPractitionerLicence(head, context);
  const issues = [...within(["licence"], licence.issues)];
  if (tail === undefined) return { practitioner: { licence }, issues };
  const place = /^(TX|HD)\.(.*)$/u.exec(tail);
  if (place !== null) {
    const facility = readFacilityCode(place[2] ?? "");
    const name = place[1] === "TX" ? "telehealthFrom" : "mobilisedFrom";
    issues.push(...within([name], facility.issues));
    return { practitioner: { licence, [name]: facility }, issues };
  }
  if (!/^\d+$/.test(tail)) return { practitioner: { licence }, issues: [...issues, suffixUnknown] };
  const traineePersonalId = readPersonalId(tail);
  issues.push(...within(["traineePersonalId"], traineePersonalId.issues));
  return { practitioner: { licence, traineePersonalId }, issues };
}

const suffixUnknown: Issue = {
  code: "core.practitioner_list.suffix_unknown",
  severity: "warning",
  path: [],
  official: "MA_BAC_SI",
  text: {
    vi: "Phần sau số giấy phép hành nghề không phải .TX., .HD. hay số định danh của người thực hành.",
    en: "What follows the licence is neither .TX. nor .HD. nor a trainee's personal ID.",
  },
  nextStep: {
    vi: "Ghi .TX. hoặc .HD. kèm mã cơ sở 5 ký tự, hoặc dấu chấm và số định danh 12 số của người thực hành.",
    en: "Write .TX. or .HD. with the facility's 5 characters, or a dot and the trainee's 12 digits.",
  },
};
