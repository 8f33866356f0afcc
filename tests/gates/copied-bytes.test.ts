import { expect, it } from "vitest";
import { problems, viewsIn } from "../../tools/check/copied-bytes.gate.mjs";

it("finds slices that are taken for copies", () => {
  const text =
    "const own = bytes.slice();\nconst part = bytes.slice(1, 2);\nfromBER(bytes?.slice( ).buffer);";
  expect(viewsIn(text)).toEqual([1, 3]);
});

it("finds none in the packages", async () => {
  expect(await problems()).toEqual([]);
});
