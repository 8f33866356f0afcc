import { heldByPerson } from "@benhan/core";
import { expect, it } from "vitest";
import { findingInFile } from "../../../src/cli/check/file-finding.ts";
import { faultCatalogue } from "../../../src/cli/explain/fault-catalogue.data.ts";
import { meaningOf } from "../../../src/cli/serve/host/answers.ts";
import { problemOf } from "../../../src/cli/serve/problem.ts";
import { evidenceOfOtherQuery } from "../../../src/hubs/bhxh/look-up/card-query.issues.ts";
import { notSigned } from "../../../src/hubs/hub.faults.ts";
import { dismissedByPerson } from "../../../src/outbox/person-acts.ts";

/** Words of the command line and of the library. */
const elsewhere = /outbox (?:run|status|hold|resend|dismiss|release)|MÃ_MỤC|ENTRY_ID|signDocument|lookUpCard/;

it("what an entry, a latch or a receipt says of its code names paths, no commands", () => {
  const codes = [
    ...Object.keys(faultCatalogue).filter((code) =>
      /^exchange\.(?:hub|outbox|emrhub|bhxh\w*|eprescription)\./.test(code),
    ),
    ...[heldByPerson, dismissedByPerson],
  ];
  const steps = codes.flatMap((code) => Object.values(meaningOf(code).nextStep ?? {}));
  expect(steps.filter((step) => elsewhere.test(step))).toEqual([]);
  expect(meaningOf("exchange.hub.account_refused").nextStep?.vi).toContain("POST /hubs/{hub}/release");
  expect(meaningOf("exchange.hub.person_account_refused").nextStep?.en).toContain(
    "POST /outbox/{entryId}/resend",
  );
});

it("so does a refusal", () => {
  const { nextStep } = problemOf(notSigned({}), 422);
  expect(nextStep).toEqual({
    vi: "Ký bằng POST /signatures/prepare, /signatures/complete, rồi xếp hàng bản đã ký.",
    en: "Sign it by POST /signatures/prepare, /signatures/complete, then queue the signed document.",
  });
  const [finding] = problemOf(notSigned({}), 422, [findingInFile(evidenceOfOtherQuery)]).findings;
  expect(finding?.vi).toContain("dùng POST /cards/look-up và giữ cả hai kết quả");
});
