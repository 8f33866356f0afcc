import type { Issue } from "@benhan/core/faults";
import { type OptionShape, plainObject, refuseCall } from "@benhan/core/options";
import { argumentIssues, optionIssues } from "../options/call-issues.ts";
import { checkupEdition } from "./field-table.ts";
import { checkupEditionNotSupported } from "./ksk.faults.ts";

/** What every function of the check-up is told. */
export interface CheckupOptions {
  /** Default `qd2062`, the only one. */
  readonly edition?: "qd2062";
}

/**
 * Refuses arguments of another kind, and editions that are not supported.
 *
 * @throws EmrError `core.options.wrong`, `exchange.ksk.edition_not_supported`
 */
export function requireCall(
  of: string,
  argument: readonly [name: string, value: unknown, shape: OptionShape],
  options: CheckupOptions,
  shape: OptionShape,
): void {
  const edition: unknown = plainObject.fits(options) ? options.edition : undefined;
  if (typeof edition === "string" && edition !== checkupEdition)
    throw checkupEditionNotSupported({ edition: /^\w{1,20}$/.test(edition) ? edition : "…" });
  const issues: readonly Issue[] = [...argumentIssues(...argument), ...optionIssues(options, shape)];
  refuseCall(of, issues, "guides/health-checkup.md");
}
