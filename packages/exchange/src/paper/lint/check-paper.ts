import { type Report, reportOf } from "@benhan/core/faults";
import type { FilledForm } from "@benhan/core/forms";
import { filledForm, flag, given, object, refuseCall } from "@benhan/core/options";
import { argumentIssues, optionIssues } from "../../options/call-issues.ts";
import { guides } from "../../options/guides.ts";
import { facilityShape } from "../options/facility-shape.ts";
import type { PaperOptions } from "../paper-options.ts";
import type { AbbreviationDictionary } from "./abbreviation.ts";
import { type AbbreviationPlace, findAbbreviations } from "./find-abbreviations.ts";
import { type FreeText, freeTexts } from "./free-texts.ts";
import { abbreviationOutbound, abbreviationsNotSought, abbreviationUnlisted } from "./lint-issues.ts";
import { nameLetters } from "./name-letters.ts";
import { namelessIssue } from "./nameless-issue.ts";
import { outboundForms } from "./outbound-forms.ts";

export interface CheckPaperOptions {
  /**
   * The facility's list. Inside the facility these may be written; outbound none may. Without one abbreviations are not
   * looked for, and the report says so.
   */
  readonly dictionary?: AbbreviationDictionary;
  /** Does the paper go to the patient or another facility? Default: what {@link outboundForms} says of its code. */
  readonly outbound?: boolean;
  /** Of the options of the paper: an outbound one must say whose it is. */
  readonly facility?: PaperOptions["facility"];
}

const optionsShape = object<CheckPaperOptions>({
  dictionary: given,
  outbound: flag,
  facility: facilityShape,
});

/**
 * May this paper be given out? Finds abbreviations in what was written freely. Outbound each is an error, as is a head
 * without the name of the facility; inside, those that are not on the facility's list are warnings. Each finding stands
 * at its place in the record, and `expected` holds the words that the dictionary proposes.
 *
 * @throws EmrError `core.options.wrong`
 * @legal TT 32/2023/TT-BYT Đ52 k2 c
 */
export function checkPaper(form: FilledForm, options: CheckPaperOptions = {}): Report<FilledForm> {
  refuseCall(
    "checkPaper",
    [...argumentIssues("form", form, filledForm), ...optionIssues(options, optionsShape)],
    guides.print,
  );
  const report = checkedPaper(form, options);
  if (options.dictionary !== undefined) return report;
  return { ...report, issues: [...report.issues, abbreviationsNotSought] };
}

/** {@link checkPaper} for who has looked at the call, and knows whether there is a dictionary. */
export function checkedPaper(
  form: FilledForm,
  { dictionary, outbound = outboundForms[form.template.code] !== undefined, facility }: CheckPaperOptions,
): Report<FilledForm> {
  const nameless = outbound ? namelessIssue(form, facility) : undefined;
  const issues = nameless === undefined ? [] : [nameless];
  if (dictionary === undefined) return reportOf(form, issues);
  const tell = outbound ? abbreviationOutbound : abbreviationUnlisted;
  const maybeName = nameLetters(form);
  const found = freeTexts(form).flatMap((free) =>
    distinct(free, findAbbreviations(free.text, dictionary))
      .filter(({ place }) => outbound || place.entry === undefined)
      .map(({ place, count }) => {
        const written = free.text.slice(place.start, place.end);
        return tell({ form, free, place, count, maybeName: maybeName(written) });
      }),
  );
  return reportOf(form, [...found, ...issues]);
}

/** Each abbreviation once, where it stands first, and how often it does. */
function distinct(
  { text }: FreeText,
  places: readonly AbbreviationPlace[],
): readonly { readonly place: AbbreviationPlace; readonly count: number }[] {
  const found = new Map<string, { place: AbbreviationPlace; count: number }>();
  for (const place of places) {
    const word = text.slice(place.start, place.end).normalize("NFC");
    const known = found.get(word);
    if (known === undefined) found.set(word, { place, count: 1 });
    else known.count += 1;
  }
  return [...found.values()];
}
