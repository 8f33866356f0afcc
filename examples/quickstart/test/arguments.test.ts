import { expect, it } from "vitest";
import { readArguments } from "../src/arguments.ts";

it.each(["--data", "--out", "--input", "--hub"])("an empty %s is refused", (option) => {
  for (const args of [[option, ""], [`${option}=`], [option, "  "]]) {
    expect(() => readArguments(args)).toThrow(
      expect.objectContaining({
        code: "quickstart.arguments.invalid",
        message: expect.stringContaining(option),
      }),
    );
  }
});

it("an unknown language is answered with those that exist", () => {
  expect(() => readArguments(["--lang", "fr"])).toThrow(/--lang vi \| en/);
});
