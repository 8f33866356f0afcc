import type { BirthMoment } from "@benhan/core";

/** `Sinh ngày 17/05/1985`, `Sinh 05/1985`, `Sinh năm 1985`: of a birth what is known; the minute of a newborn too. */
export function printedBirth(birth: BirthMoment): string {
  const [day = "", minute] = birth.split("T");
  const parts = day.split("-");
  const words = parts.length === 1 ? "Sinh năm" : parts.length === 2 ? "Sinh" : "Sinh ngày";
  return `${words} ${parts.reverse().join("/")}${minute === undefined ? "" : ` ${minute}`}`;
}
