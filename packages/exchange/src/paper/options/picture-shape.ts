import {
  anything,
  bytes,
  either,
  isObject,
  kind,
  listOf,
  measure,
  type OptionShape,
  object,
  text,
} from "@benhan/core/options";
import type { MarkBlock, Picture } from "../paper-document.ts";

type Drawn<Part extends string> = Extract<Picture, { readonly [part in Part]: unknown }>;

const bitmap = object<Drawn<"bytes">>({ alt: text, bytes }, ["alt", "bytes"]);
const modules = object<Drawn<"modules">>({ alt: text, modules: listOf(listOf(anything)) }, ["alt"]);
const bars = object<Drawn<"bars">>({ alt: text, bars: listOf(measure), text }, ["alt", "text"]);

/** A logo, a QR, bars. */
export const pictureShape: OptionShape = either((value) => {
  if (isObject(value) && "modules" in value) return modules;
  return isObject(value) && "bars" in value ? bars : bitmap;
});

/** A framed mark. */
export const markShape: OptionShape = object<MarkBlock>(
  {
    kind: kind('"mark"', '"mark"', (value) => value === "mark"),
    title: text,
    lines: listOf(text),
    picture: pictureShape,
    pictureWidth: measure,
  },
  ["kind", "title", "lines"],
);
