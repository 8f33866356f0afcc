import {
  algorithmsArgument,
  checkCall,
  fileArgument,
  formatArgument,
  keyArgument,
  policyArgument,
  signatureValueArgument,
} from "../call/check-call.ts";
import { createdFormats } from "./signature-request.ts";

/** Of what the caller gave nothing is known. */
const fieldOf = (given: unknown, name: string): unknown =>
  (given as Readonly<Record<string, unknown>> | null | undefined)?.[name];

/** Loaded for calls that look wrong: says what is wrong with one of `prepareSignature`. @throws EmrError */
export function explainPrepare(document: unknown, options: unknown): void {
  checkCall(
    "prepareSignature",
    fileArgument(fieldOf(document, "bytes"), "document", "bytes"),
    fileArgument(fieldOf(options, "certificate"), "options", "certificate"),
    algorithmsArgument(fieldOf(options, "algorithms")),
    formatArgument(fieldOf(options, "format"), createdFormats),
    policyArgument(fieldOf(options, "policy")),
  );
}

/** The same of `signDocument`. */
export function explainSign(document: unknown, options: unknown): void {
  checkCall(
    "signDocument",
    fileArgument(fieldOf(document, "bytes"), "document", "bytes"),
    keyArgument(fieldOf(options, "key")),
    formatArgument(fieldOf(options, "format"), createdFormats),
    policyArgument(fieldOf(options, "policy")),
  );
}

/** The same of `completeSignature`. */
export function explainComplete(value: unknown): void {
  checkCall("completeSignature", signatureValueArgument(value));
}
