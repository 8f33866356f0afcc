import { isLocalMinute } from "@benhan/core";
import {
  day,
  flag,
  kind,
  listOf,
  type OptionShape,
  object,
  text,
  textLike,
  timeLike,
} from "@benhan/core/options";
import { formLayoutShape } from "../layout/form-layout-shape.ts";
import { isLookUpAddress } from "../marks/look-up-address.ts";
import type { PaperOptions } from "../paper-options.ts";
import { facilityShape } from "./facility-shape.ts";
import { markShape, pictureShape } from "./picture-shape.ts";

const minute = timeLike(
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
  facility: facilityShape,
  logo: pictureShape,
  headLines: listOf(text),
  place: text,
  signedOn: day,
  copy: text,
  reissue: object<NonNullable<PaperOptions["reissue"]>>({ time, of: text }, ["time"]),
  lookUpAddress: textLike("địa chỉ https có {code}", "an https address with {code}", isLookUpAddress),
  marks: listOf(markShape),
  layouts: listOf(formLayoutShape),
  draft: flag,
  printedAt: minute,
});
