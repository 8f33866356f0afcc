import { ageInMonths } from "../../identifiers/birth-date.ts";
import { type OptionShape, textLike } from "../../options/option-shape.ts";
import { type Instant, localMinuteOf } from "../../time/instant.ts";
import { dateOf } from "../../time/local-minute.ts";
import { type BirthMoment, isBirthMoment } from "../../time/partial-date.ts";
import { defaultChildBelowAge } from "../sensitivity/tags-of-record.ts";

/** A birth, as calls take it. */
export const birthShape: OptionShape = /* @__PURE__ */ textLike(
  'ngày sinh dạng "1990", "1990-05" hoặc "1990-05-17"',
  'a birth such as "1990", "1990-05" or "1990-05-17"',
  isBirthMoment,
);

/** From this age in years a child has a say in what is published of it. @legal Luật 91/2025/QH15 Đ24 k2 */
export const childSpeaksFromAge = 7;

/** Whether somebody may still have been a child: of a birth known only in part, the youngest age counts. */
export function isChildAt(birth: BirthMoment, at: Instant, below: number = defaultChildBelowAge): boolean {
  return ageInMonths(birth, dateOf(localMinuteOf(at))).least < below * 12;
}

/** Whether a child may already have a say: the oldest age counts. */
export function childSpeaksAt(birth: BirthMoment, at: Instant): boolean {
  return ageInMonths(birth, dateOf(localMinuteOf(at))).most >= childSpeaksFromAge * 12;
}
