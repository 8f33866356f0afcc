import type { CheckedFile, ShownRow } from "./checked-file.ts";
import type { Finding } from "./finding.ts";

/** What the page asks of the worker. `id` is the page's number of the file. */
export type Request =
  | { readonly kind: "check"; readonly id: number; readonly files: readonly File[] }
  | { readonly kind: "cancel" }
  | { readonly kind: "row"; readonly id: number; readonly finding: number };

/** What the worker answers. */
export type Answer =
  | {
      readonly kind: "progress";
      readonly id: number;
      /** Of 1. */
      readonly share: number;
      readonly checked: CheckedFile;
      /** Those that are new. */
      readonly findings: readonly Finding[];
    }
  | {
      readonly kind: "done";
      readonly id: number;
      readonly checked: CheckedFile;
      readonly findings: readonly Finding[];
    }
  | {
      readonly kind: "row";
      readonly id: number;
      readonly finding: number;
      /** Undefined for a finding that is about no row. */
      readonly row: ShownRow | undefined;
    };
