import { isCalendarDate, isLocalMinute } from "@benhan/core";
import type { FacilityProfile } from "@benhan/core/masters";
import { formLayoutShape } from "../layout/form-layout-shape.ts";
import type { PaperOptions } from "../paper-options.ts";
import { anything, flag, kind, listOf, type OptionShape, object, text, textLike } from "./option-shape.ts";
import { markShape, pictureShape } from "./picture-shape.ts";

/** A whole profile out of the catalogue of the facility is taken as well. */
const facility = object<FacilityProfile>(
  {
    name: text,
    authority: text,
    address: text,
    phone: text,
    code: anything,
    globalLocationNumber: anything,
    from: anything,
    to: anything,
  },
  ["name", "authority", "address"],
);
const day = textLike('ngày dạng "2026-07-02"', 'a day such as "2026-07-02"', isCalendarDate);
const minute = textLike(
  'ngày giờ dạng "2026-07-02T08:30"',
  'a minute such as "2026-07-02T08:30"',
  isLocalMinute,
);
const time = kind(
  "số nguyên từ 1",
  "a whole number from 1",
  (value) => Number.isInteger(value) && Number(value) >= 1,
);

/** What may stand on a paper beside what the record says. */
export const paperOptionsShape: OptionShape = object<PaperOptions>({
  facility,
  logo: pictureShape,
  headLines: listOf(text),
  place: text,
  signedOn: day,
  copy: text,
  reissue: object<NonNullable<PaperOptions["reissue"]>>({ time, of: text }, ["time"]),
  marks: listOf(markShape),
  layouts: listOf(formLayoutShape),
  draft: flag,
  printedAt: minute,
});
