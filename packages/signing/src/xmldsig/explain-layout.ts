import { checkCall, layoutArgument } from "../call/check-call.ts";

/** Loaded for a layout that is not known: says so. @throws EmrError `signing.call.invalid_argument` */
export function explainLayout(layout: unknown): void {
  checkCall("prepareSignature", layoutArgument(layout));
}
