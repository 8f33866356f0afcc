import { dateOf, type MedicalRecord } from "@benhan/core";
import { icd10EditionAt } from "@benhan/core/codes";
import { bhytEngine } from "../bhyt/rules/engine/engine.ts";
import { emr365Edition } from "../emr365/fields.data.ts";
import { codeEditions } from "./code-editions.ts";
import { type PackageManifest, packageFormat } from "./package-manifest.ts";
import type { WriteRecordPackageOptions } from "./package-options.ts";

/** What a package of this record says about itself; of `forms` those that were drawn. */
export function manifestOf(
  record: MedicalRecord,
  forms: ReadonlySet<string>,
  { losses, files }: Pick<PackageManifest, "losses" | "files">,
  { version, createdAt, purpose, catalogues = [] }: WriteRecordPackageOptions,
): PackageManifest {
  const end = record.episode.endedAt;
  return {
    format: packageFormat,
    record: {
      system: record.source.system,
      id: record.source.id,
      facilityCode: record.facilityCode,
      recordNumber: record.recordNumber,
      ...(version !== undefined && { version }),
    },
    exporter: { name: bhytEngine.package, version: bhytEngine.version },
    ...(createdAt !== undefined && { createdAt }),
    ...(purpose !== undefined && { purpose }),
    editions: {
      emr365: [emr365Edition],
      forms: [...forms].sort(),
      codes: codeEditions(record),
      icd10: end === undefined ? [] : [icd10EditionAt(dateOf(end)).edition],
      catalogues: [...catalogues].sort(),
    },
    losses,
    files,
  };
}
