import type { Issue } from "@benhan/core/faults";
import { argumentIssues, object, signal } from "@benhan/core/options";
import type { CallOptions } from "@benhan/core/ports";

const callShape = /* @__PURE__ */ object<CallOptions>({ signal });

/** What is wrong with the options of a call of the index. */
export const callIssues = (options: unknown): readonly Issue[] =>
  argumentIssues("options", options, callShape);
