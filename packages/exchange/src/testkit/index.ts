export { type BrokenEpisode, breakRule } from "./break-rule.ts";
export { checkInRow } from "./check-in-row.ts";
export {
  createDossierGenerator,
  type DossierGenerator,
  type DossierGeneratorOptions,
  dossierProfiles,
  generateDossiers,
} from "./dossier-generator.ts";
export { type FileMutation, fileMutations } from "./mutations/file.mutations.ts";
export type { DossierProfile } from "./profile.ts";
export type { RuleMutation } from "./rule-mutation.ts";
export { ruleMutations } from "./rule-mutations.ts";
export { addRow, type CellEdits, removeRow, removeTable, setCell } from "./set-cell.ts";
export { typicalDossier } from "./typical-dossier.ts";
