import { listFileFindings } from "../../bhyt/codec/file-findings.ts";
import { listLossFindings } from "../../bhyt/mapping/loss.ts";
import { listMigrationFindings } from "../../bhyt/migration/migration-findings.ts";
import { listClaimProblems } from "../../bhyt/money/money.faults.ts";
import { listSheetFindings } from "../../bhyt/rows/sheet-findings.ts";
import type { Told } from "./explain-rule.ts";
import { faultCatalogue } from "./fault-catalogue.data.ts";

const source = "BenhAn";

/**
 * What is told of a code that no rule of the tables has: the findings about files, sheets, migrations, losses and money,
 * and last every code that the packages declare.
 *
 * @param wanted A code or the id of a rule, in capitals.
 */
export function toldOf(wanted: string): readonly Told[] {
  const isWanted = ({ rule, code }: Pick<Told, "code" | "rule">) =>
    rule?.toUpperCase() === wanted || code.toUpperCase() === wanted;
  const known = [...listFileFindings(), ...findings()].filter(isWanted);
  return known.length > 0 ? known : declared(wanted);
}

function findings(): readonly Told[] {
  return [
    ...listSheetFindings(),
    ...listMigrationFindings(),
    ...listLossFindings(),
    ...listClaimProblems().map((problem) => ({ ...problem, severity: "error" as const })),
  ].map((finding) => ({ source, ...finding }));
}

function declared(wanted: string): readonly Told[] {
  const code = wanted.toLowerCase();
  const entry = Object.hasOwn(faultCatalogue, code) ? faultCatalogue[code] : undefined;
  if (entry === undefined) return [];
  const [declaredAs, vi, en, nextVi, nextEn] = entry;
  const place = `docs/reference/faults.md#${code}`;
  const text = vi === "" ? { vi: `Xem ${place}.`, en: `See ${place}.` } : { vi, en };
  return [{ code, severity: declaredAs, source, text, nextStep: { vi: nextVi, en: nextEn } }];
}
