import { isEmrError } from "@benhan/core/faults";
import { describe, expect, it } from "vitest";
import * as editions from "../../src/bhyt/editions/index.ts";
import * as money from "../../src/bhyt/money/index.ts";
import * as qd3176 from "../../src/bhyt/qd3176/index.ts";
import * as rules from "../../src/bhyt/rules/index.ts";

type Call = (...given: readonly unknown[]) => unknown;

/** What callers in plain JavaScript pass by mistake. */
const wrong = [undefined, null, [], [1], "abc", 5, true, {}, { dossiers: [] }, { XML1: {} }, 5n];

const modules: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  editions,
  money,
  qd3176,
  rules,
};
/** Makes an error and takes what its author gives. */
const isFault = (value: Call) => "code" in value;
const functions = Object.entries(modules).flatMap(([module, members]) =>
  Object.entries(members).flatMap(([name, member]): [string, Call][] =>
    typeof member === "function" && !isFault(member as Call) ? [[`${module} ${name}`, member as Call]] : [],
  ),
);

/** Runs a call to its end, whatever it answers with. */
async function finish(call: () => unknown): Promise<void> {
  const answer = await call();
  if (typeof answer !== "object" || answer === null) return;
  if (Symbol.asyncIterator in answer) for await (const _ of answer as AsyncIterable<unknown>);
}

describe("a public function with a wrong argument", () => {
  it("is looked for in every module", () => expect(functions.length).toBeGreaterThan(35));

  it.each(functions)("%s answers, or throws an error of this SDK in both languages", async (_name, run) => {
    for (const first of wrong) {
      for (const given of [[first], ...wrong.map((second) => [first, second])]) {
        try {
          await finish(() => run(...given));
        } catch (error) {
          if (!isEmrError(error)) throw error;
          expect([error.text.vi, error.text.en].every(Boolean)).toBe(true);
        }
      }
    }
  });
});

it("all wrong arguments of a call are told at once", () => {
  expect(() => qd3176.readDossiers("x" as never, 5 as never)).toThrowError(
    expect.objectContaining({
      code: "exchange.bhyt.wrong_argument",
      path: ["bytes"],
      text: expect.objectContaining({ en: expect.stringMatching(/: bytes must be .*; options must be /) }),
    }),
  );
});
