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
import type { XmlLimits } from "../xml/xml-limits.ts";
import { type XmlSignatureLayoutName, xmlSignatureLayouts } from "../xmldsig/xml-signature-layout.ts";
import type { ExpectedSignature, JudgeOptions } from "./context-of.ts";
import type { SignatureReaders } from "./signature-readers.ts";
import type { SignerIdentity } from "./signer-identity.ts";

/** What the caller expects of a document. */
export interface ExpectedDocument extends ExpectedSignature {
  /**
   * The file itself is a time-stamp, a token or the reply of an authority. Anybody can have anything stamped, so one that
   * comes in place of a signature never passes without this.
   */
  readonly timeStamp?: boolean;
}

/** What a document is judged by. */
export interface VerifyDocumentOptions extends JudgeOptions {
  /** What was signed or stamped, where the document does not hold it. */
  readonly detached?: Uint8Array;
  readonly expect?: ExpectedDocument;
  /** Bounds on XML. */
  readonly limits?: Partial<XmlLimits>;
  /** Reads documents of some kinds otherwise. */
  readonly readers?: Partial<SignatureReaders>;
}

/** What a signature is judged by. */
export interface VerifyXmlOptions extends JudgeOptions {
  readonly layout: XmlSignatureLayoutName;
  /** Name of the root element that the caller is going to read, e.g. `GIAMDINHHS`. */
  readonly expectedRoot?: string;
  /** Who must have signed; without it a valid signature is somebody's, and the caller must look who `signer` is. */
  readonly expectedSigner?: SignerIdentity;
  readonly limits?: Partial<XmlLimits>;
}

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
  laterPictures: flag,
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
