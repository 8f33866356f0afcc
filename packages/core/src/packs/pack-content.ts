import type * as z from "zod/mini";
import type { CodeSystem } from "../codes/code-system.ts";
import type { Report } from "../faults/report.ts";
import { packOfOtherKind } from "./pack.faults.ts";
import type { OpenedPack } from "./pack.ts";
import { checkPackShape } from "./pack-shape.ts";
import { packUseOf } from "./pack-shelf.ts";

/**
 * The code list of a pack, for `lookUp` and `checkCode`, whose answers and findings name the pack.
 *
 * @throws EmrError `core.packs.other_kind`
 */
export function codeListOf(opened: OpenedPack): CodeSystem {
  const { pack } = opened;
  if (pack.kind !== "code-list") throw packOfOtherKind({ wanted: "code-list" });
  const { id, edition, validFrom, validTo, provenance, content } = pack;
  return {
    id,
    edition,
    validFrom,
    ...(validTo !== undefined && { validTo }),
    source: {
      basis: provenance.basis,
      origin: provenance.issuer,
      ...(provenance.licence !== undefined && { licence: provenance.licence }),
      pack: packUseOf(opened),
    },
    ...content,
  };
}

/**
 * The parameters of a pack of rules, as the schema of those rules wants them. A schema that fills in defaults may take
 * older packs.
 *
 * @throws EmrError `core.packs.other_kind`
 */
export function parametersOf<T>({ pack }: OpenedPack, schema: z.ZodMiniType<T>): Report<T> {
  if (pack.kind !== "rule-parameters") throw packOfOtherKind({ wanted: "rule-parameters" });
  return checkPackShape(schema, pack.content, ["pack", "content"]);
}
