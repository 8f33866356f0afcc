import {
  anything,
  callable,
  flag,
  given,
  instant,
  listOf,
  type MembersOf,
  type OptionShape,
  object,
  optionIssues,
  plainObject,
  signal,
  text,
  word,
} from "@benhan/core/options";
import type { Argument } from "../call/check-call.ts";
import { xmlSignatureLayouts } from "../xmldsig/xml-signature-layout.ts";
import type { JudgeOptions } from "./context-of.ts";
import type { ExpectedDocument, VerifyDocumentOptions } from "./verify-document.ts";
import type { VerifyXmlOptions } from "./verify-xml.ts";

/** What has a check of its own, with a better remedy, is anything here: these shapes are about names that are misspelt. */
const judging: MembersOf<JudgeOptions> = {
  trustAnchors: anything,
  intermediates: anything,
  lists: listOf(anything),
  answers: listOf(anything),
  revocation: word("require", "prefer", "offline-evidence", "none"),
  findEvidence: callable,
  evidence: given,
  policy: anything,
  sha1Before: instant,
  clock: given,
  clockSkewMs: anything,
  at: instant,
  signal,
};

const expectation: OptionShape = object<ExpectedDocument>({
  layout: word(...Object.keys(xmlSignatureLayouts)),
  root: text,
  signers: anything,
  signaturePolicies: listOf(text),
  timeStamp: flag,
});

const ofDocument: OptionShape = object<VerifyDocumentOptions>({
  ...judging,
  detached: anything,
  expect: expectation,
  limits: plainObject,
  readers: plainObject,
});

const ofXml: OptionShape = object<VerifyXmlOptions>({
  ...judging,
  layout: anything,
  expectedRoot: text,
  expectedSigner: anything,
  limits: plainObject,
});

/** What is wrong with the options of `verifyDocument`: an expectation that is misspelt would be no expectation at all. */
export function documentOptions(options: unknown): readonly Argument[] {
  return argumentsOf(options, ofDocument);
}

/** The same for `verifyXml`. */
export function xmlOptions(options: unknown): readonly Argument[] {
  return argumentsOf(options, ofXml);
}

function argumentsOf(options: unknown, shape: OptionShape): readonly Argument[] {
  return optionIssues(options ?? {}, shape).map(({ path, text: said, nextStep = said }) => ({
    isRight: false,
    path: ["options", ...path],
    text: said,
    nextStep,
  }));
}
