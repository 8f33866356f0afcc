import { kind, type OptionShape } from "@benhan/core/options";

/** 0, 1, 2 … */
export const wholeNumber: OptionShape = kind(
  "số nguyên từ 0 trở lên",
  "a whole number from 0 up",
  (value) => typeof value === "number" && Number.isInteger(value) && value >= 0,
);
